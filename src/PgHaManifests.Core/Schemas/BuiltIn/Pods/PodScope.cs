namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>What the parts of a pod need to know of the whole.</summary>
/// <param name="Spec">The pod's spec.</param>
/// <param name="IsPod">A Pod of its own, which is checked a little more strictly than a template.</param>
internal sealed record PodScope(Field Spec, bool IsPod)
{
    /// <summary>The volumes that are well-formed; a mount of another is not found.</summary>
    public Dictionary<string, Field> Volumes { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ClaimNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Null where it is absent or cannot be judged.</summary>
    public long? GracePeriod => Spec["terminationGracePeriodSeconds"].Integer;

    public string RestartPolicy => Spec["restartPolicy"].Text;

    public bool SharesUsersWithHost => Spec["hostUsers"].Boolean != false;

    public bool HasHostNetwork => Spec["hostNetwork"].IsTrue;

    /// <summary>Every container of the pod, those that run first first.</summary>
    public IEnumerable<Field> AllContainers() =>
        [.. Spec["initContainers"].Items(), .. Spec["containers"].Items(), .. Spec["ephemeralContainers"].Items()];
}
