using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PgHaManifests.Core.Settings.Derived.Dashboards;

/// <summary>Writes a dashboard as Grafana takes it, the same byte for byte wherever it is written.</summary>
internal static class DashboardJson
{
    private const int Columns = 24;

    // Grafana's variables stand without braces, for Flux would fill in what stands between.
    private const string Source = "$datasource";

    /// <param name="uid">Identifies the dashboard in Grafana; at most 40 characters.</param>
    /// <param name="namespaces">Namespaces to choose from, the first one chosen.</param>
    public static string Write(string uid, string title, IReadOnlyList<string> namespaces, IReadOnlyList<DashboardRow> rows)
    {
        using var stream = new MemoryStream();
        var options = new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (var json = new Utf8JsonWriter(stream, options))
        {
            json.WriteStartObject();
            json.WriteString("uid", uid);
            json.WriteString("title", title);
            json.WriteStartArray("tags");
            json.WriteStringValue("postgresql");
            json.WriteStringValue("cloudnative-pg");
            json.WriteEndArray();
            json.WriteString("timezone", "browser");
            json.WriteNumber("schemaVersion", 39);
            json.WriteBoolean("editable", false);
            json.WriteString("refresh", "1m");
            json.WriteStartObject("time");
            json.WriteString("from", "now-3h");
            json.WriteString("to", "now");
            json.WriteEndObject();
            json.WriteStartObject("templating");
            json.WriteStartArray("list");
            DashboardVariables.Write(json, Source, namespaces);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteStartArray("panels");
            Rows(json, rows);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Rows(Utf8JsonWriter json, IReadOnlyList<DashboardRow> rows)
    {
        var (id, y) = (0, 0);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteNumber("id", ++id);
            json.WriteString("type", "row");
            json.WriteString("title", row.Title);
            json.WriteBoolean("collapsed", false);
            Place(json, 0, y++, Columns, 1);
            json.WriteStartArray("panels");
            json.WriteEndArray();
            json.WriteEndObject();
            var (width, height) = row.Numbers ? (6, 4) : (8, 8);
            for (var i = 0; i < row.Panels.Length; i++)
            {
                var perLine = Columns / width;
                Panel(json, row.Panels[i], row.Numbers, ++id, () => Place(json, i % perLine * width, y + (i / perLine * height), width, height));
            }
            y += (row.Panels.Length + (Columns / width) - 1) / (Columns / width) * height;
        }
    }

    private static void Panel(Utf8JsonWriter json, DashboardPanel panel, bool isNumber, int id, Action place)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("type", isNumber ? "stat" : "timeseries");
        json.WriteString("title", panel.Title);
        if (panel.Description is { } description)
            json.WriteString("description", description);
        DataSource(json);
        place();
        FieldConfig(json, panel);
        json.WriteStartObject("options");
        if (isNumber)
            json.WriteString("colorMode", panel.RedFrom is null && panel.RedBelow is null ? "none" : "value");
        else
            Legend(json);
        json.WriteEndObject();
        json.WriteStartArray("targets");
        for (var i = 0; i < panel.Queries.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("refId", ((char)('A' + i)).ToString());
            DataSource(json);
            json.WriteString("expr", panel.Queries[i].Expression);
            json.WriteString("legendFormat", panel.Queries[i].Legend.Length == 0 ? panel.Title : panel.Queries[i].Legend);
            json.WriteBoolean("instant", isNumber);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void FieldConfig(Utf8JsonWriter json, DashboardPanel panel)
    {
        json.WriteStartObject("fieldConfig");
        json.WriteStartObject("defaults");
        json.WriteString("unit", panel.Unit);
        if (panel.RedFrom is not null || panel.RedBelow is not null)
        {
            json.WriteStartObject("thresholds");
            json.WriteString("mode", "absolute");
            json.WriteStartArray("steps");
            Step(json, panel.RedBelow is null ? "green" : "red", null);
            Step(json, panel.RedBelow is null ? "red" : "green", panel.RedBelow ?? panel.RedFrom);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.WriteStartArray("overrides");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Step(Utf8JsonWriter json, string color, int? from)
    {
        json.WriteStartObject();
        json.WriteString("color", color);
        if (from is { } value)
            json.WriteNumber("value", value);
        else
            json.WriteNull("value");
        json.WriteEndObject();
    }

    private static void Legend(Utf8JsonWriter json)
    {
        json.WriteStartObject("legend");
        json.WriteString("displayMode", "list");
        json.WriteString("placement", "bottom");
        json.WriteBoolean("showLegend", true);
        json.WriteEndObject();
        json.WriteStartObject("tooltip");
        json.WriteString("mode", "multi");
        json.WriteEndObject();
    }

    private static void DataSource(Utf8JsonWriter json) => DashboardVariables.DataSource(json, Source);

    private static void Place(Utf8JsonWriter json, int x, int y, int width, int height)
    {
        json.WriteStartObject("gridPos");
        json.WriteNumber("x", x);
        json.WriteNumber("y", y);
        json.WriteNumber("w", width);
        json.WriteNumber("h", height);
        json.WriteEndObject();
    }
}
