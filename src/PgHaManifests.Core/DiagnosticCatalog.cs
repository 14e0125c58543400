using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;
using PgHaManifests.Core.Schemas.BuiltIn;
using PgHaManifests.Core.Schemas.Cel;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;

namespace PgHaManifests.Core;

/// <summary>Every code that the rooms can give, in order. Each room holds its own; this only puts them together.</summary>
public static class DiagnosticCatalog
{
    public static readonly ImmutableArray<Descriptor> All =
    [
        .. ((IEnumerable<Descriptor>)
        [
            .. SettingsDiagnostics.All,
            .. TemplateDiagnostics.All,
            .. ManifestDiagnostics.All,
            .. ObjectDiagnostics.All,
            OperatorWebhook.Undecodable,
            .. CelDiagnostics.All,
            .. BuiltInDiagnostics.All,
            .. SchemaDiagnostics.All,
            .. PathDiagnostics.All,
            .. WaiverDiagnostics.All,
            .. RuleCatalog.GroupRules.Select(rule => rule.Descriptor),
            .. RuleCatalog.OperatorRules.Select(rule => rule.Descriptor),
            .. RuleCatalog.PostgreSqlRules.Select(rule => rule.Descriptor),
            .. RuleCatalog.PracticeRules.Select(rule => rule.Descriptor),
            .. OutputDiagnostics.All,
            .. DiskDiagnostics.All,
            .. PruneDiagnostics.All,
            .. CheckDiagnostics.All,
        ]).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
