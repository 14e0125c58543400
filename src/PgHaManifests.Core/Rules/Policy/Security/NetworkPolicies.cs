namespace PgHaManifests.Core.Rules.Policy.Security;

/// <summary>The NetworkPolicies that bind a cluster's instances.</summary>
internal static class NetworkPolicies
{
    /// <summary>Those for incoming traffic.</summary>
    public static IEnumerable<Subject> Of(PracticeContext context)
    {
        var (space, labels) = (context.Subject.Namespace, context.InstanceLabels());
        return context.Around.OfCluster(ObjectKinds.NetworkPolicy, space, context.Subject.Name)
            .Concat(context.Around.OfNoCluster(ObjectKinds.NetworkPolicy, space))
            .Where(policy => Binds(Field.Root(policy.Judged)["spec"], labels));
    }

    /// <summary>Somebody of another namespace may come in on the port. Who exactly is not judged.</summary>
    public static bool Admits(Subject policy, long port) => Field.Root(policy.Judged)["spec"]["ingress"].Items
        .Any(rule => HasPort(rule["ports"], port) && (rule["from"].Count == 0 || rule["from"].Items.Any(peer => peer["namespaceSelector"].Exists || peer["ipBlock"].Exists)));

    private static bool Binds(Field spec, Dictionary<string, string> labels)
    {
        var types = spec["policyTypes"];
        return (types.Count == 0 || types.Items.Any(type => type.Text == "Ingress")) && LabelSelector.Selects(spec["podSelector"], labels);
    }

    /// <summary>A port given by name is one that the operator gave it, and taken for the right one.</summary>
    private static bool HasPort(Field ports, long port) => ports.Count == 0 || ports.Items.Any(item =>
        !item["port"].Exists || item["port"].Text is not null || item["port"].Number == port || (item["port"].Number < port && item["endPort"].Number >= port));
}
