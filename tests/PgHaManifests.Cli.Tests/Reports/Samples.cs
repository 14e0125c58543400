using System.Collections.Immutable;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Tests.Reports;

/// <summary>The one list of findings that every report format is tested over.</summary>
internal static class Samples
{
    /// <summary>Everything that one of the formats gives a meaning to, and what no format can hold as it is.</summary>
    public const string Nasty =
        "100% <b>\"bold\"</b> & 'x' ]]> ; , :: ]: a|b `c` *d* _e_ [f](g) {h} ~i~ \\j @k #12 ##vso[task.complete] \u001b[31m \0 \t \ufffe \ud800 \u202e \u00e9 \ud83d\udc18\r\n::error::second line\n";

    public static readonly ImmutableArray<Diagnostic> Diagnostics =
    [
        new()
        {
            Code = "PGHA9002", Severity = Severity.Error, Source = DiagnosticSource.Internal, Message = "no place at all", Help = null,
        },
        new()
        {
            Code = "PGHA0002", Severity = Severity.Error, Source = DiagnosticSource.Operator,
            Message = "instances is 2; a quorum needs an odd number of at least 3", Help = "set instances to 3",
            Location = new Location("environments/prod.yaml", 12, 14), Document = 1, Path = "spec.instances",
            Object = new ObjectReference("postgresql.cnpg.io/v1", "Cluster", "cnpg-database", "pg-primary"),
            Related =
            [
                new RelatedLocation("templates/cluster/cluster.yaml.sbn", new Location("output/prod/clusters/pg-primary/cluster.yaml", 9, 14)),
                new RelatedLocation("", new Location("output/prod/kustomization.yaml")),
            ],
        },
        new()
        {
            Code = "PGHA0001", Severity = Severity.Warning, Source = DiagnosticSource.Settings, Message = Nasty, Help = Nasty,
            Location = new Location("odd, na:me/100% [x];\u00e9 \"y\".yaml", 3, 1), Path = "data[a b]",
            Object = new ObjectReference("v1", "Namespace", null, "with space"),
            Related = [new RelatedLocation(Nasty, new Location("-", 1, 1))],
        },
        new()
        {
            Code = "PGHA9005", Severity = Severity.Info, Source = DiagnosticSource.ApiServer, Message = "the whole file", Help = "",
            Location = new Location("-"), Object = new ObjectReference(null, null, null, null),
        },
    ];

    public static readonly RunSummary Summary = new()
    {
        Documents = 3,
        Objects = 2,
        NotEvaluated = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("encrypted value of a Secret", 2), KeyValuePair.Create(Nasty, 1)]),
        UnknownKinds = ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, [KeyValuePair.Create("example.com/v1 Widget", 4)]),
        Waived = 1,
        Notes = ["schemas of release 1.30.0 stand for 1.30.7"],
    };

    public static readonly Report Full = new("validate", Diagnostics, Summary, ExitCode: ExitCode.Findings);
    public static readonly Report Clean = new("validate", [], new RunSummary { Documents = 1, Objects = 1 });
    public static readonly Report Empty = new("", [], new RunSummary());

    public static readonly Report WithTable = new("rules", [], new RunSummary(), new TableProduct("RuleList", ["code", "title"], [["PGHA0001", "first"], ["PGHA10020", null]]));

    public static readonly Report WithText = new("generate", Diagnostics, Summary, new TextProduct("Difference", "--- a\n+++ b\n+```\n" + Nasty), ExitCode.Findings);
}
