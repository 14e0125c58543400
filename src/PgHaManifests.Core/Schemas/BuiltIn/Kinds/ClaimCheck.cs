using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>PersistentVolumeClaims, and the claims inside pods and StatefulSets.</summary>
internal static class ClaimCheck
{
    private const string SnapshotGroup = "snapshot.storage.k8s.io";

    public static void Check(Field root) => Spec(root["spec"], isTemplate: false);

    /// <param name="isTemplate">Inside another object: there a data source of an unknown kind is not dropped but judged.</param>
    public static void Spec(Field spec, bool isTemplate)
    {
        var modes = spec["accessModes"];
        if (modes.Count == 0)
            modes.Require(Claim);
        if (spec["selector"].IsSet)
            LabelSelectors.Check(spec["selector"]);
        foreach (var mode in modes.Items())
        {
            if (mode.Text is not ("ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOncePod"))
                modes.Refuse(Claim, mode, $"is {mode.Shown}; expected one of ReadWriteOnce, ReadOnlyMany, ReadWriteMany, ReadWriteOncePod");
        }
        if (modes.Texts().Contains("ReadWriteOncePod") && modes.Texts().Any(mode => mode != "ReadWriteOncePod"))
            modes.Refuse(Claim, "has ReadWriteOncePod beside other access modes");
        Storage(spec["resources"]);
        if (spec["storageClassName"].Text.Length > 0)
            spec["storageClassName"].RefuseIf(Claim, NameRules.Subdomain(spec["storageClassName"].Text));
        if (spec["volumeMode"].IsSet)
            spec["volumeMode"].RequireOneOf(Claim, "Block", "Filesystem");
        Sources(spec, isTemplate);
        if (spec["volumeAttributesClassName"].Text.Length > 0)
            spec["volumeAttributesClassName"].RefuseIf(Claim, NameRules.Subdomain(spec["volumeAttributesClassName"].Text));
    }

    public static void Update(Field root, Field old)
    {
        var isBound = old["status"]["phase"].Text == "Bound";
        var (now, before) = (root["spec"], old["spec"]);
        if (!Equality.AreSame("spec", Comparable(now, isBound, before), Comparable(before, isBound, before)))
            now.Refuse(Immutable, "may not change once the claim exists, except for a larger storage request of a bound claim");
        if (Request(now) < Request(before) && old["status"]["capacity"].Key("storage").Quantity is { } capacity && Request(now) <= capacity)
            now["resources"]["requests"]["storage"].Refuse(Immutable, "is below what the volume has");
        if (now["volumeMode"].Text != before["volumeMode"].Text)
            now["volumeMode"].As("volumeMode").Refuse(Immutable, $"is {now["volumeMode"].Shown}; the stored claim has {before["volumeMode"].Shown}");
    }

    private static Quantity Request(Field spec) => spec["resources"]["requests"].Key("storage").Quantity ?? Quantity.Of(0);

    /// <summary>The part of a spec that may not differ: a volume may be bound once, a class named where none was, a bound claim grow.</summary>
    private static YamlMapping Comparable(Field spec, bool isBound, Field before)
    {
        var fill = new Filling((spec.Node as YamlMapping) ?? new YamlMapping([]));
        if (before["volumeName"].Text.Length == 0)
            fill.Remove("volumeName");
        if (!before["storageClassName"].IsSet)
            fill.Remove("storageClassName");
        if (isBound)
        {
            fill.Remove("volumeAttributesClassName");
            fill.Object("resources", resources =>
            {
                var inner = new Filling(resources);
                inner.Remove("requests");
                return inner.Result;
            });
        }
        return fill.Result;
    }

    private static void Storage(Field resources)
    {
        var request = resources["requests"].Key("storage");
        var named = resources.Key("storage");
        if (!request.IsSet)
            named.Require(Claim, "among the requests");
        else if (request.Quantity is { Sign: <= 0 })
            named.Refuse(Claim, request, $"is {request.Shown}; expected more than zero");
    }

    private static void Sources(Field spec, bool isTemplate)
    {
        var (source, reference) = (spec["dataSource"], spec["dataSourceRef"]);
        var isKnown = IsClaimOrSnapshot(source);
        if (source.IsSet && (isTemplate || isKnown))
            Source(source);
        if (!reference.IsSet)
            return;
        Source(reference);
        if (reference["namespace"].Text.Length > 0)
        {
            reference["namespace"].RefuseIf(Claim, NameRules.Label(reference["namespace"].Text));
            if (source.IsSet)
                spec.Refuse(Claim, source, "may not be given beside a dataSourceRef with a namespace");
        }
        else if (source.IsSet && (isTemplate || isKnown) && !Equality.AreSame("", source.Node, reference.Node))
        {
            spec.Refuse(Claim, source, "must equal dataSourceRef where both are given");
        }
    }

    private static bool IsClaimOrSnapshot(Field source) =>
        (source["apiGroup"].Text.Length == 0 && source["kind"].Text == "PersistentVolumeClaim")
        || (source["apiGroup"].Text == SnapshotGroup && source["kind"].Text == "VolumeSnapshot");

    private static void Source(Field source)
    {
        if (source["name"].Text.Length == 0)
            source["name"].Require(Claim);
        if (source["kind"].Text.Length == 0)
            source["kind"].Require(Claim);
        if (source["apiGroup"].Text.Length > 0)
            source["apiGroup"].RefuseIf(Claim, NameRules.Subdomain(source["apiGroup"].Text));
        else if (source["kind"].Text != "PersistentVolumeClaim")
            source.Refuse(Claim, source["kind"], $"is {source["kind"].Shown}; without an API group it must be PersistentVolumeClaim");
    }
}
