using System.Text.Json;

namespace PgHaManifests.Core.Settings.Derived.Dashboards;

/// <summary>What a person chooses at the top of the dashboard.</summary>
internal static class DashboardVariables
{
    public static void Write(Utf8JsonWriter json, string source, IReadOnlyList<string> namespaces)
    {
        Start(json, "datasource", "Data source", "datasource");
        json.WriteString("query", "prometheus");
        json.WriteEndObject();

        Start(json, "namespace", "Namespace", "custom");
        json.WriteString("query", string.Join(',', namespaces));
        Current(json, namespaces[0]);
        json.WriteStartArray("options");
        foreach (var name in namespaces)
        {
            json.WriteStartObject();
            json.WriteString("text", name);
            json.WriteString("value", name);
            json.WriteBoolean("selected", name == namespaces[0]);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();

        Query(json, source, "cluster", "Cluster", "label_values(cnpg_collector_up{namespace='$namespace'}, cnpg_cluster)");
        json.WriteEndObject();

        Query(json, source, "pod", "Instance", "label_values(cnpg_collector_up{namespace='$namespace',cnpg_cluster='$cluster'}, pod)");
        json.WriteBoolean("multi", true);
        json.WriteBoolean("includeAll", true);
        json.WriteStartObject("current");
        json.WriteString("text", "All");
        json.WriteString("value", "$__all");
        json.WriteEndObject();
        json.WriteEndObject();
    }

    public static void DataSource(Utf8JsonWriter json, string source)
    {
        json.WriteStartObject("datasource");
        json.WriteString("type", "prometheus");
        json.WriteString("uid", source);
        json.WriteEndObject();
    }

    private static void Query(Utf8JsonWriter json, string source, string name, string label, string query)
    {
        Start(json, name, label, "query");
        DataSource(json, source);
        json.WriteString("definition", query);
        json.WriteStartObject("query");
        json.WriteString("query", query);
        json.WriteString("refId", name);
        json.WriteEndObject();
        json.WriteNumber("refresh", 2);
        json.WriteNumber("sort", 1);
    }

    private static void Start(Utf8JsonWriter json, string name, string label, string type)
    {
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteString("label", label);
        json.WriteString("type", type);
        json.WriteNumber("hide", 0);
    }

    private static void Current(Utf8JsonWriter json, string value)
    {
        json.WriteStartObject("current");
        json.WriteString("text", value);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
