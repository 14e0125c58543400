namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>An alias, a flow collection or the text of a scalar, before it is known whether it is a key and which properties are its own.</summary>
internal ref struct Atom
{
    public YamlNode? Node;
    public ReadOnlySpan<char> Value;
    public YamlScalarStyle Style;
    public Mark Start;
    public Mark End;

    /// <summary>The count of nodes before it.</summary>
    public int Counted;
    public bool IsAlias;
}

/// <summary>Scalars on their way from text to nodes.</summary>
internal ref partial struct YamlParser
{
    private static readonly YamlScalar Nothing = new("", YamlScalarType.Null);

    private YamlScalar Failed(Mark at, string message)
    {
        Fail(at, message);
        return Nothing;
    }

    private YamlScalar Empty(Properties properties, Mark at) =>
        Scalar(default, YamlScalarStyle.Plain, properties.IsNone ? at : properties.Start, properties.IsNone ? at : properties.End, properties);

    /// <summary>The missing key before a colon, which only properties make one.</summary>
    private Atom EmptyKey(Properties own)
    {
        if (own.IsNone)
            Fail(keyAllowed ? "a key is missing before this ':'" : "a second ': ' in one line: put the value on a line of its own, or quote the text that holds ': '");
        return new Atom { Start = own.Start, End = own.End, Counted = count };
    }

    private Atom ReadAtom(Properties own)
    {
        var c = Current;
        switch (c)
        {
            case '*':
                return ReadAlias(own);
            case '[' or '{':
                var counted = count;
                var mark = Here;
                return new Atom { Node = FlowCollection(), Start = mark, Counted = counted };
            case '\'':
                return ReadSingleQuoted();
            case '"':
                return ReadDoubleQuoted();
            case '\t':
                Fail("a tab cannot indent: use spaces");
                return default;
            case '\0':
                Fail("the text ends where a value is expected");
                return default;
            case '%' or '@' or '`':
                Fail($"a value cannot begin with '{c}': quote it");
                return default;
            case ',' or ']' or '}' or '|' or '>' or '#' or '&' or '!':
                Fail($"'{c}' is not expected here: quote the text if it is meant to begin with it");
                return default;
            case '-' when IsBlankOrEnd(position + 1):
            case '?' or ':' when flowDepth > 0 || IsBlankOrEnd(position + 1):
                Fail($"'{c}' is not expected here: quote the text if it is meant to begin with it");
                return default;
            default:
                return ReadPlain();
        }
    }

    private YamlNode NodeOf(ref Atom atom, Properties properties)
    {
        if (atom.Node is null)
            return Scalar(atom.Value, atom.Style, atom.Start, atom.End, properties);
        if (atom.IsAlias && !properties.IsNone)
            return Failed(properties.Start, "an alias takes neither anchor nor tag");
        Define(properties, atom.Node, atom.Counted);
        return atom.Node;
    }

    private YamlScalar Scalar(ReadOnlySpan<char> value, YamlScalarStyle style, Mark start, Mark stop, Properties properties)
    {
        var counted = count++;
        YamlScalar node;
        if (properties.Tag is { } tag)
        {
            var (text, type) = Tagged(value, tag, start);
            node = new YamlScalar(text, type, style) { Source = source, Start = start, End = stop };
        }
        else
        {
            var type = style == YamlScalarStyle.Plain ? ScalarResolver.TypeOfPlain(value) : YamlScalarType.String;
            node = new YamlScalar(KnownText.Get(value), type, style) { Source = source, Start = start, End = stop };
        }
        if (value is "<<" && (properties.Tag is "!" or MergeTag || (properties.Tag is null && style == YamlScalarStyle.Plain)))
            mergeKey = node;
        Define(properties, node, counted);
        return node;
    }

    private Atom ReadPlain()
    {
        var atom = new Atom { Start = Here, Style = YamlScalarStyle.Plain };
        var start = position;
        var contentEnd = start;
        var inBuffer = false;
        var afterBreak = false;
        keyAllowed = false;
        buffers.Clear();
        while (!IsMarker(position) && Current != '#')
        {
            var runEnd = PlainRunEnd(position);
            if (runEnd > position)
            {
                if (afterBreak && !inBuffer)
                {
                    inBuffer = true;
                    buffers.Append(text[start..contentEnd]);
                }
                if (afterBreak)
                    buffers.Fold();
                else if (inBuffer)
                    buffers.Append(text[contentEnd..position]);
                if (inBuffer)
                    buffers.Append(text[position..runEnd]);
                afterBreak = false;
                contentEnd = position = runEnd;
                atom.End = Here;
            }
            if (!TrySkipBlanks(ref afterBreak) || (flowDepth == 0 && position - lineStart <= indent))
                break;
        }
        keyAllowed = afterBreak;
        atom.Value = inBuffer ? buffers.Text : text[start..contentEnd];
        return atom;
    }

    /// <summary>Goes over blanks and line breaks within a plain scalar; false where there are none, or a tab where it may not stand.</summary>
    private bool TrySkipBlanks(ref bool afterBreak)
    {
        var start = position;
        while (position < end)
        {
            var c = text[position];
            if (c == '\t' && afterBreak && position - lineStart <= indent)
            {
                Fail("a tab cannot indent: use spaces");
                return false;
            }
            if (IsBreak(c))
            {
                afterBreak = true;
                buffers.AddBreak(c);
                SkipBreak();
            }
            else if (c is ' ' or '\t')
            {
                position++;
            }
            else
            {
                break;
            }
        }
        return position > start;
    }

    private readonly int PlainRunEnd(int index)
    {
        while (index < end)
        {
            var c = text[index];
            if (c <= ' ')
                break;
            if (c == ':' && IsBlankOrEnd(index + 1))
                break;
            if (flowDepth > 0 && c is ',' or '?' or '[' or ']' or '{' or '}')
                break;
            if (c >= '\x85' && IsBreak(c))
                break;
            index++;
        }
        return index;
    }
}
