using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Scheduling;

/// <summary>Tolerations that no pod could have. The operator writes <c>toleration</c> for <c>tolerations</c>, and names the operator for a bad value.</summary>
internal static class Tolerations
{
    private static readonly string[] Effects = ["NoSchedule", "PreferNoSchedule", "NoExecute"];

    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4223",
            "tolerations",
            Severity.Error,
            DiagnosticSource.Operator,
            "A toleration is not well-formed.",
            "use operator Equal with a value, or Exists without one, and an effect out of NoSchedule, PreferNoSchedule and NoExecute"),
        ["Cluster"],
        Check);

    private static void Check(ObjectContext context)
    {
        var index = 0;
        foreach (var toleration in context.Spec["affinity"]["tolerations"].Items)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"spec.affinity.toleration[{index++}]");
            CheckKey(context, path, toleration);
            CheckOperator(context, path + ".operator", toleration);
            CheckEffect(context, path + ".effect", toleration);
        }
    }

    private static void CheckKey(ObjectContext context, string path, Field toleration)
    {
        var (key, kind) = (toleration["key"], toleration["operator"]);
        if (key.TextOrEmpty.Length > 0)
        {
            if (NameRules.QualifiedName(key.TextOrEmpty) is { } fault)
                context.Report(path + ".key", key, $"{key.Path} is {key.Shown()}; {fault}");
        }
        else if (kind.TextOrEmpty != "Exists")
        {
            context.Report(path + ".operator", kind, $"{kind.Path} is {kind.Shown()} and the key is empty; without a key expected Exists, which tolerates every taint");
        }
    }

    private static void CheckOperator(ObjectContext context, string path, Field toleration)
    {
        var (kind, value) = (toleration["operator"], toleration["value"]);
        switch (kind.TextOrEmpty)
        {
            case "Equal" or "":
                if (NameRules.LabelValue(value.TextOrEmpty) is { } fault)
                    context.Report(path, value, $"{value.Path} is {value.Shown()}; {fault}");
                break;
            case "Exists":
                if (value.TextOrEmpty.Length > 0)
                    context.Report(path, value, $"{value.Path} is {value.Shown()}; with operator Exists expected none");
                break;
            default:
                context.Report(path, kind, $"{kind.Path} is {kind.Shown()}; expected Equal or Exists");
                break;
        }
    }

    private static void CheckEffect(ObjectContext context, string path, Field toleration)
    {
        var effect = toleration["effect"];
        if (toleration["tolerationSeconds"].Exists && effect.TextOrEmpty != "NoExecute")
            context.Report(path, effect, $"{effect.Path} is {effect.Shown()}; with tolerationSeconds expected NoExecute");
        if (effect.TextOrEmpty.Length > 0 && !Effects.Contains(effect.TextOrEmpty))
            context.Report(path, effect, $"{effect.Path} is {effect.Shown()}; expected one of {string.Join(", ", Effects)}");
    }
}
