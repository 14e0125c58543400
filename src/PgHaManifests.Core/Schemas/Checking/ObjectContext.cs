using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>What the check of one object works with.</summary>
/// <param name="Into">Counts what could not be evaluated.</param>
internal sealed record ObjectContext(YamlMapping Root, KindSchema Schema, SchemaCatalog Catalog, Findings Findings, DiagnosticBag Into);
