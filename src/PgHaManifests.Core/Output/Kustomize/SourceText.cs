using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Output.Kustomize;

/// <summary>The text that nodes were read from, by their marks.</summary>
internal sealed class SourceText(string text)
{
    private readonly int[] lineStarts = LineStarts(text);

    /// <summary>What stands where a scalar was read, its quotes included; "" for a scalar over several lines.</summary>
    public ReadOnlySpan<char> Of(YamlScalar scalar)
    {
        if (scalar.Start.Line == 0 || scalar.Start.Line != scalar.End.Line)
            return "";
        var line = lineStarts[scalar.Start.Line - 1] - 1;
        return text.AsSpan()[(line + scalar.Start.Column)..(line + scalar.End.Column)];
    }

    /// <summary>Whether a tag stands before the scalar in its line, be there an anchor between them or not.</summary>
    public bool IsTagged(YamlScalar scalar)
    {
        var line = lineStarts[scalar.Start.Line - 1];
        var before = text.AsSpan()[line..(line + scalar.Start.Column - 1)];
        while (true)
        {
            before = before.TrimEnd(" \t");
            var word = before[(before.LastIndexOfAny(' ', '\t') + 1)..];
            if (!word.TrimStart("[{,").StartsWith('&'))
                return word.TrimStart("[{,").StartsWith('!');
            before = before[..^word.Length];
        }
    }

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }
        return [.. starts];
    }
}
