namespace PgHaManifests.Core.Settings.Model;

internal sealed record ReplicationSettings : SettingsRecord
{
    /// <summary>On by default under production with two instances or more.</summary>
    public SynchronousSettings? Synchronous { get; init; }

    /// <summary>Replication slots for the standbys; true by default.</summary>
    public Setting<bool>? HighAvailabilitySlots { get; init; }

    /// <summary>Seconds between updates of the standbys' slots; 30 by default.</summary>
    public Setting<int>? SlotUpdateInterval { get; init; }
}

internal sealed record SynchronousSettings : SettingsRecord
{
    /// <summary>False: replication is asynchronous and nothing of this block is emitted.</summary>
    public Setting<bool>? Enabled { get; init; }

    /// <summary><c>any</c> (default) or <c>first</c>.</summary>
    public Setting<string>? Method { get; init; }

    /// <summary>Standbys that must confirm; 1 by default, less than instances.</summary>
    public Setting<int>? Number { get; init; }

    /// <summary><c>required</c> (default) or <c>preferred</c>.</summary>
    public Setting<string>? DataDurability { get; init; }

    /// <summary>True by default.</summary>
    public Setting<bool>? FailoverQuorum { get; init; }
    public Setting<int>? MaxStandbyNamesFromCluster { get; init; }
}
