using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>The environment of a container.</summary>
internal static class EnvironmentCheck
{
    private static readonly string[] Sources = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"];

    private static readonly HashSet<string> FieldPaths = new(StringComparer.Ordinal)
    {
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    };

    public static void Check(Field container)
    {
        foreach (var variable in container["env"].Items())
        {
            var name = variable["name"];
            if (name.Text.Length == 0)
                name.Require(Variable);
            else
                name.RefuseIf(Variable, NameRules.EnvironmentVariable(name.Text));
            if (variable["valueFrom"].IsSet)
                Source(variable);
        }
        foreach (var source in container["envFrom"].Items())
            From(container["envFrom"], source);
    }

    private static void Source(Field variable)
    {
        var source = variable["valueFrom"];
        if (source["fieldRef"].IsSet)
            DownwardCheck.FieldReference(source["fieldRef"], FieldPaths, Variable);
        if (source["resourceFieldRef"].IsSet)
            DownwardCheck.ResourceReference(source["resourceFieldRef"], isVolume: false, Variable);
        Key(source["configMapKeyRef"]);
        Key(source["secretKeyRef"]);
        File(source["fileKeyRef"]);
        var count = Sources.Count(name => source[name].IsSet);
        if (count == 0)
            source.Refuse(Variable, $"names no source; expected one of {string.Join(", ", Sources[..4])}");
        else if (variable["value"].Text.Length > 0)
            source.Refuse(Variable, "may not be given beside value");
        else if (count > 1)
            source.Refuse(Variable, "names more than one source");
    }

    private static void Key(Field reference)
    {
        if (!reference.IsSet)
            return;
        reference["name"].RefuseIf(Variable, NameRules.Subdomain(reference["name"].Text));
        if (reference["key"].Text.Length == 0)
            reference["key"].Require(Variable);
        else
            reference["key"].RefuseIf(Variable, NameRules.DataKey(reference["key"].Text));
    }

    private static void File(Field reference)
    {
        if (!reference.IsSet)
            return;
        foreach (var name in (ReadOnlySpan<string>)["volumeName", "path", "key"])
        {
            if (reference[name].Text.Length == 0)
                reference[name].Require(Variable);
        }
        if (reference["path"].Text.Length > 0)
            reference["path"].RefuseIf(Variable, VolumePaths.Local(reference["path"].Text));
    }

    private static void From(Field all, Field source)
    {
        if (source["prefix"].Text.Length > 0)
            source["prefix"].RefuseIf(Variable, NameRules.EnvironmentVariable(source["prefix"].Text));
        var count = 0;
        foreach (var name in (ReadOnlySpan<string>)["configMapRef", "secretRef"])
        {
            var reference = source[name];
            if (!reference.IsSet)
                continue;
            count++;
            if (reference["name"].Text.Length == 0)
                reference["name"].Require(Variable);
            else
                reference["name"].RefuseIf(Variable, NameRules.Subdomain(reference["name"].Text));
        }
        if (count == 0)
            all.Refuse(Variable, source, "names no source; expected configMapRef or secretRef");
        else if (count > 1)
            all.Refuse(Variable, source, "names more than one source");
    }
}
