using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Metadata;

/// <summary>A Cluster's name becomes part of the names of Services, Pods and volumes.</summary>
internal static class ClusterName
{
    private const int Most = 50;

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4102", "cluster-name", Severity.Error, DiagnosticSource.Operator,
            "A Cluster's name cannot be the name of its Services.",
            $"use at most {Most} lower case letters, digits and '-', the first a letter, the last no '-'"),
        ["Cluster"],
        context =>
        {
            var name = context.Root["metadata"]["name"];
            if (NameRules.StrictLabel(name.TextOrEmpty) is { } fault)
                context.Report(name, $"the name of this Cluster is '{name.Text}'; {fault}");
            if (Encoding.UTF8.GetByteCount(name.TextOrEmpty) is > Most and var length)
                context.Report(name, $"the name of this Cluster has {length} characters; at most {Most} are allowed");
        });
}
