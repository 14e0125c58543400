namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>The formats that the API server keeps of a definition; it strips all others and never looks at them.</summary>
internal static class ServerFormats
{
    private static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "int32", "int64", "uint32", "uint64", "float", "double" };

    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "bsonobjectid", "uri", "email", "hostname", "ipv4", "ipv6", "cidr", "mac", "uuid", "uuid3", "uuid4", "uuid5", "isbn", "isbn10", "isbn13",
        "creditcard", "ssn", "hexcolor", "rgbcolor", "byte", "password", "date", "duration", "datetime", "k8sshortname", "k8slongname",
    };

    public static bool IsKept(string format) => Numbers.Contains(format) || IsText(format);

    public static bool IsText(string format) => Texts.Contains(format.Replace("-", "", StringComparison.Ordinal));

    public static bool Accepts(string format, string text) => true;
}
