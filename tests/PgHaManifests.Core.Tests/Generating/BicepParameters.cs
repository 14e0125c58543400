using System.Globalization;
using System.Text;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Reads the literals of a parameters file of Bicep: strings, numbers, booleans, lists (<c>List&lt;object&gt;</c>) and objects (dictionaries).</summary>
internal sealed class BicepParameters
{
    private readonly string text;
    private int at;

    private BicepParameters(string text) => this.text = text;

    public static Dictionary<string, object> Read(string text)
    {
        var reader = new BicepParameters(text);
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        while (true)
        {
            reader.Space();
            if (reader.at == text.Length)
                return values;
            switch (reader.Word())
            {
                case "using":
                    reader.Space();
                    reader.Value();
                    break;
                case "param":
                    reader.Space();
                    var name = reader.Word();
                    reader.Expect('=');
                    values.Add(name, reader.Value());
                    break;
                case var other:
                    throw new FormatException($"'{other}' at {reader.at}");
            }
        }
    }

    private object Value()
    {
        Space();
        return text[at] switch
        {
            '\'' => Text(),
            '[' => List(),
            '{' => Mapping(),
            _ => Word() switch
            {
                "true" => true,
                "false" => false,
                var number => long.Parse(number, CultureInfo.InvariantCulture),
            },
        };
    }

    private List<object> List()
    {
        var items = new List<object>();
        Expect('[');
        while (!Ends(']'))
            items.Add(Value());
        return items;
    }

    private Dictionary<string, object> Mapping()
    {
        var entries = new Dictionary<string, object>(StringComparer.Ordinal);
        Expect('{');
        while (!Ends('}'))
        {
            var key = Word();
            Expect(':');
            entries.Add(key, Value());
        }
        return entries;
    }

    private string Text()
    {
        var value = new StringBuilder();
        for (at++; text[at] != '\''; at++)
        {
            if (text[at] == '\n' || (text[at] == '$' && text[at + 1] == '{'))
                throw new FormatException($"a bare '{text[at]}' inside quotes at {at}");
            if (text[at] != '\\')
            {
                value.Append(text[at]);
                continue;
            }
            at++;
            switch (text[at])
            {
                case '\'' or '\\' or '$':
                    value.Append(text[at]);
                    break;
                case 'u' when text[at + 1] == '{':
                    var end = text.IndexOf('}', at);
                    value.Append(char.ConvertFromUtf32(int.Parse(text[(at + 2)..end], NumberStyles.HexNumber, CultureInfo.InvariantCulture)));
                    at = end;
                    break;
                default:
                    throw new FormatException($"unknown escape '\\{text[at]}'");
            }
        }
        at++;
        return value.ToString();
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '_' or '-'))
            at++;
        return at > start ? text[start..at] : throw new FormatException($"'{text[at]}' at {at}");
    }

    private void Expect(char c)
    {
        Space();
        if (text[at] != c)
            throw new FormatException($"expected '{c}' at {at}, found '{text[at]}'");
        at++;
    }

    private bool Ends(char c)
    {
        Space();
        if (text[at] == ',')
            at++;
        Space();
        if (text[at] != c)
            return false;
        at++;
        return true;
    }

    private void Space()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || (text[at] == '/' && text[at + 1] == '/')))
            at = text[at] == '/' ? text.IndexOf('\n', at) : at + 1;
    }
}
