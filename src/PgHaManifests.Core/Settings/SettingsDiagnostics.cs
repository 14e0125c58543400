using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Settings;

/// <summary>What the settings' codes mean.</summary>
internal static class SettingsDiagnostics
{
    public static readonly Descriptor Unreadable = Error("PGHA1001", "settings-file-unreadable",
        "A settings file can't be read.", "Give the path of a file that exists, is no folder and may be read.");

    public static readonly Descriptor NotUtf8 = Error("PGHA1002", "settings-not-utf8",
        "A settings file is not UTF-8 text.", "Save the file as UTF-8.");

    public static readonly Descriptor Syntax = Error("PGHA1003", "settings-yaml-syntax",
        "A settings file is not well-formed YAML.", "Correct the YAML at the given place; indentation is made of spaces, not tabs.");

    public static readonly Descriptor SeveralDocuments = Error("PGHA1004", "settings-several-documents",
        "A settings file holds more than one YAML document.", "Keep one document a file: remove the line of three dashes, or move the second part to a file of its own.");

    public static readonly Descriptor NotAMapping = Error("PGHA1005", "settings-not-a-mapping",
        "A settings file holds no mapping of keys.", "Start the file with keys such as 'namespace:' and 'clusters:'.");

    public static readonly Descriptor DuplicateKey = Error("PGHA1006", "settings-duplicate-key",
        "A key stands twice in one mapping.", "Remove one of the two, or join their values under one key.");

    public static readonly Descriptor YamlFeature = Error("PGHA1007", "settings-yaml-feature",
        "A settings file uses a YAML feature that settings don't take.", "Write the value out in plain YAML.");

    public static readonly Descriptor UnknownKey = Error("PGHA1010", "unknown-setting",
        "A key is no setting.", "Correct the key, or remove it. 'pgha schema settings' prints every key; what has none is reached by 'overrides'.");

    public static readonly Descriptor WrongType = Error("PGHA1011", "setting-of-wrong-type",
        "A value has another type than its key takes.", "Write a value of the expected type.");

    public static readonly Descriptor NotAllowed = Error("PGHA1012", "setting-value-not-allowed",
        "A value is none of those that its key takes.", "Choose one of the listed values.");

    public static readonly Descriptor OutOfRange = Error("PGHA1013", "setting-out-of-range",
        "A number or a size lies outside its range.", "Choose a value within the range.");

    public static readonly Descriptor Malformed = Error("PGHA1014", "setting-malformed",
        "A value has not the form that its key takes.", "Write the value in the expected form.");

    public static readonly Descriptor Missing = Error("PGHA1015", "setting-missing",
        "A required key is missing.", "Add the key to the environment or to a layer that it extends.");

    public static readonly Descriptor Conflict = Error("PGHA1016", "settings-conflict",
        "Two settings exclude each other.", "Remove one of the two.");

    public static readonly Descriptor NothingToRemove = new("PGHA1017", "null-removes-nothing", Severity.Warning, DiagnosticSource.Settings,
        "A null removes nothing, for no layer below sets the key.", "Remove the key, or give it a value; null only takes away what a lower layer has set.");

    public static readonly Descriptor NotBuilt = Error("PGHA1018", "setting-not-built-yet",
        "A setting has no output yet.", "Remove the key; this version of pgha can't act on it.");

    public static readonly Descriptor LiteralSecret = Error("PGHA1019", "literal-secret",
        "A value looks like a secret itself.", "Take the value out of the repository, change the secret where it is used, and refer to it by name under 'secrets.items'.");

    public static readonly Descriptor LayerNotFound = Error("PGHA1020", "layer-not-found",
        "A layer that is extended does not exist.", "Name a file environments/_NAME.yaml as _NAME, or create it.");

    public static readonly Descriptor LayerCycle = Error("PGHA1021", "layers-in-a-cycle",
        "Layers extend each other in a circle.", "Take one of the 'extends' entries away.");

    public static readonly Descriptor NotALayer = Error("PGHA1022", "not-a-layer",
        "Only a layer can be extended.", "A layer is a file environments/_NAME.yaml; move what is shared into one and name it as _NAME.");

    public static readonly Descriptor BadFileName = Error("PGHA1023", "bad-environment-name",
        "The name of a settings file is no name of an environment or layer.",
        "Name it environments/NAME.yaml (a layer _NAME.yaml): lowercase letters, digits and hyphens, starting with a letter, at most 40 characters.");

    public static readonly Descriptor NoEnvironments = Error("PGHA1024", "no-environments",
        "There is no environment.", "Create environments/NAME.yaml, for example with 'pgha init'.");

    public static readonly Descriptor UnknownReference = Error("PGHA1026", "unknown-reference",
        "A setting names something that the settings do not define.", "Correct the name, or define what it names.");

    public static readonly Descriptor SourceBroken = Error("PGHA1027", "recovery-source-broken",
        "The environment that this one recovers from has errors.", "Correct the errors of the other environment first.");

    public static readonly Descriptor SourceCycle = Error("PGHA1028", "recovery-cycle",
        "Recoveries name each other in a circle.", "Name the cluster that holds the data as the source.");

    public static readonly Descriptor PublicWithoutSources = Error("PGHA1030", "public-service-without-sources",
        "A public Service lets everyone in.", "List the networks that may connect under 'allowedSources', or make the Service internal.");

    public static readonly Descriptor AddressTaken = Error("PGHA1031", "address-taken",
        "Two Services listen on the same address and port.", "Give one of them another port or another address.");

    public static readonly Descriptor FiveFieldCron = Error("PGHA1032", "five-field-cron",
        "A schedule has five fields; CloudNativePG's cron starts with the second.", "Put a field for the second in front: '0 ' and then the five fields.");

    public static readonly Descriptor VersionCut = Error("PGHA1033", "version-cut-short",
        "A version is no release.", "Write the version in full, in quotes.");

    public static readonly Descriptor SmallerThanSource = Error("PGHA1035", "smaller-than-source",
        "A volume of a recovery is smaller than its source's.", "Give it at least the source's size, or leave the size out to take the source's over.");

    public static readonly Descriptor NotEncrypted = Error("PGHA1036", "sops-file-not-encrypted",
        "A file for sops is not encrypted.", "Encrypt it with 'sops --encrypt --in-place FILE', and change the secret if the plain file was ever committed.");

    public static readonly Descriptor NameTooLong = Error("PGHA1037", "derived-name-too-long",
        "A name worked out from the settings is too long for Kubernetes.", "Shorten the key or the cluster's name.");

    public static readonly Descriptor NameTaken = Error("PGHA1038", "name-taken",
        "Two settings lead to objects of the same name.", "Rename one of the keys.");

    public static readonly Descriptor SiblingRecovery = new("PGHA1039", "recovery-beside-production", Severity.Warning, DiagnosticSource.Policy,
        "A recovery lives in the environment that it recovers.",
        "Recover in an environment of its own: the first sync of this one fails before there is a backup, and the target time leaves the retention later.");

    public static readonly IReadOnlyList<Descriptor> All =
    [
        Unreadable, NotUtf8, Syntax, SeveralDocuments, NotAMapping, DuplicateKey, YamlFeature, UnknownKey, WrongType, NotAllowed, OutOfRange,
        Malformed, Missing, Conflict, NothingToRemove, NotBuilt, LiteralSecret, LayerNotFound, LayerCycle, NotALayer, BadFileName,
        NoEnvironments, UnknownReference, SourceBroken, SourceCycle, PublicWithoutSources, AddressTaken, FiveFieldCron, VersionCut,
        SmallerThanSource, NotEncrypted, NameTooLong, NameTaken,
        SiblingRecovery,
    ];

    private static Descriptor Error(string code, string slug, string title, string help) =>
        new(code, slug, Severity.Error, DiagnosticSource.Settings, title, help);
}
