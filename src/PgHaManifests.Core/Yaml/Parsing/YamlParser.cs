using System.Runtime.CompilerServices;

namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>
/// Parses documents as go-yaml v2 does, which is YAML 1.1 by way of libyaml: what that refuses is refused here, what it takes is taken,
/// down to where a tab may stand. A recursive descent straight from text to nodes. The first fault ends the document: the position jumps
/// to its end, where every loop stops by itself.
/// </summary>
internal ref partial struct YamlParser
{
    private readonly YamlSource source;
    private readonly ReadOnlySpan<char> text;
    private readonly ParserBuffers buffers;
    private readonly bool json;
    private readonly DocumentFindings findings;

    private int end;
    private int position;

    /// <summary>Where the current line begins for YAML, which has more line breaks than editors have; columns of YAML count from 0.</summary>
    private int lineStart;
    private int markLine;
    private int markLineStart;

    /// <summary>Column of the innermost block collection; -1 outside of any.</summary>
    private int indent;
    private int flowDepth;
    private int depth;

    /// <summary>Whether a key without <c>?</c>, and so a block collection, may begin here. While it may, tabs are no white space.</summary>
    private bool keyAllowed;

    /// <summary>Whether <c>---</c>, <c>...</c> and lines of <c>%</c> end the document: not before its start.</summary>
    private bool markersClose;
    private bool failed;

    /// <summary>Whether the document is written as a JSON object.</summary>
    private bool isObject;

    private Dictionary<string, Anchored>? anchors;
    private int anchorCount;

    /// <summary>Nodes so far, expanded; the document itself is one.</summary>
    private int count = 1;

    /// <summary>Those of them that come out of aliases.</summary>
    private int countInAliases;

    private YamlNode? lastAliased;

    /// <summary>Prefixes by handle, where <c>%TAG</c> lines define any.</summary>
    private Dictionary<string, string>? tagHandles;

    /// <summary>The plain <c>&lt;&lt;</c> that was read last: as a key it merges.</summary>
    private YamlScalar? mergeKey;

    public YamlParser(YamlSource source, ReadOnlySpan<char> text, Chunk chunk, ParserBuffers buffers, DocumentFindings findings)
    {
        this.source = source;
        this.text = text;
        this.buffers = buffers;
        this.findings = findings;
        json = source.File.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
        position = chunk.Start;
        lineStart = markLineStart = chunk.Start - chunk.Column;
        end = chunk.End;
        markLine = chunk.Line;
        indent = -1;
    }

    private readonly char Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => position < end ? text[position] : '\0';
    }

    /// <summary>The column for block structure; -1 at the end, where every collection closes.</summary>
    private readonly int Column => position < end ? position - lineStart : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly char At(int index) => index < end ? text[index] : '\0';

    /// <summary>Line and column of a place on the current line.</summary>
    private readonly Mark MarkAt(int index) => new(markLine, index - markLineStart + 1);

    private readonly Mark Here => MarkAt(position);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static bool IsBreak(char c) => c is '\n' or '\r' or '\x85' or '\u2028' or '\u2029';

    /// <summary>Space, tab, line break or the end of the text.</summary>
    private readonly bool IsBlankOrEnd(int index) => At(index) is ' ' or '\t' or '\0' || IsBreak(At(index));

    /// <summary>Whether one of <c>-</c>, <c>?</c>, <c>:</c> stands here as an indicator of block style.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly bool IsIndicator(char c) => Current == c && IsBlankOrEnd(position + 1);

    private readonly bool IsMarker(int index) =>
        index == lineStart && index + 2 < end && text.Slice(index, 3) is "---" or "..." && IsBlankOrEnd(index + 3);

    private void SkipBreak()
    {
        var c = text[position++];
        if (c == '\r' && Current == '\n')
            position++;
        lineStart = position;
        if (c is not ('\n' or '\r'))
            return;
        markLine++;
        markLineStart = position;
    }

    /// <summary>Goes to the next token over spaces, comments and line breaks.</summary>
    private void SkipToToken()
    {
        while (position < end)
        {
            var c = text[position];
            if (c == ' ')
            {
                position++;
            }
            else if (c == '\t' && (flowDepth > 0 || !keyAllowed))
            {
                findings.Use(YamlFeature.Tab, Here);
                position++;
            }
            else if (c == '#')
            {
                var toBreak = text[position..end].IndexOfAny(Breaks);
                position = toBreak < 0 ? end : position + toBreak;
            }
            else if (IsBreak(c))
            {
                SkipBreak();
                keyAllowed |= flowDepth == 0;
            }
            else
            {
                if (position == lineStart && markersClose && (c is '-' or '.' ? IsMarker(position) : c == '%' && flowDepth == 0))
                    end = position;
                return;
            }
        }
    }

    private void Fail(string message) => Fail(Here, message);

    private void Fail(Mark at, string message, YamlErrorKind kind = YamlErrorKind.Syntax)
    {
        if (!failed)
            findings.Errors.Add(new YamlError(kind, at, message, Path: PathText()));
        failed = true;
        position = end;
    }

    private readonly void Report(YamlErrorKind kind, Mark at, string message) =>
        findings.Errors.Add(new YamlError(kind, at, message, Path: PathText()));

    private readonly string? PathText()
    {
        var path = new System.Text.StringBuilder();
        foreach (var step in buffers.Path)
        {
            if (step.Key is null)
                path.Append('[').Append(step.Index).Append(']');
            else
                path.Append(path.Length > 0 ? "." : "").Append(step.Key);
        }
        return path.Length == 0 ? null : path.ToString();
    }

    /// <summary>Counts a level of nesting; false, with the fault reported, beyond the greatest depth.</summary>
    private bool TryEnter(Mark at)
    {
        if (++depth <= YamlReader.MaxDepth)
            return true;
        Fail(at, $"nested more than {YamlReader.MaxDepth} levels deep", YamlErrorKind.Depth);
        return false;
    }
}
