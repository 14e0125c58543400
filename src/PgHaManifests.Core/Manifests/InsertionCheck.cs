using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>
/// Makes sure that each insertion of a rendered text is found again, where it was written, as one node of the tree with exactly the value and
/// type that were inserted. Whatever a value holds, it can't change anything around it unnoticed.
/// </summary>
internal static class InsertionCheck
{
    /// <summary>The insertions that are not whole values.</summary>
    public static List<Insertion> Lost(RenderedText rendered, YamlNode root)
    {
        var walk = new Walk(rendered.Insertions);
        walk.Visit(root);
        return walk.Finish();
    }

    /// <summary>Why an insertion can't be a whole value, as far as the text around it tells; null when nothing is wrong there.</summary>
    public static string? Reason(RenderedText rendered, Insertion insertion)
    {
        var before = LineOf(rendered.Text, insertion.Start.Line).AsSpan();
        before = before[..Math.Min(before.Length, insertion.Start.Column - 1)];
        var after = LineOf(rendered.Text, insertion.End.Line).AsSpan();
        after = after[Math.Min(after.Length, insertion.End.Column - 1)..];
        if (before.TrimStart().StartsWith("#") || before.Contains(" #", StringComparison.Ordinal))
            return "it stands in a comment";
        if (before is [.., '"' or '\''] || after is ['"' or '\'', ..])
            return "it stands inside quotes; a value is quoted where it must be, so leave them out";
        if (before is [.., not (' ' or '[' or '{' or ',')])
            return "text stands directly before it";
        if (after is [not (' ' or ',' or ']' or '}' or ':'), ..] or [':', not ' ', ..])
            return "text stands directly behind it";
        if (!after.TrimStart().IsEmpty && after.TrimStart()[0] is not ('#' or ',' or ']' or '}' or ':'))
            return "text stands behind it";
        return null;
    }

    private static string LineOf(string text, int line)
    {
        var start = 0;
        for (var i = 1; i < line; i++)
            start = text.IndexOf('\n', start) + 1;
        var end = text.IndexOf('\n', start);
        return end < 0 ? text[start..] : text[start..end];
    }

    private struct Walk(Insertion[] insertions)
    {
        private readonly List<Insertion> lost = [];
        private int next = 0;

        /// <summary>Goes through the tree in the order of the text, beside the insertions in theirs.</summary>
        public void Visit(YamlNode node)
        {
            while (next < insertions.Length && IsBefore(insertions[next].Start, node.Start))
                lost.Add(insertions[next++]);
            if (next == insertions.Length)
                return;
            if (insertions[next].Start == node.Start && IsSame(insertions[next].Node, node))
            {
                next++;
                return;
            }
            if (node is YamlMapping mapping)
            {
                foreach (var entry in mapping.Entries)
                {
                    Visit(entry.Key);
                    Visit(entry.Value);
                }
            }
            else if (node is YamlSequence sequence)
            {
                foreach (var item in sequence.Items)
                    Visit(item);
            }
        }

        public List<Insertion> Finish()
        {
            while (next < insertions.Length)
                lost.Add(insertions[next++]);
            return lost;
        }
    }

    private static bool IsBefore(Mark left, Mark right) => left.Line < right.Line || (left.Line == right.Line && left.Column < right.Column);

    /// <summary>Whether a node that was read holds exactly what was written, in the order written.</summary>
    public static bool IsSame(ModelNode inserted, YamlNode found)
    {
        switch (inserted, found)
        {
            case (ModelLeaf leaf, YamlScalar scalar):
                return leaf.Type == scalar.Type && leaf.Text == scalar.Text;
            case (ModelMapping mapping, YamlMapping read):
                if (mapping.Entries.Length != read.Entries.Count)
                    return false;
                for (var i = 0; i < read.Entries.Count; i++)
                {
                    if (read.Entries[i].Key is not { IsString: true } key || key.Text != mapping.Entries[i].Key || !IsSame(mapping.Entries[i].Value, read.Entries[i].Value))
                        return false;
                }
                return true;
            case (ModelList list, YamlSequence read):
                if (list.Nodes.Count != read.Items.Count)
                    return false;
                for (var i = 0; i < read.Items.Count; i++)
                {
                    if (!IsSame(list.Nodes[i], read.Items[i]))
                        return false;
                }
                return true;
            default:
                return false;
        }
    }
}
