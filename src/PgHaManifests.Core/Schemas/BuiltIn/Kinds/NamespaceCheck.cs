using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>Namespaces: the labels by which pod security admission is configured.</summary>
internal static class NamespaceCheck
{
    private const string Prefix = "pod-security.kubernetes.io/";

    private static readonly string[] Modes = ["enforce", "audit", "warn"];

    public static void Check(Field root)
    {
        foreach (var finalizer in root["spec"]["finalizers"].Items())
        {
            if (ObjectMetadata.FinalizerFault(finalizer.Text) is { } fault)
                root["spec"]["finalizers"].Refuse(Finalizer, finalizer, $"is {finalizer.Shown}; {fault}");
        }
        PodSecurity(root, old: null);
    }

    /// <summary>Labels that were wrong before are let pass while they stay as they are.</summary>
    public static void Update(Field root, Field old) => PodSecurity(root, old);

    private static void PodSecurity(Field root, Field? old)
    {
        foreach (var mode in Modes)
        {
            var level = root["metadata"]["labels"].Key(Prefix + mode);
            if (level.IsSet && IsNew(level, old))
                level.RequireOneOf(PodSecurityLabel, "privileged", "baseline", "restricted");
            var version = root["metadata"]["labels"].Key(Prefix + mode + "-version");
            if (version.IsSet && IsNew(version, old) && !IsVersion(version.Text))
                version.Refuse(PodSecurityLabel, $"is {version.Shown}; expected latest or a version such as v1.30");
        }
    }

    private static bool IsNew(Field label, Field? old) => old is null || old["metadata"]["labels"].Key(label.Name).Text != label.Text;

    private static bool IsVersion(string text)
    {
        if (text == "latest")
            return true;
        if (!text.StartsWith("v1.", StringComparison.Ordinal))
            return false;
        var minor = text.AsSpan(3);
        return !minor.IsEmpty && !minor.ContainsAnyExceptInRange('0', '9') && (minor.Length == 1 || minor[0] != '0');
    }
}
