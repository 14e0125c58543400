using System.Text;
using PgHaManifests.Core.Schemas.Formats;
using PgHaManifests.Core.Yaml;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Which names a kind takes.</summary>
internal enum NameForm
{
    Subdomain,
    Label,
    StrictLabel,
    PathSegment,
}

/// <summary>What the server checks on the metadata of every object, its types and unknown fields apart.</summary>
/// <param name="Form">The names that the kind takes; what cannot stand in a URL is refused of every kind.</param>
/// <param name="Namespaced">Objects of the kind live in namespaces; the namespace of a cluster-scoped object is dropped unseen.</param>
/// <param name="StandardFinalizers">A finalizer without a domain must be one of the server's own.</param>
internal readonly record struct ObjectMetadata(NameForm Form, bool Namespaced, bool StandardFinalizers)
{
    private const int MaxAnnotationBytes = 256 * 1024;
    private const int MaxGeneratedBase = 58;

    /// <summary>Metadata of a custom resource.</summary>
    public static ObjectMetadata OfCustomResource(bool namespaced) => new(NameForm.Subdomain, namespaced, StandardFinalizers: false);

    /// <param name="root">The object that has the metadata.</param>
    /// <param name="old">The stored object on an update, else null.</param>
    public void Check(Field root, Field? old)
    {
        var metadata = root["metadata"];
        Names(metadata);
        metadata["generation"].RequireNotNegative(ServerMetadata);
        CheckLabels(metadata["labels"]);
        CheckAnnotations(metadata["annotations"]);
        Owners(metadata["ownerReferences"]);
        Finalizers(metadata["finalizers"]);
        foreach (var entry in metadata["managedFields"].Items())
            entry["operation"].RequireOneOf(ServerMetadata, "Apply", "Update");
        if (old is null)
            return;
        foreach (var name in (ReadOnlySpan<string>)["uid", "creationTimestamp"])
        {
            if (metadata[name].IsSet && old["metadata"][name].IsSet && !Equality.AreSame(metadata[name], old["metadata"][name]))
                metadata[name].Refuse(ImmutableMetadata, $"is {metadata[name].Shown}; the stored object has {old["metadata"][name].Shown}");
        }
    }

    public static void CheckLabels(Field labels)
    {
        foreach (var label in labels.Entries())
        {
            if (NameRules.QualifiedName(label.Name) is { } key)
                labels.Refuse(Labels, label, $"is no good key of a label; {key}");
            if (NameRules.LabelValue(label.Text) is { } value)
                labels.Refuse(Labels, label, $"is {label.Shown}; {value}");
        }
    }

    public static void CheckAnnotations(Field annotations)
    {
        long total = 0;
        foreach (var annotation in annotations.Entries())
        {
            if (NameRules.QualifiedName(annotation.Name.ToLowerInvariant()) is { } key)
                annotations.Refuse(Annotations, annotation, $"is no good key of an annotation; {key}");
            total += Encoding.UTF8.GetByteCount(annotation.Name) + Encoding.UTF8.GetByteCount(annotation.Text);
        }
        if (total > MaxAnnotationBytes)
            annotations.Refuse(ObjectDiagnostics.TooLong, $"holds {total} bytes; at most {MaxAnnotationBytes} are allowed");
    }

    /// <summary>What is wrong with a finalizer that must be the server's own or have a domain; null if nothing is.</summary>
    public static string? FinalizerFault(string finalizer) => NameRules.QualifiedName(finalizer) ?? DomainFault(finalizer);

    private static string? DomainFault(string finalizer) =>
        finalizer.Contains('/', StringComparison.Ordinal) || finalizer is "kubernetes" or "orphan" or "foregroundDeletion" ? null
        : "a finalizer of your own needs a domain before a '/'";

    private void Names(Field metadata)
    {
        var (name, prefix) = (metadata["name"], metadata["generateName"]);
        if (prefix.Text.Length > 0)
            prefix.RefuseIf(GenerateName, Fault(WithoutLastDash(prefix.Text)));
        if (name.Text.Length > 0)
            name.RefuseIf(ObjectName, Fault(name.Text));
        else if (prefix.Text.Length == 0)
            name.Require(ObjectDiagnostics.Required);
        else if (Fault(prefix.Text[..Math.Min(prefix.Text.Length, MaxGeneratedBase)] + "x") is { } fault)
            name.Refuse(ObjectName, prefix, $"makes no good name; {fault}");
        var space = metadata["namespace"];
        if (Namespaced && space.Text.Length > 0)
            space.RefuseIf(ObjectNamespace, NameRules.Label(space.Text));
    }

    private string? Fault(string name) => NameRules.PathSegment(name) ?? Form switch
    {
        NameForm.Subdomain => NameRules.Subdomain(name),
        NameForm.Label => NameRules.Label(name),
        NameForm.StrictLabel => NameRules.StrictLabel(name),
        _ => null,
    };

    /// <summary>A prefix may end with a dash, since more follows.</summary>
    private static string WithoutLastDash(string prefix) => prefix.Length > 1 && prefix.EndsWith('-') ? prefix[..^2] + "a" : prefix;

    private static void Owners(Field owners)
    {
        var controllers = 0;
        foreach (var owner in owners.Items())
        {
            if (VersionOf(owner["apiVersion"].Text).Length == 0)
                owners.As($"{owners.Path}.apiVersion").Refuse(OwnerReference, owner, "has no version in its apiVersion");
            foreach (var name in (ReadOnlySpan<string>)["kind", "name", "uid"])
            {
                if (owner[name].Text.Length == 0)
                    owners.As($"{owners.Path}.{name}").Refuse(OwnerReference, owner, $"has no {name}");
            }
            if (owner["apiVersion"].Text == "v1" && owner["kind"].Text == "Event")
                owners.Refuse(OwnerReference, owner, "is an Event, which may own nothing");
            if (owner["controller"].IsTrue && ++controllers == 2)
                owners.Refuse(OwnerReference, owner, "is a second controller; an object has one at most");
        }
    }

    private static string VersionOf(string apiVersion) => apiVersion.Split('/') switch
    {
        [var version] => version,
        [_, var version] => version,
        _ => "",
    };

    private void Finalizers(Field finalizers)
    {
        var texts = finalizers.Texts();
        foreach (var finalizer in finalizers.Items())
        {
            if (NameRules.QualifiedName(finalizer.Text) is { } fault)
                finalizers.Refuse(Finalizer, finalizer, $"is {finalizer.Shown}; {fault}");
            if (StandardFinalizers)
                finalizer.RefuseIf(Finalizer, DomainFault(finalizer.Text));
        }
        if (texts.Contains("orphan") && texts.Contains("foregroundDeletion"))
            finalizers.Refuse(Finalizer, "holds both orphan and foregroundDeletion");
    }
}
