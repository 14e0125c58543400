namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Literal and folded block scalars.</summary>
internal ref partial struct YamlParser
{
    private YamlScalar BlockScalar(Properties properties)
    {
        var start = Here;
        var literal = Current == '|';
        position++;
        keyAllowed = true;
        if (!TryReadBlockHeader(start, out var chomp, out var indicated))
            return Nothing;
        var stop = Here;
        if (position < end)
            SkipBreak();

        buffers.Clear();
        var column = indicated == 0 ? 0 : Math.Max(indent, 0) + indicated;
        ReadBlockBreaks(ref column);
        var beganBlank = false;
        while (position < end && position - lineStart == column)
        {
            var isBlank = Current is ' ' or '\t';
            if (!literal && !beganBlank && !isBlank)
                buffers.Fold();
            else
                buffers.Keep();
            beganBlank = isBlank;
            var toBreak = text[position..end].IndexOfAny(Breaks);
            var lineEnd = toBreak < 0 ? end : position + toBreak;
            buffers.Append(text[position..lineEnd]);
            position = lineEnd;
            stop = Here;
            if (position < end)
            {
                buffers.AddBreak(Current);
                SkipBreak();
            }
            ReadBlockBreaks(ref column);
        }
        if (failed)
            return Nothing;
        if (chomp != '-')
            buffers.AppendFirstBreak();
        if (chomp == '+')
            buffers.AppendLaterBreaks();
        return Scalar(buffers.Text, literal ? YamlScalarStyle.Literal : YamlScalarStyle.Folded, start, stop, properties);
    }

    /// <summary>Reads <c>+</c> or <c>-</c> and a digit in either order, then what may follow on the line.</summary>
    private bool TryReadBlockHeader(Mark start, out char chomp, out int indicated)
    {
        chomp = '\0';
        indicated = 0;
        for (var i = 0; i < 2; i++)
        {
            if (chomp == 0 && Current is '+' or '-')
            {
                chomp = Current;
                position++;
            }
            else if (indicated == 0 && Current is >= '1' and <= '9')
            {
                indicated = Current - '0';
                position++;
            }
        }
        while (Current is ' ' or '\t')
            position++;
        if (Current == '#')
        {
            var toBreak = text[position..end].IndexOfAny(Breaks);
            position = toBreak < 0 ? end : position + toBreak;
        }
        if (position >= end || IsBreak(Current))
            return true;
        Fail(Current == '0' ? start : Here, "after '|' or '>' only '+' or '-', a digit from 1 to 9 and a comment may follow on the line");
        return false;
    }

    /// <summary>Goes over blank lines and the indentation of the next line. While the column is 0 it is still to be found out: the deepest of the blank lines and the first line of text.</summary>
    private void ReadBlockBreaks(ref int column)
    {
        var deepest = 0;
        while (true)
        {
            while (Current == ' ' && (column == 0 || position - lineStart < column))
                position++;
            deepest = Math.Max(deepest, position - lineStart);
            if (Current == '\t' && (column == 0 || position - lineStart < column))
            {
                Fail("a tab cannot indent: use spaces");
                return;
            }
            if (position >= end || !IsBreak(Current))
                break;
            buffers.AddLaterBreak(Current);
            SkipBreak();
        }
        if (column == 0)
            column = Math.Max(Math.Max(deepest, indent + 1), 1);
    }
}
