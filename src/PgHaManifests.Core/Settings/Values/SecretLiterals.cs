using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Tells whether a text looks like a secret itself. The text is never shown.</summary>
internal static partial class SecretLiterals
{
    /// <summary>Names under which a plain text is a secret, letters only, lower case.</summary>
    private static readonly HashSet<string> SecretNames = new(StringComparer.Ordinal)
    {
        "password", "passwd", "pwd", "pgpassword", "passphrase", "accountkey", "storageaccountkey", "storagekey", "connectionstring",
        "sastoken", "storagesastoken", "accesskey", "accountaccesskey", "secretkey", "secretaccesskey", "privatekey", "apikey", "clientsecret",
        "databaseurl", "postgrespassword", "dbpassword", "userpassword", "adminpassword", "rootpassword",
    };

    /// <summary>What the text looks like ("a private key"), or null.</summary>
    public static string? Find(string text)
    {
        // All forms below are longer, and most settings are shorter.
        if (text.Length < 10)
            return null;
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal) && PrivateKey().IsMatch(text))
            return "a private key";
        if (text.Contains('=', StringComparison.Ordinal))
        {
            if (AccountKey().IsMatch(text))
                return "a connection string or account key";
            if (SasToken().IsMatch(text))
                return "a SAS token";
            if (PasswordAssignment().IsMatch(text))
                return "a password";
            if (Base64Key().IsMatch(text))
                return "an account key";
        }
        if (text.Contains("://", StringComparison.Ordinal) && UrlWithPassword().IsMatch(text))
            return "a URL with a password";
        if (text.Contains('\'', StringComparison.Ordinal) && SqlPassword().IsMatch(text))
            return "a password in SQL";
        return KnownToken().IsMatch(text) ? "an access token" : null;
    }

    /// <summary>As <see cref="Find"/>, but the key's name counts too.</summary>
    public static string? FindEntry(YamlEntry entry) =>
        entry.Value is not YamlScalar { IsNull: false } scalar ? null
        : Find(scalar.Text) ?? (scalar.IsString && IsSecretName(entry.Name) && IsLiteral(scalar.Text) ? "a secret value" : null);

    /// <summary>Reports every secret in a free form of YAML: values, values under telling names, environment variables, patch operations.</summary>
    public static void Report(YamlNode node, BindContext context)
    {
        switch (node)
        {
            case YamlScalar scalar when Find(scalar.Text) is { } kind:
                context.ReportSecret(scalar, kind);
                break;
            case YamlSequence sequence:
                foreach (var item in sequence.Items)
                    Report(item, context);
                break;
            case YamlMapping mapping:
                ReportMapping(mapping, context);
                break;
        }
    }

    private static void ReportMapping(YamlMapping mapping, BindContext context)
    {
        var named = NamedValue(mapping);
        foreach (var entry in mapping.Entries)
        {
            if (Find(entry.Name) is { } inName)
                context.ReportSecret(entry.Key, inName);
            var kind = FindEntry(entry) ?? (entry == named && entry.Value is YamlScalar { IsString: true } value && IsLiteral(value.Text) ? "a secret value" : null);
            if (kind is null)
                Report(entry.Value, context);
            else
                context.ReportSecret(entry.Value, kind);
        }
    }

    /// <summary>The <c>value</c> of an environment variable or a JSON patch operation whose name or path ends in a telling name.</summary>
    private static YamlEntry? NamedValue(YamlMapping mapping)
    {
        if (mapping.Find("value") is not { } value)
            return null;
        var name = mapping["name"] as YamlScalar ?? mapping["path"] as YamlScalar;
        return name is not null && IsSecretName(name.Text[(name.Text.LastIndexOf('/') + 1)..]) ? value : null;
    }

    private static bool IsSecretName(string name)
    {
        Span<char> letters = stackalloc char[Math.Min(name.Length, 64)];
        var count = 0;
        foreach (var c in name)
        {
            if (char.IsAsciiLetter(c) && count < letters.Length)
                letters[count++] = char.ToLowerInvariant(c);
        }
        return SecretNames.Contains(letters[..count].ToString());
    }

    /// <summary>A reference to a variable is no secret.</summary>
    private static bool IsLiteral(string text) => text.Length > 0 && !text.StartsWith("$(", StringComparison.Ordinal);

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey();

    [GeneratedRegex("(AccountKey|SharedAccessKey|SharedAccessSignature|DefaultEndpointsProtocol)\\s*=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex AccountKey();

    [GeneratedRegex("(^|[?&\\s'\"])(sig=[A-Za-z0-9%+/=]{16,}.*\\bs[vepr]=|s[vepr]=.*[?&]sig=[A-Za-z0-9%+/=]{16,})", RegexOptions.CultureInvariant)]
    private static partial Regex SasToken();

    [GeneratedRegex("(^|[^A-Za-z_])(password|passwd|pgpassword|pwd|passphrase)\\s*=\\s*['\"]?[^\\s'\"$:?{]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PasswordAssignment();

    [GeneratedRegex("^[A-Za-z0-9+/]{86}==$", RegexOptions.CultureInvariant)]
    private static partial Regex Base64Key();

    [GeneratedRegex("[A-Za-z][A-Za-z0-9+.-]*://[^\\s/@:]*:[^\\s/@]+@", RegexOptions.CultureInvariant)]
    private static partial Regex UrlWithPassword();

    [GeneratedRegex("\\bPASSWORD\\s+[eE]?'[^']", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SqlPassword();

    [GeneratedRegex(
        "\\b(ghp_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,}|glpat-[A-Za-z0-9_-]{16,}|AKIA[A-Z0-9]{16}|xox[abp]-[A-Za-z0-9-]{10,}"
        + "|eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,})",
        RegexOptions.CultureInvariant)]
    private static partial Regex KnownToken();
}
