using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>ResourceQuotas.</summary>
internal static class ResourceQuotaCheck
{
    private const string ByClass = ".storageclass.storage.k8s.io/";

    private static readonly string[] PodScopes = ["Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity"];

    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage", "requests.ephemeral-storage", "limits.cpu", "limits.memory",
        "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "persistentvolumeclaims", "configmaps",
        "services.nodeports", "services.loadbalancers",
    };

    /// <summary>What pods use of a node, and so what most scopes can count.</summary>
    private static readonly HashSet<string> Computing = new(StringComparer.Ordinal)
    {
        "pods", "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage",
    };

    public static void Check(Field root)
    {
        var spec = root["spec"];
        foreach (var resource in spec["hard"].Entries())
        {
            if (FaultOf(resource.Name) is { } fault)
                resource.Refuse(ResourceQuota, $"is nothing that a quota counts; {fault}");
            Amount(resource);
        }
        Scopes(spec);
        Selector(spec);
    }

    public static void Update(Field root, Field old)
    {
        if (!Equality.AreSame(root["spec"]["scopes"], old["spec"]["scopes"]))
            root["spec"]["scopes"].As("scopes").Refuse(Immutable, "differs from that of the stored quota, which cannot change");
    }

    private static string? FaultOf(string name) =>
        NameRules.QualifiedName(name)
        ?? (name.Contains('/', StringComparison.Ordinal) || Known.Contains(name) || ResourceNames.IsQuotaHugePages(name) ? null
            : "expected a resource of quotas such as requests.cpu, or one with a domain");

    private static void Amount(Field resource)
    {
        if (resource.Quantity is not { } quantity)
            return;
        if (quantity.Sign < 0)
            resource.Refuse(ResourceQuota, $"is {resource.Shown}; expected 0 or more");
        if (ResourceNames.IsWhole(resource.Name) && !quantity.IsWhole)
            resource.Refuse(ResourceQuota, $"is {resource.Shown}; expected a whole number");
    }

    private static void Scopes(Field spec)
    {
        var scopes = spec["scopes"];
        var names = scopes.Texts();
        foreach (var scope in scopes.Items())
        {
            if (!IsScope(scope.Text, spec.Server))
                scopes.Refuse(ResourceQuota, scope, $"is {scope.Shown}; expected one of {string.Join(", ", PodScopes)}");
            else if (spec["hard"].Entries().FirstOrDefault(resource => !Counts(scope.Text, resource.Name)) is { } other)
                scopes.Refuse(ResourceQuota, scope, $"is {scope.Shown}, which cannot count {other.Name}");
        }
        foreach (var (one, two) in (ReadOnlySpan<(string, string)>)[("BestEffort", "NotBestEffort"), ("Terminating", "NotTerminating")])
        {
            if (names.Contains(one) && names.Contains(two))
                scopes.Refuse(ResourceQuota, $"holds both {one} and {two}");
        }
    }

    private static void Selector(Field spec)
    {
        // The server names these fields without the place of the expression.
        var expressions = spec["scopeSelector"]["matchExpressions"];
        foreach (var expression in expressions.Items())
        {
            var (scope, kind, values) = (expression["scopeName"], expression["operator"], expression["values"]);
            if (!IsScope(scope.Text, spec.Server))
                expressions.As($"{expressions.Path}.scopeName").Refuse(ResourceQuota, scope, $"is {scope.Shown}; expected one of {string.Join(", ", PodScopes)}");
            else if (spec["hard"].Entries().FirstOrDefault(resource => !Counts(scope.Text, resource.Name)) is { } other)
                expressions.Refuse(ResourceQuota, scope, $"is {scope.Shown}, which cannot count {other.Name}");
            if (scope.Text is "BestEffort" or "NotBestEffort" or "Terminating" or "NotTerminating" or "CrossNamespacePodAffinity" && kind.Text != "Exists")
                expressions.As($"{expressions.Path}.operator").Refuse(ResourceQuota, kind, $"is {kind.Shown}; with scope {scope.Text} it must be Exists");
            var named = expressions.As($"{expressions.Path}.values");
            switch (kind.Text)
            {
                case "In" or "NotIn":
                    if (values.Count == 0)
                        named.Refuse(ResourceQuota, values, "is required by the operators In and NotIn");
                    break;
                case "Exists" or "DoesNotExist":
                    if (values.Count > 0)
                        named.Refuse(ResourceQuota, values, "may not be given with the operators Exists and DoesNotExist");
                    break;
                default:
                    expressions.As($"{expressions.Path}.operator").Refuse(ResourceQuota, kind, $"is {kind.Shown}; expected one of In, NotIn, Exists, DoesNotExist");
                    break;
            }
        }
    }

    private static bool IsScope(string scope, ServerRelease server) => PodScopes.Contains(scope) || (scope == "VolumeAttributesClass" && server.Minor >= 34);

    /// <summary>Whether a scope can count a resource at all.</summary>
    private static bool Counts(string scope, string resource) => scope switch
    {
        "BestEffort" => resource == "pods",
        "Terminating" or "NotTerminating" or "NotBestEffort" or "PriorityClass" or "CrossNamespacePodAffinity" =>
            Computing.Contains(resource) || ResourceNames.IsQuotaHugePages(resource) || !Known.Contains(resource),
        "VolumeAttributesClass" => resource is "persistentvolumeclaims" or "requests.storage" || resource.Contains(ByClass, StringComparison.Ordinal),
        _ => true,
    };
}
