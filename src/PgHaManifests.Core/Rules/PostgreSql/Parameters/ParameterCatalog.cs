using System.Text.Json;

namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>
/// The parameters of PostgreSQL 14 to 18 as running servers list them (<c>pg_settings</c>), kept in <c>parameters.json</c>. Read when first
/// needed.
/// </summary>
internal static class ParameterCatalog
{
    public const int OldestMajor = 14;
    public const int NewestMajor = 18;

    private static readonly Lazy<Dictionary<string, ParameterDefinition[]>> Definitions = new(Load);

    /// <summary>Names of all parameters that some major knows.</summary>
    public static IEnumerable<string> Names => Definitions.Value.Keys;

    /// <summary>The parameter as this major knows it, or null. Names are compared without regard to case, as PostgreSQL does.</summary>
    public static ParameterDefinition? Find(string name, int major)
    {
        if (!Definitions.Value.TryGetValue(CurrentName(name), out var definitions))
            return null;
        foreach (var definition in definitions)
        {
            if (definition.From <= major && major <= definition.To)
                return definition;
        }
        return null;
    }

    /// <summary>Names that PostgreSQL still takes for a renamed parameter.</summary>
    private static string CurrentName(string name) => name.ToLowerInvariant() switch
    {
        "sort_mem" => "work_mem",
        "vacuum_mem" => "maintenance_work_mem",
        _ => name,
    };

    private static Dictionary<string, ParameterDefinition[]> Load()
    {
        using var stream = typeof(ParameterCatalog).Assembly.GetManifestResourceStream("postgres-parameters.json")
            ?? throw new InvalidOperationException("the catalogue of parameters is not embedded");
        using var document = JsonDocument.Parse(stream);
        var definitions = new Dictionary<string, ParameterDefinition[]>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in document.RootElement.GetProperty("parameters").EnumerateObject())
            definitions.Add(parameter.Name, [.. parameter.Value.EnumerateArray().Select(entry => Read(parameter.Name, entry))]);
        return definitions;
    }

    private static ParameterDefinition Read(string name, JsonElement entry) => new(
        name,
        entry.GetProperty("from").GetInt32(),
        entry.GetProperty("to").GetInt32(),
        TypeOf(entry.GetProperty("type").GetString()),
        ContextOf(entry.GetProperty("context").GetString()),
        Text(entry, "unit"),
        entry.TryGetProperty("min", out var minimum) ? minimum.GetDouble() : double.NegativeInfinity,
        entry.TryGetProperty("max", out var maximum) ? maximum.GetDouble() : double.PositiveInfinity,
        entry.TryGetProperty("values", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString() ?? "")] : [],
        Text(entry, "default"));

    private static string? Text(JsonElement entry, string key) => entry.TryGetProperty(key, out var value) ? value.ToString() : null;

    private static ParameterType TypeOf(string? type) => type switch
    {
        "bool" => ParameterType.Boolean,
        "integer" => ParameterType.Integer,
        "real" => ParameterType.Real,
        "enum" => ParameterType.Enum,
        "string" => ParameterType.Text,
        _ => throw new InvalidOperationException($"the catalogue of parameters holds the type {type}"),
    };

    private static ParameterContext ContextOf(string? context) => context switch
    {
        "internal" => ParameterContext.Internal,
        "postmaster" => ParameterContext.Postmaster,
        "sighup" => ParameterContext.Sighup,
        "superuser-backend" or "backend" => ParameterContext.Backend,
        "superuser" or "user" => ParameterContext.Session,
        _ => throw new InvalidOperationException($"the catalogue of parameters holds the context {context}"),
    };
}
