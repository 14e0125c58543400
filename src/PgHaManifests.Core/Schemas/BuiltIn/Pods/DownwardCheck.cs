using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.BuiltIn.Pods;

/// <summary>References of a container to fields of its own pod and to its own resources.</summary>
internal static class DownwardCheck
{
    private static readonly HashSet<string> KnownFields = new(StringComparer.Ordinal)
    {
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.restartPolicy",
        "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs", "spec.host",
    };

    private static readonly string[] Resources =
        ["limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory"];

    private static readonly string[] ByteDivisors = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"];

    /// <param name="allowed">The fields that may be referred to here; labels and annotations always by key.</param>
    public static void FieldReference(Field reference, HashSet<string> allowed, Descriptor descriptor)
    {
        var path = reference["fieldPath"];
        if (path.Text.Length == 0)
        {
            path.Require(descriptor);
            return;
        }
        if (Split(path.Text) is var (whole, key) && key is not null)
        {
            if (whole is not ("metadata.annotations" or "metadata.labels"))
                path.Refuse(descriptor, $"is {path.Shown}; only metadata.labels and metadata.annotations take a key");
            else if (NameRules.QualifiedName(whole == "metadata.annotations" ? key.ToLowerInvariant() : key) is { } fault)
                reference.Refuse(descriptor, path, $"is {path.Shown}; {fault}");
            return;
        }
        var name = path.Text == "spec.host" ? "spec.nodeName" : path.Text;
        if (reference["apiVersion"].Text != "v1" || !KnownFields.Contains(path.Text) || !allowed.Contains(name))
            path.Refuse(descriptor, $"is {path.Shown}; expected one of {string.Join(", ", allowed.Order(StringComparer.Ordinal))}, metadata.labels['KEY'], metadata.annotations['KEY']");
    }

    public static void ResourceReference(Field reference, bool isVolume, Descriptor descriptor)
    {
        var resource = reference["resource"];
        if (isVolume && reference["containerName"].Text.Length == 0)
            reference["containerName"].Require(descriptor);
        else if (resource.Text.Length == 0)
            resource.Require(descriptor);
        else if (!IsHugePages(resource.Text))
            resource.RequireOneOf(descriptor, Resources);
        Divisor(resource.Text, reference["divisor"], descriptor);
    }

    private static void Divisor(string resource, Field divisor, Descriptor descriptor)
    {
        if (divisor.Quantity is not { Sign: not 0 } quantity)
            return;
        var choices = resource is "limits.cpu" or "requests.cpu" ? ["1m", "1"]
            : Resources.Contains(resource) || IsHugePages(resource) ? ByteDivisors
            : [];
        if (choices.Length > 0 && !choices.Contains(quantity.ToString()))
            divisor.Refuse(descriptor, $"is {divisor.Shown}; expected one of {string.Join(", ", choices)}");
    }

    private static bool IsHugePages(string resource) =>
        resource.StartsWith("requests.hugepages-", StringComparison.Ordinal) || resource.StartsWith("limits.hugepages-", StringComparison.Ordinal);

    /// <summary><c>metadata.labels['key']</c> in its two parts; the key is null where there is none.</summary>
    private static (string Path, string? Key) Split(string text)
    {
        var open = text.IndexOf("['", StringComparison.Ordinal);
        return open > 0 && text.EndsWith("']", StringComparison.Ordinal) && text.Length >= open + 4
            ? (text[..open], text[(open + 2)..^2])
            : (text, null);
    }
}
