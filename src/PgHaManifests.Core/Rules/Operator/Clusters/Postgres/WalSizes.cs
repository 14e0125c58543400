using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.Operator.Clusters.Storage;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Postgres;

/// <summary>How much WAL is kept: less at least than at most, and both less than the volume for it.</summary>
internal static class WalSizes
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4246",
            "wal-sizes",
            Severity.Error,
            DiagnosticSource.Operator,
            "min_wal_size, max_wal_size and the WAL volume do not fit together.",
            "keep min_wal_size below max_wal_size (80MB and 1GB where not set) and both below walStorage.size"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        if (context.PostgresMajorVersion() is null)
            return;
        var low = Read(context, "min_wal_size", "80MB");
        var high = Read(context, "max_wal_size", "1GB");
        if (low.Size.Sign != 0 && high.Size.Sign != 0 && low.Size >= high.Size)
            context.Report(low.Field, $"min_wal_size is {low.Text}; expected less than max_wal_size ({high.Text})");
        if (VolumeQuantity.Of(context.Spec["walStorage"]) is not { } volume)
            return;
        foreach (var limit in (ReadOnlySpan<Limit>)[low, high])
        {
            if (limit.IsSet && limit.Size.Sign != 0 && limit.Size >= volume)
                context.Report(limit.Field, $"{limit.Name} is {limit.Text}; expected less than the WAL volume, {volume}");
        }
    }

    /// <param name="IsSet">By the user, not by default.</param>
    /// <param name="Size">Zero when it cannot be read.</param>
    private readonly record struct Limit(string Name, Field Field, bool IsSet, string Text, Quantity Size);

    private static Limit Read(ObjectContext context, string name, string byDefault)
    {
        var field = context.Parameters()[name];
        var isSet = field.TextOrEmpty.Length > 0;
        var text = isSet ? field.TextOrEmpty : byDefault;
        if (!SizeText.TryRead(text, out var size))
            context.Report(field, $"{name} is {field.Shown()}; expected {SizeText.Grammar}");
        return new Limit(name, field, isSet, text, size);
    }
}
