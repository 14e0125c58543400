namespace PgHaManifests.Core.Settings.Derived.Dashboards;

/// <summary>One line of a panel.</summary>
/// <param name="Expression">PromQL, with Grafana's variables <c>$namespace</c>, <c>$cluster</c> and <c>$pod</c>.</param>
/// <param name="Legend">Grafana's own pattern: <c>{{pod}}</c>.</param>
internal sealed record DashboardQuery(string Expression, string Legend);

/// <summary>A panel: a number, or lines over time.</summary>
/// <param name="Unit">Grafana's name of the unit: <c>s</c>, <c>bytes</c>, <c>percent</c>, <c>short</c>.</param>
internal sealed record DashboardPanel(string Title, string Unit, params DashboardQuery[] Queries)
{
    /// <summary>For a person who does not know the metric.</summary>
    public string? Description { get; init; }

    /// <summary>From where on a number is red; null for lines, and for numbers that are neither good nor bad.</summary>
    public int? RedFrom { get; init; }

    /// <summary>Red below, not above.</summary>
    public int? RedBelow { get; init; }
}

/// <summary>Panels under one heading: numbers, four times six wide, or lines, three times eight wide.</summary>
internal sealed record DashboardRow(string Title, bool Numbers, DashboardPanel[] Panels);
