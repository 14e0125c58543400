using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>cluster.placement</c>.</summary>
internal static class PlacementModel
{
    public static ModelMapping Build(PlacementSettings placement) =>
        new RecordModel(placement.Origin)
            .Add("hostAntiAffinity", placement.HostAntiAffinity)
            .Add("zoneSpread", placement.ZoneSpread)
            .Add("nodeSelector", placement.NodeSelector)
            .Add("tolerations", placement.Tolerations, Toleration)
            .Add("priorityClass", placement.PriorityClass)
            .Add("minDomains", placement.MinDomains)
            .Build();

    /// <summary>In the shape that Kubernetes wants, since the list is inserted as it stands: only what is set.</summary>
    private static ModelMapping Toleration(TolerationSettings toleration)
    {
        var record = new RecordModel(toleration.Origin);
        if (toleration.Key is { } key)
            record.Add("key", key);
        if (toleration.Operator is { } operation)
            record.Add("operator", operation);
        if (toleration.Value is { } value)
            record.Add("value", value);
        if (toleration.Effect is { } effect)
            record.Add("effect", effect);
        if (toleration.TolerationSeconds is { } seconds)
            record.Add("tolerationSeconds", seconds);
        return record.Build();
    }
}
