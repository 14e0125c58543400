using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Reports;

/// <summary>The report for programs; <c>docs/report.schema.json</c> describes it. Every key is always there, null where it says nothing.</summary>
internal static class JsonReport
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(Report report, TextWriter to)
    {
        Write(to, json =>
        {
            json.WriteString("apiVersion", "pgha/v1");
            json.WriteString("kind", "Report");
            json.WriteStartArray("diagnostics");
            foreach (var found in report.Diagnostics)
                WriteDiagnostic(found, json);
            json.WriteEndArray();
            WriteSummary(report, json);
            WriteProduct(report.Product, json);
        });
    }

    /// <summary>Writes one JSON object and a line break.</summary>
    public static void Write(TextWriter to, Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        to.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        to.Write('\n');
    }

    private static void WriteDiagnostic(Diagnostic found, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", found.Code);
        json.WriteString("severity", Words.Of(found.Severity));
        json.WriteString("source", Words.Of(found.Source));
        json.WriteString("message", found.Message);
        json.WriteString("help", string.IsNullOrEmpty(found.Help) ? null : found.Help);
        WritePlaceFile(found.Location, json);
        WriteNumber("document", found.Document, json);
        WritePlacePosition(found.Location, json);
        WriteObject(found.Object, json);
        json.WriteString("path", found.Path);
        json.WriteStartArray("related");
        foreach (var related in found.Related)
        {
            json.WriteStartObject();
            json.WriteString("message", related.Message);
            WritePlaceFile(related.Location, json);
            WritePlacePosition(related.Location, json);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteObject(ObjectReference? reference, Utf8JsonWriter json)
    {
        if (reference is null)
        {
            json.WriteNull("object");
            return;
        }
        json.WriteStartObject("object");
        json.WriteString("apiVersion", reference.ApiVersion);
        json.WriteString("kind", reference.Kind);
        json.WriteString("namespace", reference.Namespace);
        json.WriteString("name", reference.Name);
        json.WriteEndObject();
    }

    private static void WriteSummary(Report report, Utf8JsonWriter json)
    {
        json.WriteStartObject("summary");
        json.WriteNumber("documents", report.Summary.Documents);
        json.WriteNumber("objects", report.Summary.Objects);
        json.WriteNumber("errors", report.Errors);
        json.WriteNumber("warnings", report.Warnings);
        json.WriteNumber("infos", report.Infos);
        json.WriteNumber("notEvaluated", report.NotEvaluated);
        json.WriteNumber("unknownKinds", report.UnknownKinds);
        json.WriteNumber("waived", report.Summary.Waived);
        WriteCounts("notEvaluatedDetails", "what", report.Summary.NotEvaluated, json);
        WriteCounts("unknownKindsDetails", "kind", report.Summary.UnknownKinds, json);
        json.WriteStartArray("notes");
        foreach (var note in report.Summary.Notes)
            json.WriteStringValue(note);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCounts(string name, string key, ImmutableSortedDictionary<string, int> counts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var (what, count) in counts)
        {
            json.WriteStartObject();
            json.WriteString(key, what);
            json.WriteNumber("count", count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteProduct(Product? product, Utf8JsonWriter json)
    {
        if (product is null)
        {
            json.WriteNull("product");
            return;
        }
        json.WriteStartObject("product");
        json.WriteString("kind", product.Kind);
        product.WriteJson(json);
        json.WriteEndObject();
    }

    private static void WritePlaceFile(Location? place, Utf8JsonWriter json) => json.WriteString("file", place?.File);

    private static void WritePlacePosition(Location? place, Utf8JsonWriter json)
    {
        WriteNumber("line", place?.Line, json);
        WriteNumber("column", place?.Column, json);
    }

    /// <summary>Places count from 1; 0 means "none".</summary>
    private static void WriteNumber(string name, int? number, Utf8JsonWriter json)
    {
        if (number is > 0)
            json.WriteNumber(name, number.Value);
        else
            json.WriteNull(name);
    }
}
