using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Schemas;

/// <summary>What the API server refuses an object for, before and while it holds it against its schema.</summary>
public static class ObjectDiagnostics
{
    public static readonly Descriptor UnreadableYaml = Of(
        "PGHA3100", "unreadable-yaml", "The text is not YAML that Kubernetes reads.", "correct the text at the place given");
    public static readonly Descriptor DuplicateKey = Of(
        "PGHA3101", "duplicate-key", "A key stands twice in one mapping.", "keep one of the two");
    public static readonly Descriptor NotAnObject = Of(
        "PGHA3102", "not-an-object", "A document is no Kubernetes object.", "an object is a mapping with apiVersion, kind and metadata.name");
    public static readonly Descriptor UnknownKind = Of(
        "PGHA3103", "unknown-kind", "No schema covers the kind of this object.",
        "check apiVersion and kind; give the definition of a kind of your own with --crd, or pass --ignore-missing-schemas");
    public static readonly Descriptor BrokenSchema = Of(
        "PGHA3104", "broken-schema", "The schema of this kind cannot be used.", "correct the definition that was given for this kind");
    public static readonly Descriptor DeprecatedVersion = new(
        "PGHA3105", "deprecated-version", Severity.Warning, DiagnosticSource.ApiServer,
        "The version of this kind is deprecated.", "move the object to the version that the project recommends");
    public static readonly Descriptor UnknownField = Of(
        "PGHA3110", "unknown-field", "An object has a field that its kind does not have.", "remove the field or correct its name");
    public static readonly Descriptor Undecodable = Of(
        "PGHA3111", "undecodable-value", "The server cannot decode a value into the type of its field.", "give a value of the type that the field has");
    public static readonly Descriptor WrongType = Of(
        "PGHA3120", "wrong-type", "A value is not of the type that its schema asks for.", "give a value of the type named");
    public static readonly Descriptor Required = Of(
        "PGHA3121", "required-field", "A required field is missing.", "add the field");
    public static readonly Descriptor NotSupported = Of(
        "PGHA3122", "unsupported-value", "A value is none of those that its field takes.", "use one of the values listed");
    public static readonly Descriptor Pattern = Of(
        "PGHA3123", "pattern", "A text does not match the pattern of its field.", "write the text as the pattern asks");
    public static readonly Descriptor TooShort = Of(
        "PGHA3124", "too-short", "A text is shorter than its field allows.", "give a longer text");
    public static readonly Descriptor TooLong = Of(
        "PGHA3125", "too-long", "A text is longer than its field allows.", "shorten the text");
    public static readonly Descriptor TooSmall = Of(
        "PGHA3126", "below-minimum", "A number is below what its field allows.", "raise the number");
    public static readonly Descriptor TooLarge = Of(
        "PGHA3127", "above-maximum", "A number is above what its field allows.", "lower the number");
    public static readonly Descriptor NotAMultiple = Of(
        "PGHA3128", "not-a-multiple", "A number is not a multiple of what its field asks for.", "use a multiple");
    public static readonly Descriptor NumberRange = Of(
        "PGHA3129", "number-range", "A number does not fit the integer type of its field.", "use a whole number within the range of the type");
    public static readonly Descriptor TooFewItems = Of(
        "PGHA3130", "too-few-items", "A list has fewer items than its field asks for.", "add items");
    public static readonly Descriptor TooManyItems = Of(
        "PGHA3131", "too-many-items", "A list has more items than its field allows.", "remove items");
    public static readonly Descriptor RepeatedItems = Of(
        "PGHA3132", "repeated-items", "A list that may not repeat items repeats one.", "remove the repeated item");
    public static readonly Descriptor TooFewProperties = Of(
        "PGHA3133", "too-few-properties", "An object has fewer fields than its schema asks for.", "set at least as many fields as named");
    public static readonly Descriptor TooManyProperties = Of(
        "PGHA3134", "too-many-properties", "An object has more fields than its schema allows.", "set at most as many fields as named");
    public static readonly Descriptor Format = Of(
        "PGHA3135", "format", "A text does not have the format of its field.", "write the text in the format named");
    public static readonly Descriptor NoAlternative = Of(
        "PGHA3136", "no-alternative", "A value fits none of the alternatives of its schema.", "make the value fit one of them");
    public static readonly Descriptor OneAlternative = Of(
        "PGHA3137", "one-alternative", "A value does not fit exactly one of the alternatives of its schema.", "make the value fit one of them and no other");
    public static readonly Descriptor AllParts = Of(
        "PGHA3138", "all-parts", "A value does not fit all parts of its schema.", "make the value fit each of them");
    public static readonly Descriptor Excluded = Of(
        "PGHA3139", "excluded", "A value fits what its schema excludes.", "change the value so that it does not");
    public static readonly Descriptor Forbidden = Of(
        "PGHA3140", "forbidden-property", "An object has a field that its schema forbids.", "remove the field");
    public static readonly Descriptor DuplicateItem = Of(
        "PGHA3141", "duplicate-item", "A list holds an item twice that it may hold once.", "remove one of them, or give it a key of its own");
    public static readonly Descriptor NotAMapItem = Of(
        "PGHA3142", "not-a-map-item", "An item of a list with keys is no object.", "write the item as an object");
    public static readonly Descriptor EmbeddedObject = Of(
        "PGHA3143", "embedded-object", "An object inside this one is not well-formed.", "give it an apiVersion, a kind and valid metadata");
    public static readonly Descriptor Scale = Of(
        "PGHA3144", "scale", "The number that scaling works on is not usable.", "give a whole number from 0 to 2147483647");

    public static readonly IReadOnlyList<Descriptor> All =
    [
        UnreadableYaml, DuplicateKey, NotAnObject, UnknownKind, BrokenSchema, DeprecatedVersion, UnknownField, Undecodable,
        WrongType, Required, NotSupported, Pattern, TooShort, TooLong, TooSmall, TooLarge, NotAMultiple, NumberRange,
        TooFewItems, TooManyItems, RepeatedItems, TooFewProperties, TooManyProperties, Format, NoAlternative, OneAlternative,
        AllParts, Excluded, Forbidden, DuplicateItem, NotAMapItem, EmbeddedObject, Scale,
    ];

    /// <summary>After one of these the server does not evaluate the rules of the schema.</summary>
    internal static bool BlocksRules(Descriptor descriptor) =>
        descriptor == NotSupported || descriptor == Required || descriptor == TooLong || descriptor == TooManyItems
        || descriptor == TooManyProperties || descriptor == WrongType || descriptor == Format;

    private static Descriptor Of(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.ApiServer, title, help);
}
