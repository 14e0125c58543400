namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>The value of <c>DateStyle</c>: an output style and an order of day, month and year, each at most once in effect.</summary>
internal static class DateStyleText
{
    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string value)
    {
        if (IdentifierList.Read(value) is not { } words)
            return "expected words separated by commas";
        string? style = null, order = null;
        foreach (var word in words)
        {
            var (newStyle, newOrder) = Meaning(word);
            if (newStyle is null && newOrder is null && word != "default")
                return $"{word} is neither a style (ISO, SQL, POSTGRES, GERMAN) nor an order (DMY, MDY, YMD)";
            if ((newStyle is not null && style is not null && newStyle != style) || (newOrder is not null && order is not null && newOrder != order))
                return "the words contradict each other";
            (style, order) = (newStyle ?? style, newOrder ?? order);
        }
        return null;
    }

    private static (string? Style, string? Order) Meaning(string word) => word switch
    {
        "iso" or "sql" or "german" => (word, null),
        _ when word.StartsWith("postgres", StringComparison.Ordinal) => ("postgres", null),
        "ymd" => (null, "ymd"),
        "dmy" => (null, "dmy"),
        _ when word.StartsWith("euro", StringComparison.Ordinal) => (null, "dmy"),
        "mdy" or "us" => (null, "mdy"),
        _ when word.StartsWith("noneuro", StringComparison.Ordinal) => (null, "mdy"),
        _ => (null, null),
    };
}
