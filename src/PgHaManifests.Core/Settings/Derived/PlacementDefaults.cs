using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Settings.Derived;

/// <summary>Fills in where instances run.</summary>
internal static class PlacementDefaults
{
    public static PlacementSettings Fill(PlacementSettings? placement, Location at, Surroundings around)
    {
        placement ??= new PlacementSettings { Origin = Origin.Default(at) };
        var pool = around.Environment.Azure?.Aks?.PostgresPool ?? AzureDefaults.Pool(null, around.IsProduction, at);
        var spread = placement.ZoneSpread ?? Settled.Default(around.IsProduction ? "DoNotSchedule" : "ScheduleAnyway", at, around.PolicyNote);
        return placement with
        {
            HostAntiAffinity = placement.HostAntiAffinity ?? Settled.Default(around.IsProduction ? "required" : "preferred", at, around.PolicyNote),
            ZoneSpread = spread,
            NodeSelector = placement.NodeSelector ?? pool.NodeSelector,
            Tolerations = Tolerations(placement.Tolerations ?? pool.Tolerations),
            PriorityClass = placement.PriorityClass ?? Settled.From(around.PlatformName.Value + "-postgres", around.PlatformName, "the environment's own class"),
            MinDomains = spread.Value == "DoNotSchedule" && pool.Zones is { } zones
                ? new Setting<int>(zones.Count, Origin.Computed(zones.Origin.Location, "zones of the pool")) : null,
        };
    }

    private static SettingsList<TolerationSettings>? Tolerations(SettingsList<TolerationSettings>? tolerations) => tolerations is null ? null
        : new SettingsList<TolerationSettings>(tolerations.Origin,
            [.. tolerations.Select(item => item with { Operator = item.Operator ?? Settled.Default("Equal", item.Origin.Location) })]);
}
