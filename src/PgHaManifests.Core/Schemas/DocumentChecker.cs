using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas;

/// <summary>What is known of a document once it was checked.</summary>
public sealed record CheckedDocument
{
    /// <summary>The object as written; null when the document holds none.</summary>
    public YamlMapping? Root { get; init; }
    public ObjectReference? Reference { get; init; }

    /// <summary>Null when no schema covers the kind.</summary>
    public KindSchema? Schema { get; init; }

    /// <summary>
    /// The object as the server would store it: without unknown fields, with the defaults of the schema and of the operator's
    /// webhook. Null when it cannot be read that far.
    /// </summary>
    public YamlMapping? Stored { get; init; }

    /// <summary>The object that is there now, which this one was judged as an update of.</summary>
    public YamlMapping? Old { get; init; }

    /// <summary>The API server would take the object.</summary>
    public bool Accepted { get; init; }
}

/// <summary>Gives the API server's verdict on a document, with strict field validation.</summary>
public static class DocumentChecker
{
    /// <summary>Judges one document of a file: its text, and the object in it.</summary>
    /// <param name="old">The object that is there now, in its stored form: the document is judged as an update of it.</param>
    public static CheckedDocument Check(YamlDocument document, SchemaCatalog catalog, DiagnosticBag into, YamlMapping? old = null)
    {
        var findings = new Findings();
        foreach (var error in document.Errors)
            findings.Items.Add(OfText(error, document.Source));
        var result = document.Root is null || document.Errors.Any(e => e.Kind != YamlErrorKind.DuplicateKey)
            ? new CheckedDocument()
            : Object(document.Root, catalog, findings, into, old);
        return Reported(result, findings, document.Number, into);
    }

    /// <summary>Judges one object that was read before, such as an item of a list.</summary>
    /// <param name="document">Number of the document that holds it, from 1.</param>
    public static CheckedDocument CheckObject(YamlNode root, int document, SchemaCatalog catalog, DiagnosticBag into, YamlMapping? old = null)
    {
        var findings = new Findings();
        return Reported(Object(root, catalog, findings, into, old), findings, document, into);
    }

    private static CheckedDocument Reported(CheckedDocument result, Findings findings, int document, DiagnosticBag into)
    {
        foreach (var finding in findings.Items)
            into.Add(ToDiagnostic(finding, document, result.Reference));
        return result with { Accepted = findings.Items.All(f => f.Descriptor is not { Source: DiagnosticSource.ApiServer, Severity: Severity.Error }) };
    }

    private static CheckedDocument Object(YamlNode node, SchemaCatalog catalog, Findings findings, DiagnosticBag into, YamlMapping? old)
    {
        var path = FieldPath.Root(node);
        if (node is not YamlMapping root || Text(root, "apiVersion") is not { } apiVersion || Text(root, "kind") is not { } kind)
        {
            findings.AddUnnamed(ObjectDiagnostics.NotAnObject, path, "this document has no apiVersion and kind, so it is no Kubernetes object");
            return new CheckedDocument { Root = node as YamlMapping };
        }
        var name = GroupVersionKind.Parse(apiVersion, kind);
        var (schema, fault) = catalog.Find(name);
        var result = new CheckedDocument { Root = root, Schema = schema, Reference = ReferenceOf(root, apiVersion, kind, schema) };
        if (fault is not null)
            findings.AddUnnamed(ObjectDiagnostics.BrokenSchema, path, $"the schema of {name} cannot be used: {fault}");
        else if (schema is null)
            findings.AddUnnamed(ObjectDiagnostics.UnknownKind, path.Child(root.Find(catalog.HasVersion(name) ? "kind" : "apiVersion")!), $"no schema covers {name}", catalog.Meant(name));
        if (schema is null)
            return result;
        if (schema.Deprecated)
            findings.AddUnnamed(ObjectDiagnostics.DeprecatedVersion, path.Child(root.Find("apiVersion")!), $"{name} is deprecated");
        var context = new ObjectContext(root, schema, catalog, findings, into);
        return result with { Stored = schema.BuiltIn ? BuiltInObject.Check(context, old) : CustomResource.Check(context, old) };
    }

    private static ObjectReference ReferenceOf(YamlMapping root, string apiVersion, string kind, KindSchema? schema)
    {
        var metadata = root["metadata"] as YamlMapping;
        var space = schema is { Namespaced: false } ? null : Text(metadata, "namespace");
        if (string.IsNullOrEmpty(space) && schema is { Namespaced: true })
            space = "default";
        return new ObjectReference(apiVersion, kind, space, Text(metadata, "name"));
    }

    private static string? Text(YamlMapping? mapping, string key) => mapping?[key] is YamlScalar { IsString: true } scalar ? scalar.Text : null;

    private static Finding OfText(YamlError error, YamlSource source) => new(
        error.Kind == YamlErrorKind.DuplicateKey ? ObjectDiagnostics.DuplicateKey : ObjectDiagnostics.UnreadableYaml,
        new Location(source.File, error.At.Line, error.At.Column),
        null,
        error.Message);

    private static Diagnostic ToDiagnostic(Finding finding, int document, ObjectReference? reference) =>
        finding.Descriptor.At(finding.At, finding.Message, finding.Help) with { Document = document, Object = reference, Path = finding.Path };
}
