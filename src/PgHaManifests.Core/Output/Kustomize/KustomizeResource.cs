using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>An object as kustomize holds it: what its build prints, and what it sorts by.</summary>
internal sealed record KustomizeResource(YamlMapping Root, GroupVersionKind Kind, string? Namespace, string Name);
