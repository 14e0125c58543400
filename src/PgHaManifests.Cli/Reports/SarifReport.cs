using System.Globalization;
using System.Text.Json;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>SARIF 2.1.0, within the limits of GitHub's code scanning.</summary>
internal static class SarifReport
{
    /// <summary>GitHub refuses a run with more results; see its page on SARIF support for code scanning.</summary>
    public const int MaxResults = 25_000;

    public static void Write(Report report, TextWriter to)
    {
        var results = report.Diagnostics.Where(found => found.Source != DiagnosticSource.Internal).ToList();
        var shown = Capped(results);
        var rules = shown.Select(found => found.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        JsonReport.Write(to, json =>
        {
            json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.WriteString("version", "2.1.0");
            json.WriteStartArray("runs");
            json.WriteStartObject();
            WriteTool(rules, json);
            WriteInvocation(report, results.Count - shown.Count, json);
            json.WriteStartArray("results");
            foreach (var found in shown)
                WriteResult(found, Array.BinarySearch(rules, found.Code, StringComparer.Ordinal), json);
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        });
    }

    /// <summary>All results, or as many as may be, errors before warnings before infos; the order stays.</summary>
    private static List<Diagnostic> Capped(List<Diagnostic> results)
    {
        if (results.Count <= MaxResults)
            return results;
        var kept = results.Select((found, index) => (found, index))
            .OrderByDescending(entry => entry.found.Severity)
            .Take(MaxResults)
            .OrderBy(entry => entry.index);
        return [.. kept.Select(entry => entry.found)];
    }

    private static void WriteTool(string[] rules, Utf8JsonWriter json)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "pgha");
        json.WriteString("version", ToolVersion.Text);
        json.WriteStartArray("rules");
        foreach (var code in rules)
            WriteRule(code, Codes.Find(code), json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(string code, Descriptor? descriptor, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("id", code);
        if (descriptor is not null)
        {
            json.WriteString("name", descriptor.Slug);
            WriteText("shortDescription", descriptor.Title, json);
            WriteText("help", descriptor.Help, json);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", LevelOf(descriptor.Severity));
            json.WriteEndObject();
            json.WriteStartObject("properties");
            json.WriteStartArray("tags");
            json.WriteStringValue(Words.Of(descriptor.Source));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    /// <summary>How the run ended, and all that is no finding in a file: wrong use, faults of the tool, what was not judged.</summary>
    private static void WriteInvocation(Report report, int left, Utf8JsonWriter json)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", report.ExitCode < ExitCode.WrongUse);
        json.WriteNumber("exitCode", (int)report.ExitCode);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var found in report.Diagnostics.Where(found => found.Source == DiagnosticSource.Internal))
            WriteNotification(LevelOf(found.Severity), found.Code, TextOf(found), json);
        if (left > 0)
            WriteNotification("warning", null, string.Create(CultureInfo.InvariantCulture, $"{left} more findings are not shown: a run may hold {MaxResults}"), json);
        foreach (var line in Words.Unjudged(report).Concat(report.Summary.Notes))
            WriteNotification("note", null, line, json);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteNotification(string level, string? code, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("level", level);
        if (code is not null)
        {
            json.WriteStartObject("descriptor");
            json.WriteString("id", code);
            json.WriteEndObject();
        }
        WriteText("message", text, json);
        json.WriteEndObject();
    }

    private static void WriteResult(Diagnostic found, int ruleIndex, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Code);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", LevelOf(found.Severity));
        WriteText("message", TextOf(found), json);
        json.WriteStartArray("locations");
        if (found.Location is { } place)
            WriteLocation(place, null, null, json);
        json.WriteEndArray();
        if (!found.Related.IsEmpty)
        {
            json.WriteStartArray("relatedLocations");
            for (var i = 0; i < found.Related.Length; i++)
                WriteLocation(found.Related[i].Location, found.Related[i].Message, i, json);
            json.WriteEndArray();
        }
        WriteProperties(found, json);
        json.WriteEndObject();
    }

    private static void WriteLocation(Location place, string? message, int? id, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (id is { } number)
            json.WriteNumber("id", number);
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(place.File));
        json.WriteEndObject();
        // A region must name a line from 1 on; a finding about a whole file has none.
        if (place.Line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", place.Line);
            if (place.Column > 0)
                json.WriteNumber("startColumn", place.Column);
            json.WriteEndObject();
        }
        json.WriteEndObject();
        if (!string.IsNullOrEmpty(message))
            WriteText("message", message, json);
        json.WriteEndObject();
    }

    private static void WriteProperties(Diagnostic found, Utf8JsonWriter json)
    {
        json.WriteStartObject("properties");
        json.WriteString("source", Words.Of(found.Source));
        if (found.Path is not null)
            json.WriteString("path", found.Path);
        if (found.Object is { Kind: not null } reference)
            json.WriteString("object", string.Join(' ', new[] { reference.ApiVersion, reference.Kind, reference.Namespace, reference.Name }.Where(part => part is not null)));
        json.WriteEndObject();
    }

    private static void WriteText(string name, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text.Length == 0 ? "-" : text);
        json.WriteEndObject();
    }

    private static string TextOf(Diagnostic found) =>
        string.IsNullOrEmpty(found.Help) ? found.Message : $"{found.Message}\n{found.Help}";

    private static string LevelOf(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "note",
    };

    /// <summary>A relative URI: each segment of the path percent-encoded.</summary>
    private static string UriOf(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));
}
