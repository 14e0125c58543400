using System.Buffers;
using System.Text;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>The anchor and the tag before a node.</summary>
/// <param name="Tag">In full, as <c>tag:yaml.org,2002:str</c>.</param>
/// <param name="Order">The anchor's place among all anchors of the document.</param>
internal readonly record struct Properties(string? Anchor, string? Tag, Mark Start, Mark End, int Order = 0)
{
    public bool IsNone => Anchor is null && Tag is null;
}

/// <summary>Anchors, tags, aliases and directives.</summary>
internal ref partial struct YamlParser
{
    private const string StandardPrefix = "tag:yaml.org,2002:";
    private const string MergeTag = StandardPrefix + "merge";

    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");

    private static readonly SearchValues<char> TagCharacters =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-;/?:@&=+$,.!~*'()[]%");

    /// <summary>Reads the anchor and the tag that stand on this line; the position is then at the next token, on whatever line.</summary>
    private Properties ReadProperties()
    {
        var line = lineStart;
        Properties read = default;
        while (!failed && lineStart == line && Current is '&' or '!')
        {
            var start = Here;
            var one = Current == '&'
                ? new Properties(ReadName("an anchor"), null, start, Here)
                : new Properties(null, ReadTag(), start, Here);
            keyAllowed = false;
            if (one.Anchor is not null)
            {
                findings.Use(YamlFeature.Anchor, start);
                one = one with { Order = Reserve(one.Anchor) };
            }
            else
            {
                findings.Use(YamlFeature.Tag, start);
            }
            read = Both(read, one with { End = Here });
            SkipToToken();
        }
        return read;
    }

    private Properties Both(Properties first, Properties second)
    {
        if (first.IsNone || second.IsNone)
            return first.IsNone ? second : first;
        if ((first.Anchor ?? second.Anchor) is not { } anchor || (first.Tag ?? second.Tag) is not { } tag
            || (first.Anchor is not null && second.Anchor is not null) || (first.Tag is not null && second.Tag is not null))
        {
            Fail(second.Start, "one value takes one anchor and one tag at most");
            return first;
        }
        return new Properties(anchor, tag, first.Start, second.End, Math.Max(first.Order, second.Order));
    }

    private string ReadName(string what)
    {
        position++;
        var rest = text[position..end];
        var length = rest.IndexOfAnyExcept(NameCharacters);
        if (length < 0)
            length = rest.Length;
        var name = KnownText.Get(rest[..length]);
        position += length;
        if (length == 0 || !(IsBlankOrEnd(position) || Current is '?' or ':' or ',' or ']' or '}' or '%' or '@' or '`'))
            Fail($"the name of {what} takes letters, digits, '-' and '_' only: quote the text if it is meant to begin with '&' or '*'");
        return name;
    }

    private string ReadTag()
    {
        var start = Here;
        string? tag;
        if (At(position + 1) == '<')
        {
            position += 2;
            tag = ReadTagCharacters();
            if (tag.Length == 0 || Current != '>')
                Fail(start, "a tag of the form !<…> needs a URI and its closing '>'");
            else
                position++;
        }
        else
        {
            tag = ReadShortTag(start);
        }
        if (!failed && !IsBlankOrEnd(position))
            Fail(start, "a space or a line break is expected after a tag");
        return tag;
    }

    /// <summary><c>!</c>, <c>!local</c>, <c>!!standard</c> or <c>!handle!rest</c>.</summary>
    private string ReadShortTag(Mark start)
    {
        var handleEnd = position + 1;
        while (handleEnd < end && NameCharacters.Contains(text[handleEnd]))
            handleEnd++;
        var hasHandle = At(handleEnd) == '!';
        var handle = hasHandle ? text[position..(handleEnd + 1)].ToString() : "!";
        position += handle.Length;
        var suffix = ReadTagCharacters();
        if (suffix.Length == 0)
        {
            if (hasHandle)
                Fail(start, "a name is expected after the '!' of the tag");
            return "!";
        }
        var prefix = tagHandles is not null && tagHandles.TryGetValue(handle, out var defined)
            ? defined
            : handle switch { "!" => "!", "!!" => StandardPrefix, _ => null };
        if (prefix is null)
            Fail(start, $"the tag handle '{handle}' is not defined");
        return prefix + suffix;
    }

    /// <summary>Reads the characters of a URI, <c>%</c> escapes decoded.</summary>
    private string ReadTagCharacters()
    {
        var rest = text[position..end];
        var length = rest.IndexOfAnyExcept(TagCharacters);
        var raw = length < 0 ? rest : rest[..length];
        if (!raw.Contains('%'))
        {
            position += raw.Length;
            return raw.ToString();
        }
        var bytes = new List<byte>();
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '%')
            {
                bytes.Add((byte)raw[i]);
            }
            else if (TryReadHex(position + i + 1, 2, out var octet))
            {
                bytes.Add((byte)octet);
                i += 2;
            }
            else
            {
                Fail("'%' in a tag takes two hexadecimal digits");
                return "";
            }
        }
        position += raw.Length;
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    /// <summary>Reads <c>%YAML</c> and <c>%TAG</c> lines; true if there are any.</summary>
    private bool ReadDirectives()
    {
        var any = false;
        var version = false;
        SkipToToken();
        while (Current == '%' && position == lineStart)
        {
            any = true;
            findings.Use(YamlFeature.Directive, Here);
            var toBreak = text[position..end].IndexOfAny(Breaks);
            var line = text[position..(toBreak < 0 ? end : position + toBreak)];
            var comment = line.IndexOf(" #");
            var words = (comment < 0 ? line : line[..comment]).ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (words is ["%YAML", "1.1"] && !version)
                version = true;
            else if (words is ["%YAML", ..])
                Fail("Kubernetes reads YAML 1.1 only: leave this line out, or write '%YAML 1.1' once");
            else if (!(words is ["%TAG", ['!', ..], _] && (tagHandles ??= []).TryAdd(words[1], words[2])))
                Fail("only '%YAML 1.1' and '%TAG !handle! prefix' are directives, each once");
            if (!failed)
                position += line.Length;
            SkipToToken();
        }
        return any;
    }
}
