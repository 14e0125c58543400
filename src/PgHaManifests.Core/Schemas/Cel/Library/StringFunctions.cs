using System.Text;
using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Schemas.Cel.Values;
using static PgHaManifests.Core.Schemas.Cel.Library.CelOverload;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>Strings. Places are counted in code points.</summary>
internal static class StringFunctions
{
    public static IEnumerable<CelOverload> Declarations()
    {
        var (text, number, texts) = (CelType.String, CelType.Int, CelType.List(CelType.String));
        return
        [
            Member("contains", text, text, CelType.Bool, (a, b) => CelValue.Of(a.AsString.Contains(b.AsString, StringComparison.Ordinal))),
            Member("startsWith", text, text, CelType.Bool, (a, b) => CelValue.Of(a.AsString.StartsWith(b.AsString, StringComparison.Ordinal))),
            Member("endsWith", text, text, CelType.Bool, (a, b) => CelValue.Of(a.AsString.EndsWith(b.AsString, StringComparison.Ordinal))),
            Member("charAt", text, number, text, (a, b) => CharAt(a.AsString, b.AsInt)),
            Member("indexOf", text, text, number, (a, b) => IndexOf([a, b, CelValue.Of(0L)])),
            Member("indexOf", [text, text, number], number, IndexOf),
            Member("lastIndexOf", text, text, number, (a, b) => LastIndexOf(a.AsString, b.AsString)),
            Member("lastIndexOf", [text, text, number], number, LastIndexOf),
            Member("lowerAscii", text, text, a => MapAscii(a.AsString, char.IsAsciiLetterUpper)),
            Member("upperAscii", text, text, a => MapAscii(a.AsString, char.IsAsciiLetterLower)),
            Member("trim", text, text, a => CelValue.Of(Trim(a.AsString))),
            Member("replace", [text, text, text], text, a => Replace(a[0].AsString, a[1].AsString, a[2].AsString, -1)),
            Member("replace", [text, text, text, number], text, a => Replace(a[0].AsString, a[1].AsString, a[2].AsString, a[3].AsInt)),
            Member("split", text, text, texts, (a, b) => Split(a.AsString, b.AsString, -1)),
            Member("split", [text, text, number], texts, a => Split(a[0].AsString, a[1].AsString, a[2].AsInt)),
            Member("substring", text, number, text, (a, b) => Substring(a.AsString, b.AsInt, null)),
            Member("substring", [text, number, number], text, a => Substring(a[0].AsString, a[1].AsInt, a[2].AsInt)),
            Member("join", texts, text, a => Join(a.AsList, "")),
            Member("join", texts, text, text, (a, b) => Join(a.AsList, b.AsString)),
            Member("format", text, CelType.List(CelType.Dyn), text, (a, b) => StringFormat.Format(a.AsString, b.AsList)),
            Global("strings.quote", text, text, a => CelValue.Of(Quote(a.AsString))),
        ];
    }

    /// <summary>What the string library of Kubernetes' version lacks.</summary>
    public static IEnumerable<CelOverload> LaterDeclarations() =>
        [Member("reverse", CelType.String, CelType.String, a => CelValue.Of(string.Concat(a.AsString.EnumerateRunes().Select(rune => rune.ToString()).Reverse())))];

    private static CelValue OutOfRange(long index) => CelValue.Error($"index out of range: {index}");

    private static CelValue CharAt(string text, long index)
    {
        var count = CodePoints.Count(text);
        if (index < 0 || index > count)
            return OutOfRange(index);
        return index == count ? CelValue.Of("") : Substring(text, index, index + 1);
    }

    private static CelValue IndexOf(CelValue[] arguments)
    {
        var (text, part, from) = (arguments[0].AsString, arguments[1].AsString, arguments[2].AsInt);
        if (part.Length == 0)
            return arguments[2];
        if (from < 0)
            return OutOfRange(from);
        if (from >= CodePoints.Count(text))
            return CelValue.Of(-1L);
        var found = text.IndexOf(part, CodePoints.OffsetOf(text, (int)from), StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.IndexAt(text, found));
    }

    private static CelValue LastIndexOf(string text, string part)
    {
        var count = CodePoints.Count(text);
        if (part.Length == 0)
            return CelValue.Of((long)count);
        var found = text.LastIndexOf(part, StringComparison.Ordinal);
        return CelValue.Of(found < 0 ? -1L : CodePoints.IndexAt(text, found));
    }

    private static CelValue LastIndexOf(CelValue[] arguments)
    {
        var (text, part, from) = (arguments[0].AsString, arguments[1].AsString, arguments[2].AsInt);
        if (part.Length == 0)
            return arguments[2];
        if (from < 0)
            return OutOfRange(from);
        if (from >= CodePoints.Count(text))
            return CelValue.Of(-1L);
        var end = Math.Min(text.Length, CodePoints.OffsetOf(text, (int)from) + part.Length);
        var found = text.AsSpan(0, end).LastIndexOf(part);
        return CelValue.Of(found < 0 ? -1L : CodePoints.IndexAt(text, found));
    }

    private static CelValue MapAscii(string text, Func<char, bool> changes) =>
        CelValue.Of(string.Create(text.Length, (text, changes), static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++)
                target[i] = state.changes(state.text[i]) ? (char)(state.text[i] ^ 0x20) : state.text[i];
        }));

    // Go's white space; the framework counts the same characters, save the next-line one, which it counts too.
    private static string Trim(string text) => text.Trim();

    private static CelValue Replace(string text, string old, string with, long limit)
    {
        if (limit == 0 || old == with)
            return CelValue.Of(text);
        if (old.Length > 0 && limit < 0)
            return CelValue.Of(text.Replace(old, with, StringComparison.Ordinal));
        var result = new StringBuilder();
        var position = 0;
        for (var done = 0L; limit < 0 || done < limit; done++)
        {
            int found;
            if (old.Length == 0)
            {
                // An empty pattern stands before every character and after the last.
                if (done > 0 && position >= text.Length)
                    break;
                found = done == 0 ? 0 : position + (char.IsSurrogatePair(text, position) ? 2 : 1);
            }
            else if ((found = text.IndexOf(old, position, StringComparison.Ordinal)) < 0)
            {
                break;
            }
            result.Append(text, position, found - position).Append(with);
            position = found + old.Length;
        }
        return CelValue.Of(result.Append(text, position, text.Length - position).ToString());
    }

    private static CelValue Split(string text, string separator, long limit)
    {
        if (limit == 0)
            return CelList.OfStrings([]);
        if (separator.Length == 0)
            return CelList.OfStrings(Characters(text, limit));
        var most = limit < 0 || limit > int.MaxValue ? int.MaxValue : (int)limit;
        return CelList.OfStrings(text.Split(separator, most, StringSplitOptions.None));
    }

    private static List<string> Characters(string text, long limit)
    {
        var characters = new List<string>();
        for (var i = 0; i < text.Length;)
        {
            var length = limit > 0 && characters.Count == limit - 1 ? text.Length - i : char.IsSurrogatePair(text, i) ? 2 : 1;
            characters.Add(text.Substring(i, length));
            i += length;
        }
        return characters;
    }

    private static CelValue Substring(string text, long start, long? end)
    {
        var count = CodePoints.Count(text);
        var last = end ?? count;
        if (start > last && end is not null)
            return CelValue.Error($"invalid substring range. start: {start}, end: {last}");
        if (start < 0 || start > count)
            return OutOfRange(start);
        if (last < 0 || last > count)
            return OutOfRange(last);
        return CelValue.Of(text[CodePoints.OffsetOf(text, (int)start)..CodePoints.OffsetOf(text, (int)last)]);
    }

    private static CelValue Join(CelList list, string separator)
    {
        var texts = new string[list.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            if (list[i].Kind != CelKind.String)
                return list[i].IsError ? list[i] : CelValue.NoSuchOverload;
            texts[i] = list[i].AsString;
        }
        return CelValue.Of(string.Join(separator, texts));
    }

    /// <summary>The text as a literal in double quotes.</summary>
    internal static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            quoted.Append(character switch
            {
                '\a' => "\\a",
                '\b' => "\\b",
                '\f' => "\\f",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                '\v' => "\\v",
                '\\' => "\\\\",
                '"' => "\\\"",
                _ => null,
            });
            if (!(character is '\a' or '\b' or '\f' or '\n' or '\r' or '\t' or '\v' or '\\' or '"'))
                quoted.Append(character);
        }
        return quoted.Append('"').ToString();
    }
}
