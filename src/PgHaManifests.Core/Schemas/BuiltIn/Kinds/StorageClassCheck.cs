using System.Text;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>StorageClasses.</summary>
internal static class StorageClassCheck
{
    private const int MaxParameters = 512;
    private const int MaxParameterBytes = 256 * 1024;

    public static void Check(Field root)
    {
        var provisioner = root["provisioner"];
        if (provisioner.Text.Length == 0)
            provisioner.Require(StorageClass);
        else
            provisioner.RefuseIf(StorageClass, NameRules.QualifiedName(provisioner.Text.ToLowerInvariant()));
        Parameters(root["parameters"]);
        if (root["reclaimPolicy"].Text.Length > 0)
            root["reclaimPolicy"].RequireOneOf(StorageClass, "Delete", "Retain");
        root["volumeBindingMode"].RequireOneOf(StorageClass, "Immediate", "WaitForFirstConsumer");
        Topologies(root["allowedTopologies"]);
    }

    public static void Update(Field root, Field old)
    {
        foreach (var name in (ReadOnlySpan<string>)["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"])
        {
            if (!Equality.AreSame(root[name], old[name]))
                root[name].Refuse(Immutable, $"is {root[name].Shown}; the stored StorageClass has {old[name].Shown}, which cannot change");
        }
    }

    private static void Parameters(Field parameters)
    {
        if (parameters.Count > MaxParameters)
        {
            parameters.Refuse(StorageClass, $"holds {parameters.Count} parameters; at most {MaxParameters} are allowed");
            return;
        }
        long total = 0;
        foreach (var parameter in parameters.Entries())
        {
            if (parameter.Name.Length == 0)
                parameters.Refuse(StorageClass, parameter, "has an empty name");
            total += Encoding.UTF8.GetByteCount(parameter.Name) + Encoding.UTF8.GetByteCount(parameter.Text);
        }
        if (total > MaxParameterBytes)
            parameters.Refuse(StorageClass, $"holds {total} bytes; at most {MaxParameterBytes} are allowed");
    }

    private static void Topologies(Field terms)
    {
        var seen = new List<Field>();
        foreach (var term in terms.Items())
        {
            var expressions = term["matchLabelExpressions"];
            var keys = new HashSet<string>(StringComparer.Ordinal);
            foreach (var expression in expressions.Items())
            {
                Expression(expression);
                if (!keys.Add(expression["key"].Text))
                    expression["key"].Refuse(StorageClass, $"is {expression["key"].Shown} for the second time");
            }
            if (seen.Exists(other => IsSameTerm(other, expressions)))
                expressions.Refuse(StorageClass, "repeats an earlier term");
            seen.Add(expressions);
        }
    }

    private static void Expression(Field expression)
    {
        var values = expression["values"];
        if (values.Count == 0)
            values.Require(StorageClass);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values.Items())
        {
            if (!seen.Add(value.Text))
                value.Refuse(StorageClass, $"is {value.Shown} for the second time");
        }
        expression["key"].RefuseIf(StorageClass, NameRules.QualifiedName(expression["key"].Text));
    }

    /// <summary>The order of expressions and values does not matter.</summary>
    private static bool IsSameTerm(Field one, Field other) => Sets(one).SetEquals(Sets(other));

    private static HashSet<string> Sets(Field expressions) =>
        [.. expressions.Items().Select(e => e["key"].Text + "\n" + string.Join('\n', e["values"].Texts().Distinct().Order(StringComparer.Ordinal)))];
}
