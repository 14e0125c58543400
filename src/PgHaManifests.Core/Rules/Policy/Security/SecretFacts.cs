using System.Text;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Rules.Reference;

namespace PgHaManifests.Core.Rules.Policy.Security;

/// <summary>What a manifest says of a Secret, whether it is one or makes one.</summary>
/// <param name="Type">Null when it is not said.</param>
/// <param name="UserName">Null when it is not said, or encrypted.</param>
/// <param name="Reloads">Carries the label that makes the operator watch it.</param>
internal sealed record SecretFacts(string? Type, string? UserName, bool Reloads)
{
    /// <summary>Null when no manifest here describes the secret.</summary>
    public static SecretFacts? Of(PracticeContext context, string name)
    {
        var space = context.Subject.Namespace;
        if (context.Around.Find(ObjectKinds.Secret, space, name) is { } secret)
        {
            var root = Field.Root(secret.Judged);
            return new SecretFacts(root["type"].Text ?? "Opaque", UserNameOf(root), HasLabel(root["metadata"]));
        }
        if (context.Around.ExternalSecretOf(space, name) is not { } external)
            return null;
        var template = Field.Root(external.Judged)["spec"]["target"]["template"];
        var user = template["data"]["username"].Text;
        return new SecretFacts(template["type"].Text, user?.Contains("{{", StringComparison.Ordinal) == true ? null : user, HasLabel(template["metadata"]));
    }

    /// <summary>The fields of a Cluster that name a secret whose change should be picked up.</summary>
    public static IEnumerable<Field> NamedBy(Field spec)
    {
        Field[] single =
        [
            spec["superuserSecret"]["name"], spec["bootstrap"]["initdb"]["secret"]["name"], spec["bootstrap"]["recovery"]["secret"]["name"],
            spec["certificates"]["serverCASecret"], spec["certificates"]["serverTLSSecret"], spec["certificates"]["clientCASecret"], spec["certificates"]["replicationTLSSecret"],
        ];
        return single.Concat(spec["managed"]["roles"].Items.Select(role => role["passwordSecret"]["name"]))
            .Concat(spec["monitoring"]["customQueriesSecret"].Items.Select(item => item["name"]))
            .Where(name => name.TextOrEmpty.Length > 0);
    }

    /// <summary>Name of a secret in the namespace that no object of CloudNativePG names; null when there is none.</summary>
    public static string? ForeignIn(PracticeContext context, IReadOnlyList<Subject> clusters)
    {
        var space = context.Subject.Namespace;
        var own = clusters.Concat(context.Around.InNamespace(ObjectKinds.DatabaseRole, space)).Concat(context.Around.InNamespace(ObjectKinds.Pooler, space))
            .Concat(context.Around.InNamespace(ObjectKinds.ObjectStore, space))
            .SelectMany(ObjectLinks.Of).Where(link => link.Kind == "Secret").Select(link => link.Name)
            .Concat(clusters.SelectMany(cluster => NamedBy(Field.Root(cluster.Judged)["spec"])).Select(name => name.TextOrEmpty))
            .ToHashSet(StringComparer.Ordinal);
        return context.Around.InNamespace(ObjectKinds.Secret, space).Select(secret => secret.Name)
            .Concat(context.Around.InNamespace(ObjectKinds.ExternalSecret, space).Select(TargetOf))
            .FirstOrDefault(name => !own.Contains(name));
    }

    private static string TargetOf(Subject external) => Field.Root(external.Judged)["spec"]["target"]["name"].Text ?? external.Name;

    private static bool HasLabel(Field metadata) => metadata["labels"]["cnpg.io/reload"].Exists;

    private static string? UserNameOf(Field secret)
    {
        if (secret["stringData"]["username"].Text is { } plain)
            return SopsSecret.IsHidden(plain) ? null : plain;
        if (secret["data"]["username"].Text is not { } encoded || SopsSecret.IsHidden(encoded))
            return null;
        var bytes = new byte[encoded.Length];
        return Convert.TryFromBase64String(encoded, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
