using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Operator.Clusters.Updates;

/// <summary>With a switchover as the method of updates, image and parameters change one after the other.</summary>
internal static class ImageWithParameters
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4151", "image-with-parameters", Severity.Error, DiagnosticSource.Operator,
            "Image and PostgreSQL parameters change at once under primaryUpdateMethod switchover.",
            "change the image first and the parameters when the Cluster is healthy again, or use primaryUpdateMethod restart"),
        ["Cluster"],
        context =>
        {
            var image = context.Spec["imageName"];
            var before = context.Old["spec"]["imageName"].TextOrEmpty;
            if (image.TextOrEmpty == before || context.Spec["primaryUpdateMethod"].Text != "switchover")
                return;
            var changed = Changed(context.Old["spec"]["postgresql"]["parameters"], context.Spec["postgresql"]["parameters"]);
            if (changed.Count > 0)
                context.Report("spec.imageName", image, $"the image changes from '{before}' to '{image.Text}', and with it {string.Join(", ", changed)}");
        },
        OnUpdateOnly: true);

    private static SortedSet<string> Changed(Field before, Field now)
    {
        var values = before.Entries.ToDictionary(entry => entry.Key, entry => entry.Value.TextOrEmpty, StringComparer.Ordinal);
        var changed = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in now.Entries)
        {
            if (!values.Remove(name, out var old) || old != value.TextOrEmpty)
                changed.Add(name);
        }
        changed.UnionWith(values.Keys);
        return changed;
    }
}
