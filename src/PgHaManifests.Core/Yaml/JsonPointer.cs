namespace PgHaManifests.Core.Yaml;

/// <summary>RFC 6901: an address inside a tree.</summary>
public static class JsonPointer
{
    /// <summary>The names of the steps; null when the text is no pointer. The empty text addresses the whole tree.</summary>
    public static IReadOnlyList<string>? Parse(string text)
    {
        if (text.Length == 0)
            return [];
        if (text[0] != '/')
            return null;
        var steps = text[1..].Split('/');
        for (var i = 0; i < steps.Length; i++)
        {
            if (!HasOnlyKnownEscapes(steps[i]))
                return null;
            steps[i] = steps[i].Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
        }
        return steps;
    }

    private static bool HasOnlyKnownEscapes(string step)
    {
        for (var at = step.IndexOf('~', StringComparison.Ordinal); at >= 0; at = step.IndexOf('~', at + 1))
        {
            if (at + 1 == step.Length || step[at + 1] is not ('0' or '1'))
                return false;
        }
        return true;
    }
}
