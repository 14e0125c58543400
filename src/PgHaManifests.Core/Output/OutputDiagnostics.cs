using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Output;

/// <summary>What can be wrong with a tree itself, before the disk is looked at: PGHA5001 to PGHA5009.</summary>
internal static class OutputDiagnostics
{
    public static readonly Descriptor PathNotAllowed = new(
        "PGHA5001", "path-not-allowed", Severity.Error, DiagnosticSource.Output,
        "A generated file has a path that the tree cannot hold.",
        "Rename the template, cluster or extra manifest so that its path is made of plain names.");

    public static readonly Descriptor PathsCollide = new(
        "PGHA5002", "paths-collide", Severity.Error, DiagnosticSource.Output,
        "Two generated files would be one file, at least on a file system that ignores letter case.",
        "Rename one of the two.");

    public static readonly Descriptor NoLayer = new(
        "PGHA5003", "file-in-no-layer", Severity.Error, DiagnosticSource.Output,
        "A generated file lies in no layer, so that no kustomization would list it.",
        "Put the template into platform/, operators/, secrets/, extra/ or clusters/.");

    public static readonly Descriptor NotOneObject = new(
        "PGHA5004", "not-one-object", Severity.Error, DiagnosticSource.Output,
        "A generated file does not hold exactly one object.",
        "Split the template into one file for each object.");

    public static readonly Descriptor EmptyEnvironment = new(
        "PGHA5005", "empty-environment", Severity.Error, DiagnosticSource.Output,
        "An environment gives no object, and kustomize refuses to build an empty kustomization.",
        "Add a cluster to the environment, or remove its settings file and its output.");

    public static readonly Descriptor KeyNotText = new(
        "PGHA5006", "key-not-text", Severity.Error, DiagnosticSource.Output,
        "A key is a number, a truth value or a date to kustomize, which then builds nothing at all.",
        "Put the key in quotes.");

    public static readonly Descriptor[] All = [PathNotAllowed, PathsCollide, NoLayer, NotOneObject, EmptyEnvironment, KeyNotText];
}
