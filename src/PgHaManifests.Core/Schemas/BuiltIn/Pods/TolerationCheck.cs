using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>Tolerations of a pod.</summary>
internal static class TolerationCheck
{
    public static void Check(Field tolerations)
    {
        foreach (var toleration in tolerations.Items())
            One(toleration);
    }

    private static void One(Field toleration)
    {
        var (key, kind, value, effect) = (toleration["key"], toleration["operator"], toleration["value"], toleration["effect"]);
        if (key.Text.Length > 0)
            key.RefuseIf(Toleration, NameRules.QualifiedName(key.Text));
        else if (kind.Text != "Exists")
            kind.Refuse(Toleration, $"is {kind.Shown}; without a key it must be Exists");
        if (toleration["tolerationSeconds"].IsSet && effect.Text != "NoExecute")
            effect.Refuse(Toleration, $"is {effect.Shown}; with tolerationSeconds it must be NoExecute");
        // The server names the operator where the value is wrong.
        switch (kind.Text)
        {
            case "Equal" or "":
                if (NameRules.LabelValue(value.Text) is { } fault)
                    kind.Refuse(Toleration, value, $"is {value.Shown}; {fault}");
                break;
            case "Exists":
                if (value.Text.Length > 0)
                    kind.Refuse(Toleration, value, $"is {value.Shown}; with operator Exists it must be empty");
                break;
            default:
                kind.RequireOneOf(Toleration, "Equal", "Exists");
                break;
        }
        if (effect.Text.Length > 0)
            effect.RequireOneOf(Toleration, "NoSchedule", "PreferNoSchedule", "NoExecute");
    }
}
