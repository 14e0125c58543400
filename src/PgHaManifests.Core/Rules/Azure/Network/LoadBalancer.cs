namespace PgHaManifests.Core.Rules.Azure.Network;

/// <summary>A Service of type LoadBalancer: an object of its own, or one that a Cluster has the operator make.</summary>
internal sealed class LoadBalancer(Field metadata, Field spec)
{
    private const string Prefix = "service.beta.kubernetes.io/";

    public string Name => $"load balancer {metadata["name"].Text}";
    public Field Spec => spec;
    public Field Type => spec["type"];
    public bool IsInternal => Annotation("azure-load-balancer-internal").Text == "true";
    public Field SourceRanges => spec["loadBalancerSourceRanges"];

    /// <summary>All networks that may connect, however they are given.</summary>
    public IEnumerable<(Field At, string Text, SourceNetwork? Network)> Ranges
    {
        get
        {
            foreach (var range in SourceRanges.Items)
                yield return (range, range.TextOrEmpty, SourceNetwork.Parse(range.TextOrEmpty));
            foreach (var list in (Field[])[Annotation("azure-allowed-ip-ranges"), metadata["annotations"]["service.beta.kubernetes.io/load-balancer-source-ranges"]])
            {
                foreach (var text in list.TextOrEmpty.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    yield return (list, text, SourceNetwork.Parse(text));
            }
        }
    }

    /// <param name="name">Without its prefix: <c>azure-pip-name</c>.</param>
    public Field Annotation(string name) => metadata["annotations"][Prefix + name];

    public static IEnumerable<LoadBalancer> Of(PracticeContext context)
    {
        var templates = context.Subject.Kind.Kind == "Service" ? [context.Root] : context.Spec.AdditionalServices();
        return templates.Where(template => template["spec"]["type"].Text == "LoadBalancer").Select(template => new LoadBalancer(template["metadata"], template["spec"]));
    }
}
