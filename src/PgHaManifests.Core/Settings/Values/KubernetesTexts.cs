using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Names and values with Kubernetes' own forms.</summary>
internal static partial class KubernetesTexts
{
    /// <summary>Lowercase letters, digits and hyphens (RFC 1123 label).</summary>
    public static readonly TextType Label = Texts.Matching(LabelPattern(),
        "at most 63 lowercase letters, digits and hyphens, starting and ending with a letter or digit", 63);

    /// <summary>A key of the settings that becomes part of object and file names.</summary>
    public static readonly TextType Key = Texts.Matching(LabelPattern(),
        "at most 40 lowercase letters, digits and hyphens, starting and ending with a letter or digit", 40,
        help: "The key becomes part of object and file names; where the name in PostgreSQL is another, write it under 'name'.");

    /// <summary>Labels joined by dots (RFC 1123 subdomain): most object names.</summary>
    public static readonly TextType Name = Texts.Matching(NamePattern(),
        "an object name: lowercase letters, digits, hyphens and dots, at most 253 characters", 253);

    /// <summary>A Cluster's name: DNS-1035 label; the operator takes at most 50 characters.</summary>
    public static readonly TextType Cluster = Texts.Matching(ClusterPattern(),
        "at most 50 lowercase letters, digits and hyphens, starting with a letter and ending with a letter or digit", 50,
        help: "CloudNativePG adds suffixes to the name, so it takes at most 50 characters.");

    /// <summary>Key of a label or taint: an optional DNS prefix and a name.</summary>
    public static readonly TextType LabelKey = Texts.Matching(LabelKeyPattern(),
        "a label key: at most 63 letters, digits, '-', '_' and '.', with an optional DNS prefix and '/'", 317);

    public static readonly TextType LabelValue = new()
    {
        Expected = "a label value: at most 63 letters, digits, '-', '_' and '.', starting and ending with a letter or digit",
        Pattern = LabelValuePattern().ToString(),
        MaximumLength = 63,
        Empty = true,
        Check = text => LabelValuePattern().IsMatch(text) ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType AnnotationValue = new() { Expected = "a text", Multiline = true, Empty = true, MaximumLength = 262144 };

    /// <summary>A key of a Secret or ConfigMap.</summary>
    public static readonly TextType DataKey = Texts.Matching(DataKeyPattern(), "a key of a Secret: letters, digits, '-', '_' and '.'", 253);

    public static readonly TextType Cpu = Quantities.Type("an amount of CPU such as 2 or 500m", "1m", "4096", "Give cores (2) or thousandths of one (500m).");

    public static readonly TextType Memory = Quantities.Type("an amount of memory such as 8Gi", "16Mi", "64Ti", "Give the unit, such as 8Gi.");

    public static readonly TextType VolumeSize = Quantities.Type("a size such as 64Gi", "100Mi", "64Ti", "Give the unit, such as 64Gi.");

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex NamePattern();

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterPattern();

    [GeneratedRegex("^([a-z0-9]([-a-z0-9.]{0,251}[a-z0-9])?/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelKeyPattern();

    [GeneratedRegex("^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelValuePattern();

    [GeneratedRegex("^[-._a-zA-Z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DataKeyPattern();
}
