namespace PgHaManifests.Core.Rules.Azure;

/// <summary>Naming rules of Azure resources.</summary>
internal static class AzureNames
{
    /// <summary>3 to 63 lowercase letters, digits and hyphens, a letter first, no hyphen last.</summary>
    public static bool IsDnsLabel(string name) =>
        name.Length is >= 3 and <= 63 && char.IsAsciiLetterLower(name[0]) && name[^1] != '-' && name.All(c => IsLowerOrDigit(c) || c == '-');

    /// <summary>3 to 24 lowercase letters and digits.</summary>
    public static bool IsStorageAccount(string name) => name.Length is >= 3 and <= 24 && name.All(IsLowerOrDigit);

    /// <summary>3 to 63 lowercase letters, digits and hyphens, a letter or digit at both ends, no two hyphens together.</summary>
    public static bool IsContainer(string name) => name.Length is >= 3 and <= 63 && name.All(c => IsLowerOrDigit(c) || c == '-')
        && name[0] != '-' && name[^1] != '-' && !name.Contains("--", StringComparison.Ordinal);

    private static bool IsLowerOrDigit(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
