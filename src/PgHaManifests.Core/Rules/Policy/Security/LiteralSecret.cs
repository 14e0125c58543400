using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class LiteralSecret
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Secret, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4876", "literal-secret-in-manifest", Severity.Error, DiagnosticSource.Policy,
            "A manifest holds a secret itself",
            "take it from a vault (ExternalSecret), or encrypt the file with sops; change the secret itself")
        {
            Why = "Whoever may read the repository has it, and its history keeps it for ever. base64 hides nothing.",
        },
    };

    private static void Check(PracticeContext context)
    {
        if (context.Subject.Kind.Kind == "Secret")
        {
            foreach (var (key, value) in context.Root["data"].Entries.Concat(context.Root["stringData"].Entries))
            {
                if (IsSecret(key) && value.TextOrEmpty is { Length: > 0 } text && !SopsSecret.IsHidden(text))
                    context.Report(value, $"key {key} holds a value that is not encrypted");
            }
            return;
        }
        foreach (var external in context.Spec["externalClusters"].Items)
        {
            if (external["connectionParameters"]["password"].TextOrEmpty.Length > 0)
                context.Report(external["connectionParameters"]["password"], "connectionParameters holds a password", "name a Secret under password");
        }
        foreach (var variable in context.Spec["env"].Items)
        {
            if (variable["value"].Text is { } text && SecretLiterals.Find(text) is { } kind)
                context.Report(variable["value"], $"variable {variable["name"].Text} looks like {kind}", "use valueFrom.secretKeyRef");
        }
    }

    /// <summary>Names and public certificates may be read by everyone.</summary>
    private static bool IsSecret(string key) => key is not ("username" or "user") && !key.EndsWith(".crt", StringComparison.Ordinal);
}
