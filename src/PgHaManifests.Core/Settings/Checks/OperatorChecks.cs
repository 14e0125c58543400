using PgHaManifests.Core.Settings.Derived;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Checks;

/// <summary>Operators that are to be installed can be, and work together.</summary>
internal static class OperatorChecks
{
    public static void Run(CheckContext context)
    {
        var operators = context.Environment.Operators;
        foreach (var (key, settings) in OperatorInstalls.Of(operators))
        {
            if (settings.Install is { Value: true } install)
                Installed(key, settings, install, context);
            else if (settings.Chart is { } chart)
                context.Report(SettingsDiagnostics.Conflict, chart, $"operators.{key}.chart is set, but operators.{key}.install is false", "Remove it, or set install: true.");
        }
        if (operators is { BarmanCloud.Namespace: { Origin.Kind: OriginKind.File } own, CloudNativePg.Namespace: { } needed } && own.Value != needed.Value)
        {
            context.Conflict(own, needed, $"operators.barmanCloud.namespace is {own}, but the operator runs in {needed} and finds its plugins only there",
                "Remove it: the plugin then goes into the operator's namespace.");
        }
    }

    private static void Installed(string key, OperatorSettings settings, Setting<bool> install, CheckContext context)
    {
        var facts = OperatorCatalog.Of(key);
        if (context.Environment.Gitops?.Controller is { Value: GitopsDefaults.None } controller)
        {
            context.Conflict(install, controller, $"operators.{key}.install is true, but gitops.controller is none, so nothing would install it",
                "Choose flux or argocd, or install the operator yourself and set install: false.");
        }
        if (OperatorInstalls.Chart(key, settings) is null && settings.Version is { } version)
        {
            var known = facts.Charts.Count == 0 ? "no release has a known chart" : $"charts are known of {Shown.Or([.. facts.Charts.Keys])}";
            context.Missing($"operators.{key}.chart", version.Origin.Location, $"no chart of {facts.Chart} is known for {version}; {known}");
        }
        foreach (var needed in facts.Needs.Where(needed => OperatorInstalls.Of(context.Environment.Operators).All(one => one.Key != needed)))
            context.Missing($"operators.{needed}", install.Origin.Location, $"operators.{key} does not run without it; with install: false the platform has it already");
        Kubernetes(key, settings, facts, context);
    }

    private static void Kubernetes(string key, OperatorSettings settings, OperatorFacts facts, CheckContext context)
    {
        if (settings is not { Version: { } version, Minor: { } minor } || context.Environment.Azure?.Aks?.KubernetesVersion is not { } kubernetes
            || !facts.Kubernetes.TryGetValue(minor.Value, out var supported) || supported.Contains(Versions.Minor(kubernetes.Value)))
            return;
        context.Conflict(kubernetes, version,
            $"azure.aks.kubernetesVersion is {kubernetes}, but {facts.Chart} {version} supports {Shown.Or(supported)}; operators.{key}.install is true",
            "Choose a release that supports the cluster's Kubernetes, or upgrade the cluster first.");
    }
}
