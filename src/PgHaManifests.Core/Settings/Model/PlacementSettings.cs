namespace PgHaManifests.Core.Settings.Model;

internal sealed record PlacementSettings : SettingsRecord
{
    /// <summary>Two instances on one host: <c>required</c> not (production) or <c>preferred</c> not (development).</summary>
    public Setting<string>? HostAntiAffinity { get; init; }

    /// <summary>Spread over zones: <c>DoNotSchedule</c> (production) or <c>ScheduleAnyway</c> (development).</summary>
    public Setting<string>? ZoneSpread { get; init; }

    /// <summary>The postgres pool's by default.</summary>
    public SettingsMap<Setting<string>>? NodeSelector { get; init; }

    /// <summary>The postgres pool's by default.</summary>
    public SettingsList<TolerationSettings>? Tolerations { get; init; }

    /// <summary>The environment's own PriorityClass by default.</summary>
    public Setting<string>? PriorityClass { get; init; }

    /// <summary>Computed: number of zones of the pool, for <c>minDomains</c>; null when zones spread is not DoNotSchedule.</summary>
    public Setting<int>? MinDomains { get; init; }
}
