namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>The document as a whole: what stands before and after its one node.</summary>
internal ref partial struct YamlParser
{
    /// <summary>Reads one document; null where it is empty or broken.</summary>
    public YamlNode? ReadDocument(out Mark start)
    {
        buffers.Entries.Clear();
        buffers.Items.Clear();
        buffers.Path.Clear();
        while (Current == '\uFEFF' && position == lineStart)
            lineStart = markLineStart = ++position;
        keyAllowed = true;
        var directives = ReadDirectives();
        start = Here;
        if (IsMarker(position) && Current == '-')
        {
            position += 3;
            keyAllowed = false;
        }
        else if (directives)
        {
            Fail("'---' is expected after the lines that begin with '%'");
        }
        else if (IsMarker(position))
        {
            Fail("'...' ends a document, and none has begun");
        }
        markersClose = true;
        var chunkEnd = end;
        var root = Root(start);
        // What ended the document stands at the end, if it was not the end of the text.
        if (!failed && end < chunkEnd)
            WarnOfContentAfter(chunkEnd);
        return failed ? null : root;
    }

    private YamlNode? Root(Mark start)
    {
        SkipToToken();
        var line = lineStart;
        var mayBeKey = keyAllowed;
        isObject = Current == '{';
        var root = BlockValue(default, listHere: false, start);
        SkipToToken();
        CheckFinite(root);
        if (position < end && !HasMore)
            CheckAfterRoot(mayBeKey && lineStart == line);
        return root is YamlScalar { IsNull: true, Text: "", Style: YamlScalarStyle.Plain } ? null : root;
    }

    /// <summary>Whether a JSON object follows the one just read, as kubectl allows in a stream that begins with a brace.</summary>
    public readonly bool HasMore => isObject && !failed && Current == '{';

    /// <summary>The rest of the text, for the next value of a JSON stream.</summary>
    public readonly Chunk Rest => new(position, end, markLine, position - markLineStart);

    /// <summary>
    /// Go-yaml looks a token past the node, or where the node may still turn out to be a key to the end of its line, refuses what is no
    /// token there, and drops the rest of the document.
    /// </summary>
    private void CheckAfterRoot(bool mayBeKey)
    {
        var at = Here;
        var line = lineStart;
        do
        {
            if ((IsIndicator(':') && (mayBeKey || !keyAllowed)) || (!keyAllowed && (IsIndicator('-') || IsIndicator('?'))))
                Fail($"'{Current}' is not expected here");
            else if (Current is ',' or ']' or '}')
                position++;
            else if (Current is '&' or '!')
                ReadProperties();
            else if (Current is '|' or '>')
                BlockScalar(default);
            else if (IsIndicator('-') || IsIndicator('?') || IsIndicator(':'))
                position++;
            else
                ReadAtom(default);
            SkipToToken();
        }
        while (mayBeKey && position < end && lineStart == line);
        if (!failed)
            findings.Warnings.Add(Unread(at));
    }

    private void WarnOfContentAfter(int chunkEnd)
    {
        position = end;
        end = chunkEnd;
        markersClose = false;
        keyAllowed = true;
        if (Current == '%')
            ReadDirectives();
        else
            position += 3;
        SkipToToken();
        if (position < end)
            findings.Warnings.Add(Unread(Here));
    }

    private static YamlError Unread(Mark at) =>
        new(YamlErrorKind.Unread, at, "the document ended before this; Kubernetes drops what follows: indent it, or put '---' before it if it is a document of its own");
}
