using System.Text;
using PgHaManifests.Core.Schemas.Cel.Syntax;

namespace PgHaManifests.Core.Schemas.Cel;

/// <summary>The <c>fieldPath</c> of a rule: fields and keys such as <c>.spec.size</c> or <c>.labels['a.b']</c>, no list items.</summary>
internal static class CelFieldPath
{
    /// <summary>The path as the server appends it to a node's own; null where it does not lead to a field of the schema.</summary>
    public static string? Normalize(string path, Schema schema, out CelProblem? problem)
    {
        problem = null;
        var normalized = new StringBuilder();
        var at = 0;
        while (at < path.Length)
        {
            if (!TryStep(path, ref at, out var name) || Into(schema, name, out var isField) is not { } next)
            {
                problem = new CelProblem(0, $"fieldPath '{path}' does not refer to a field");
                return null;
            }
            if (isField)
                normalized.Append(normalized.Length == 0 ? "" : ".").Append(name);
            else
                normalized.Append('[').Append(name).Append(']');
            schema = next;
        }
        return normalized.ToString();
    }

    /// <summary>The names of a path's steps; the path is known to be valid.</summary>
    public static IEnumerable<string> Steps(string path)
    {
        var at = 0;
        while (at < path.Length && TryStep(path, ref at, out var name))
            yield return name;
    }

    private static bool TryStep(string path, ref int at, out string name)
    {
        name = "";
        if (path[at] == '.')
        {
            var end = path.AsSpan(at + 1).IndexOfAny('.', '[', ']');
            name = end < 0 ? path[(at + 1)..] : path.Substring(at + 1, end);
            at += 1 + name.Length;
            return name.Length > 0;
        }
        if (path[at] != '[' || at + 1 >= path.Length || path[at + 1] != '\'')
            return false;
        var text = new StringBuilder();
        for (at += 2; at < path.Length && path[at] != '\''; at++)
        {
            if (path[at] != '\\')
                text.Append(path[at]);
            else if (++at >= path.Length || !TryUnescape(path[at], text))
                return false;
        }
        if (at + 1 >= path.Length || path[at + 1] != ']')
            return false;
        at += 2;
        name = text.ToString();
        return true;
    }

    private static bool TryUnescape(char escaped, StringBuilder into)
    {
        const string names = "abfnrtv'\\";
        const string meanings = "\a\b\f\n\r\t\v'\\";
        var which = names.IndexOf(escaped, StringComparison.Ordinal);
        if (which >= 0)
            into.Append(meanings[which]);
        return which >= 0;
    }

    private static Schema? Into(Schema schema, string name, out bool isField)
    {
        isField = schema.Properties is not null;
        return isField ? schema.Properties!.GetValueOrDefault(name) : schema.AdditionalProperties;
    }
}
