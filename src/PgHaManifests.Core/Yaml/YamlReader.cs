using PgHaManifests.Core.Yaml.Parsing;

namespace PgHaManifests.Core.Yaml;

/// <summary>
/// Reads YAML into nodes with positions, as strictly as Kubernetes does: streams are cut at lines of <c>---</c>, each document is read by
/// the rules of go-yaml v2 and turned into what JSON can hold.
/// </summary>
public static class YamlReader
{
    /// <summary>Deeper nesting is refused, so that no text can exhaust the stack. Kubernetes' own limit is 10,000.</summary>
    public const int MaxDepth = 1000;

    /// <summary>Reads all documents of a file's bytes, which must be UTF-8, with or without a byte order mark.</summary>
    public static IReadOnlyList<YamlDocument> Read(YamlSource source, ReadOnlyMemory<byte> bytes)
    {
        if (TextCheck.ForeignEncoding(bytes.Span) is { } encoding)
        {
            var error = new YamlError(YamlErrorKind.Encoding, new Mark(1, 1), $"this is {encoding} text, not UTF-8: save the file as UTF-8");
            return [new YamlDocument(source, 1, null, [error]) { Start = new Mark(1, 1) }];
        }
        var text = TextCheck.Decode(bytes.Span, out var invalid);
        return Read(source, text, invalid);
    }

    /// <summary>Reads all documents of a text.</summary>
    public static IReadOnlyList<YamlDocument> Read(YamlSource source, string text) => Read(source, text, []);

    private static List<YamlDocument> Read(YamlSource source, ReadOnlySpan<char> text, List<int> invalid)
    {
        var documents = new List<YamlDocument>();
        var buffers = new ParserBuffers();
        var splitter = new DocumentSplitter(text);
        while (splitter.TryNext(out var chunk, out var textAfterDashes))
        {
            if (TryFindBadText(text, chunk, invalid, out var error))
            {
                documents.Add(new YamlDocument(source, documents.Count + 1, null, [error]) { Start = new Mark(chunk.Line, 1) });
                continue;
            }
            while (true)
            {
                var findings = new DocumentFindings();
                var parser = new YamlParser(source, text, chunk, buffers, findings);
                var root = parser.ReadDocument(out var start);
                if (textAfterDashes)
                    findings.Warnings.Add(new YamlError(YamlErrorKind.Separator, start, "kubectl refuses text after '---': put it on the next line"));
                documents.Add(findings.ToDocument(source, documents.Count + 1, root, start));
                if (!parser.HasMore)
                    break;
                chunk = parser.Rest;
            }
        }
        return documents;
    }

    private static bool TryFindBadText(ReadOnlySpan<char> text, Chunk chunk, List<int> invalid, out YamlError error)
    {
        error = null!;
        var piece = text[chunk.Start..chunk.End];
        var forbidden = TextCheck.IndexOfForbidden(piece);
        var inChunk = invalid.FindIndex(at => at >= chunk.Start && at < chunk.End);
        if (inChunk >= 0 && (forbidden < 0 || invalid[inChunk] < chunk.Start + forbidden))
        {
            error = new YamlError(YamlErrorKind.Encoding, MarkIn(text, chunk, invalid[inChunk]), "these bytes are not UTF-8: save the file as UTF-8");
            return true;
        }
        if (forbidden < 0)
            return false;
        var c = piece[forbidden];
        error = char.IsSurrogate(c)
            ? new YamlError(YamlErrorKind.Encoding, MarkIn(text, chunk, chunk.Start + forbidden), "half of a surrogate pair is no character")
            : new YamlError(YamlErrorKind.Syntax, MarkIn(text, chunk, chunk.Start + forbidden), $"the control character U+{(int)c:X4} is not allowed: write it as \"\\u{(int)c:X4}\" in double quotes");
        return true;
    }

    private static Mark MarkIn(ReadOnlySpan<char> text, Chunk chunk, int index)
    {
        var line = chunk.Line;
        var lineStart = chunk.Start;
        for (var i = chunk.Start; i < index; i++)
        {
            if (text[i] != '\n' && !(text[i] == '\r' && text[i + 1] != '\n'))
                continue;
            line++;
            lineStart = i + 1;
        }
        return new Mark(line, index - lineStart + 1);
    }
}
