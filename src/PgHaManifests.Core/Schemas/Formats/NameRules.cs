using System.Buffers;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The API server's rules for names. Each answers null for a good name, else what a good one looks like.</summary>
internal static class NameRules
{
    public const int MaxLabelLength = 63;
    public const int MaxSubdomainLength = 253;

    private const string LabelRule = "lower case letters, digits and '-', beginning and ending with a letter or digit";
    private const string QualifiedRule = "letters, digits, '-', '_' and '.', beginning and ending with a letter or digit";

    private static readonly SearchValues<char> Inner = SearchValues.Create("-abcdefghijklmnopqrstuvwxyz0123456789");

    /// <summary>RFC 1123 label: a Namespace, a Service, a container.</summary>
    public static string? Label(ReadOnlySpan<char> name) =>
        name.Length > MaxLabelLength ? TooLong(MaxLabelLength) : IsLabel(name) ? null : $"a name must be {LabelRule}";

    /// <summary>RFC 1035 label: a label that begins with a letter and does not end with a dash.</summary>
    public static string? StrictLabel(ReadOnlySpan<char> name) =>
        name.Length > MaxLabelLength ? TooLong(MaxLabelLength)
        : IsLabel(name) && char.IsAsciiLetterLower(name[0]) ? null
        : $"a name must be {LabelRule}, the first a letter";

    /// <summary>RFC 1123 subdomain: labels joined by dots; the name of most kinds.</summary>
    public static string? Subdomain(ReadOnlySpan<char> name) =>
        name.Length > MaxSubdomainLength ? TooLong(MaxSubdomainLength) : IsSubdomain(name) ? null : $"a name must be {LabelRule}, in parts joined by '.'";

    /// <summary>A subdomain that may begin with <c>*.</c>.</summary>
    public static string? WildcardSubdomain(ReadOnlySpan<char> name) =>
        name.StartsWith("*.", StringComparison.Ordinal) ? Subdomain(name[2..]) : "a wildcard name must begin with '*.'";

    /// <summary>What may stand in a URL as one part: the name of RBAC kinds and of PodDisruptionBudgets.</summary>
    public static string? PathSegment(string name) =>
        name is "." or ".." ? $"a name may not be '{name}'"
        : name.Contains('/', StringComparison.Ordinal) ? "a name may not contain '/'"
        : name.Contains('%', StringComparison.Ordinal) ? "a name may not contain '%'"
        : null;

    /// <summary>A label's key, a finalizer, a resource: an optional subdomain and a slash before a name of up to 63 characters.</summary>
    public static string? QualifiedName(ReadOnlySpan<char> name)
    {
        var slash = name.IndexOf('/');
        if (slash >= 0)
        {
            var prefix = name[..slash];
            name = name[(slash + 1)..];
            if (name.Contains('/'))
                return $"a key must be a name with at most one prefix before a '/': {QualifiedRule}";
            if (prefix.IsEmpty)
                return "the prefix before '/' must not be empty";
            if (Subdomain(prefix) is { } fault)
                return "the prefix before '/': " + fault;
        }
        return name.IsEmpty ? "the name must not be empty"
            : name.Length > MaxLabelLength ? TooLong(MaxLabelLength)
            : IsQualified(name) ? null
            : $"a key must be {QualifiedRule}";
    }

    public static string? LabelValue(ReadOnlySpan<char> value) =>
        value.Length > MaxLabelLength ? TooLong(MaxLabelLength)
        : value.IsEmpty || IsQualified(value) ? null
        : $"a label's value must be empty or {QualifiedRule}";

    /// <summary>A key of a ConfigMap or Secret, which may become a file's name.</summary>
    public static string? DataKey(string key) =>
        key.Length > MaxSubdomainLength ? TooLong(MaxSubdomainLength)
        : key.Length == 0 || !All(key, static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') ? "a key must be letters, digits, '-', '_' or '.'"
        : FileName(key);

    /// <summary>Any printable ASCII but <c>=</c>, as names of environment variables are checked since 1.30.</summary>
    public static string? EnvironmentVariable(string name) =>
        name.Length == 0 || !All(name, static c => c is >= ' ' and <= '~' and not '=') ? "the name of a variable must be printable ASCII characters without '='" : null;

    /// <summary>As <see cref="EnvironmentVariable"/>; a prefix of names may be empty, which the caller checks.</summary>
    public static string? CIdentifier(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && All(name, static c => char.IsAsciiLetterOrDigit(c) || c == '_') ? null
        : "a name must be letters, digits or '_', not beginning with a digit";

    /// <summary>The name of a port: up to 15 lower case letters, digits and single inner dashes, with at least one letter.</summary>
    public static string? PortName(string name)
    {
        if (name.Length > 15)
            return TooLong(15);
        var isGood = name.Length > 0 && All(name, static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            && name.AsSpan().ContainsAnyInRange('a', 'z')
            && !name.Contains("--", StringComparison.Ordinal) && name[0] != '-' && name[^1] != '-';
        return isGood ? null : "the name of a port must be lower case letters, digits and single inner '-', with at least one letter";
    }

    public static string? PortNumber(long number) => number is >= 1 and <= 65535 ? null : "a port must be between 1 and 65535";

    /// <summary>The name of an HTTP header.</summary>
    public static string? HeaderName(string name) =>
        name.Length > 0 && All(name, static c => char.IsAsciiLetterOrDigit(c) || c == '-') ? null
        : "the name of a header must be letters, digits or '-'";

    private static string? FileName(string key) =>
        key == "." ? "a key may not be '.'" : key.StartsWith("..", StringComparison.Ordinal) ? "a key may not begin with '..'" : null;

    public static string TooLong(int most) => $"at most {most} characters are allowed";

    private static bool IsLabel(ReadOnlySpan<char> name) =>
        !name.IsEmpty && name[0] != '-' && name[^1] != '-' && !name.ContainsAnyExcept(Inner);

    private static bool IsSubdomain(ReadOnlySpan<char> name)
    {
        foreach (var part in name.Split('.'))
        {
            if (!IsLabel(name[part]))
                return false;
        }
        return true;
    }

    private static bool IsQualified(ReadOnlySpan<char> name) =>
        char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1]) && All(name, static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    private static bool All(ReadOnlySpan<char> text, Func<char, bool> isGood)
    {
        foreach (var c in text)
        {
            if (!isGood(c))
                return false;
        }
        return true;
    }
}
