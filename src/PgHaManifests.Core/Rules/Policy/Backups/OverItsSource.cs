using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Backups;

internal static class OverItsSource
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4838", "archive-over-its-source", Severity.Error, DiagnosticSource.Policy,
            "A recovered cluster archives to the place that it is restored from",
            "give the cluster another serverName")
        {
            Why = "The archive must be empty at bootstrap, so the recovery fails; were it not checked, the new history would overwrite the old one.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var spec = context.Spec;
        if (spec["bootstrap"]["recovery"]["source"].Text is not { } source || PlaceOf(context, spec.Archiver(), context.Subject.Name) is not { } own)
            return;
        var origin = spec["externalClusters"].Items.FirstOrDefault(external => external["name"].Text == source);
        if (origin.Exists && PlaceOf(context, origin["plugin"], source) == own)
            context.Report(spec.Archiver()["parameters"], $"the cluster archives to {own}, where it is restored from");
    }

    /// <summary>Where a use of the plugin reads or writes. A store that is not known here stands for its own name.</summary>
    private static string? PlaceOf(PracticeContext context, Field plugin, string defaultServer)
    {
        var parameters = plugin["parameters"];
        if (parameters["barmanObjectName"].Text is not { } name)
            return null;
        var store = context.StoreOf(plugin) is { } known ? Field.Root(known.Judged)["spec"]["configuration"]["destinationPath"].Text?.TrimEnd('/') : null;
        return $"{store ?? name}/{parameters["serverName"].Text ?? defaultServer}";
    }
}
