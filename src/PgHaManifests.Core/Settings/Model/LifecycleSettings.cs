namespace PgHaManifests.Core.Settings.Model;

/// <summary>Times in seconds.</summary>
internal sealed record LifecycleSettings : SettingsRecord
{
    /// <summary><c>switchover</c> (default) or <c>restart</c>.</summary>
    public Setting<string>? PrimaryUpdateMethod { get; init; }

    /// <summary><c>unsupervised</c> (default) or <c>supervised</c>.</summary>
    public Setting<string>? PrimaryUpdateStrategy { get; init; }

    /// <summary>3600 by default.</summary>
    public Setting<int>? StartDelay { get; init; }

    /// <summary>1800 by default.</summary>
    public Setting<int>? StopDelay { get; init; }

    /// <summary>15 by default.</summary>
    public Setting<int>? SmartShutdownTimeout { get; init; }

    /// <summary>3600 by default.</summary>
    public Setting<int>? SwitchoverDelay { get; init; }
}
