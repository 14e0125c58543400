using System.Globalization;
using System.Text;
using PgHaManifests.Core.Templates.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Templates.Text;

/// <summary>Fills the holes of Bicep with literals: a hole stands alone where an expression stands, never inside quotes or a comment.</summary>
internal static class BicepText
{
    private enum Place { Code, Text, Lines, LineComment, BlockComment }

    public static string Fill(string text, Holes holes)
    {
        var filled = new StringBuilder(text.Length * 2);
        var scan = new Scan(text);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != TextFill.Hole)
            {
                filled.Append(text[i]);
                scan.Step(i);
                continue;
            }
            var node = holes.Take();
            if (scan.Where != Place.Code)
                throw new HoleException(scan.Where is Place.Text or Place.Lines
                    ? "the insertion stands inside quotes; it becomes a whole literal, so leave them out"
                    : "the insertion stands in a comment");
            if (IsWord(text, i - 1) || IsWord(text, i + 1))
                throw new HoleException("text stands directly beside the insertion, which becomes a whole literal");
            filled.Append(Literal(node));
        }
        return filled.ToString();
    }

    /// <summary>The value as Bicep writes it.</summary>
    public static string Literal(ModelNode node) => node switch
    {
        ModelLeaf { IsAbsent: true } => throw new HoleException("the value is not set: put the line between 'if' and 'end'"),
        ModelLeaf { Type: YamlScalarType.String } leaf => Quoted(leaf.Text),
        ModelLeaf { Type: YamlScalarType.Boolean or YamlScalarType.Integer } leaf => leaf.Text,
        ModelList list => $"[{string.Join(", ", list.Nodes.Select(Literal))}]",
        _ => throw new HoleException($"{node.Describe()} has no literal in Bicep"),
    };

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('\'');
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\'' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '$' && i + 1 < text.Length && text[i + 1] == '{')
                quoted.Append("\\$");
            else if (c is < ' ' or '\x7f' or '\x85' or '\u2028' or '\u2029' or '\ufeff')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{{{(int)c:x}}}");
            else
                quoted.Append(c);
        }
        return quoted.Append('\'').ToString();
    }

    private static bool IsWord(string text, int at) =>
        at >= 0 && at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '\'' or '.' or TextFill.Hole);

    /// <summary>Where a character stands: code, quotes (whose interpolations are code again), or a comment.</summary>
    private sealed class Scan(string text)
    {
        /// <summary>Braces open in the code of each interpolation around this place.</summary>
        private readonly Stack<int> interpolations = new();
        private int braces;
        private int skip;

        public Place Where { get; private set; } = Place.Code;

        public void Step(int at)
        {
            if (skip-- > 0)
                return;
            skip = 0;
            var c = text[at];
            Where = Where switch
            {
                Place.LineComment => c == '\n' ? Place.Code : Where,
                Place.BlockComment => Is(at, "*/") ? Skipping(1, Place.Code) : Where,
                Place.Lines => Is(at, "'''") ? Skipping(2, Place.Code) : Where,
                Place.Text => InText(at, c),
                _ => InCode(at, c),
            };
        }

        private Place InText(int at, char c)
        {
            if (c == '\\')
                return Skipping(1, Place.Text);
            if (!Is(at, "${"))
                return c == '\'' ? Place.Code : Place.Text;
            interpolations.Push(braces);
            braces = 0;
            return Skipping(1, Place.Code);
        }

        private Place InCode(int at, char c)
        {
            if (Is(at, "'''"))
                return Skipping(2, Place.Lines);
            if (Is(at, "//"))
                return Place.LineComment;
            if (Is(at, "/*"))
                return Skipping(1, Place.BlockComment);
            if (c == '{')
                braces++;
            if (c != '}')
                return c == '\'' ? Place.Text : Place.Code;
            if (braces > 0 || !interpolations.TryPop(out var outer))
            {
                braces = Math.Max(0, braces - 1);
                return Place.Code;
            }
            braces = outer;
            return Place.Text;
        }

        private bool Is(int at, string token) => string.CompareOrdinal(text, at, token, 0, token.Length) == 0;

        private Place Skipping(int characters, Place then)
        {
            skip = characters;
            return then;
        }
    }
}
