using System.Globalization;
using System.Text;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>How texts of the user's are shown in messages: quoted, on one line, cut where they are long.</summary>
internal static class Shown
{
    private const int Most = 80;

    public static string Quote(string text)
    {
        var shown = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (shown.Length > Most)
            {
                shown.Append('…');
                break;
            }
            if (c is '\n')
                shown.Append("\\n");
            else if (char.IsControl(c) || char.IsSurrogate(c))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else
                shown.Append(c);
        }
        return shown.Append('"').ToString();
    }

    /// <summary>A key as it stands, unless it would break the line or is very long.</summary>
    public static string Key(string key) => key.Length <= Most && !key.Any(c => char.IsControl(c) || char.IsSurrogate(c)) ? key : Quote(key);

    /// <summary><c>a, b or c</c>.</summary>
    public static string Or(IReadOnlyList<string> words) => words.Count switch
    {
        0 => "nothing",
        1 => words[0],
        _ => $"{string.Join(", ", words.Take(words.Count - 1))} or {words[^1]}",
    };
}
