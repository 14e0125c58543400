using System.Globalization;
using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Versions of operators and of Kubernetes, read as their source text.</summary>
internal static partial class Versions
{
    /// <summary>Minors of CloudNativePG whose API and rules are known.</summary>
    public static readonly IReadOnlyList<string> KnownOperatorMinors = ["1.28", "1.29", "1.30"];

    public static readonly TextType CloudNativePg = new()
    {
        Expected = "a release such as 1.30.0",
        Pattern = "^1\\.[0-9]{1,2}(\\.[0-9]{1,3})?$",
        Takes = Unquoted.Numbers,
        Check = CloudNativePgFault,
    };

    public static readonly TextType Release = Texts.Matching(ReleasePattern(), "a release such as 1.21.1", 40, Unquoted.Numbers,
        "Write the application's release in full, without a 'v'.");

    public static readonly TextType Kubernetes = new()
    {
        Expected = "a Kubernetes version such as \"1.35\"",
        Pattern = "^1\\.[0-9]{2}(\\.[0-9]{1,3})?$",
        Takes = Unquoted.Numbers,
        Check = text => KubernetesPattern().IsMatch(text) ? null : CutPattern().IsMatch(text) ? Cut(text, "Kubernetes") : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType Chart = Texts.Matching(ChartPattern(), "a chart version such as 0.29.0", 40, Unquoted.Numbers);

    /// <summary><c>1.30</c> of <c>1.30.0</c>.</summary>
    public static string Minor(string version)
    {
        var parts = version.Split('.');
        return parts.Length < 2 ? version : $"{parts[0]}.{parts[1]}";
    }

    /// <summary>Whether a version is of that minor or a later one; both start with the same major.</summary>
    public static bool IsAtLeast(string version, int minor) =>
        version.Split('.') is [_, var written, ..] && int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= minor;

    private static LeafFault? CloudNativePgFault(string text)
    {
        if (CutPattern().IsMatch(text))
            return Cut(text, "CloudNativePG");
        if (!OperatorPattern().IsMatch(text))
        {
            return new LeafFault(SettingsDiagnostics.Malformed,
                Help: text.StartsWith('v') ? "Write the release without the 'v'." : "Write the application's release, not the chart's.");
        }
        var minor = Minor(text);
        return KnownOperatorMinors.Contains(minor) ? null
            : new LeafFault(SettingsDiagnostics.NotAllowed, $"is {text}; known are the releases of {Shown.Or(KnownOperatorMinors)}",
                "Name a release whose API is known; another one can't be checked.");
    }

    /// <summary>YAML itself turns an unquoted 1.30 into the number 1.3 in other tools, and people then copy that.</summary>
    private static LeafFault Cut(string text, string product) =>
        new(SettingsDiagnostics.VersionCut, $"is {text}, which means minor {text[2..]} of {product}, a release of years ago; expected a release such as {text}0",
            $"If minor {text[2..]}0 is meant, write \"{text}0\" in quotes, best with its patch release.");

    [GeneratedRegex("^1\\.[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex CutPattern();

    [GeneratedRegex("^1\\.[1-9][0-9](\\.[0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex OperatorPattern();

    [GeneratedRegex("^1\\.[1-9][0-9](\\.[0-9]{1,3})?$", RegexOptions.CultureInvariant)]
    private static partial Regex KubernetesPattern();

    [GeneratedRegex("^v?[0-9]+\\.[0-9]+\\.[0-9]+(-[0-9A-Za-z.-]+)?(\\+[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ChartPattern();

    [GeneratedRegex("^[0-9]+\\.[0-9]+(\\.[0-9]+)?(-[0-9A-Za-z.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ReleasePattern();
}
