using System.Globalization;
using System.Text;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>The <c>format</c> function: clauses such as <c>%s</c>, <c>%d</c> and <c>%.2f</c>, each for the next value of a list.</summary>
internal static class StringFormat
{
    private const int DefaultPrecision = 6;
    private const int MaxPrecision = 10_000;

    /// <summary>One piece of a format: text to copy, or a clause with its letter.</summary>
    internal readonly record struct Piece(string Text, char Clause, int? Precision);

    public static CelValue Format(string format, CelList arguments)
    {
        if (Parse(format) is not { } pieces)
            return CelValue.Error("could not parse formatting clause");
        var text = new StringBuilder(format.Length + 16);
        var next = 0;
        foreach (var piece in pieces)
        {
            text.Append(piece.Text);
            if (piece.Clause == Literally)
                continue;
            if (next >= arguments.Count)
                return CelValue.Error($"index {next} out of range");
            var value = arguments[next++];
            if (value.IsError)
                return value;
            if (Clause(piece.Clause, piece.Precision, value) is not { } formatted)
                return CelValue.Error($"error during formatting: %{piece.Clause} cannot be used on {CelTypeNames.Of(value)}");
            text.Append(formatted);
        }
        return CelValue.Of(text.ToString());
    }

    /// <summary>The clause of a piece that is only text.</summary>
    internal const char Literally = '\0';

    /// <summary>The pieces of a format, or null where a clause is malformed or unknown.</summary>
    internal static List<Piece>? Parse(string format)
    {
        var pieces = new List<Piece>();
        for (var i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                var end = format.IndexOf('%', i);
                end = end < 0 ? format.Length : end;
                pieces.Add(new Piece(format[i..end], Literally, null));
                i = end - 1;
            }
            else if (i + 1 < format.Length && format[i + 1] == '%')
            {
                pieces.Add(new Piece("%", Literally, null));
                i++;
            }
            else if (TryClause(format, ref i, out var precision, out var clause))
            {
                pieces.Add(new Piece("", clause, precision));
            }
            else
            {
                return null;
            }
        }
        return pieces;
    }

    // Reads what follows the percent sign; i is left at the clause's letter.
    private static bool TryClause(string format, ref int i, out int? precision, out char clause)
    {
        (precision, clause) = (null, Literally);
        if (++i >= format.Length)
            return false;
        if (format[i] == '.')
        {
            var start = ++i;
            while (i < format.Length && char.IsAsciiDigit(format[i]))
                i++;
            if (i >= format.Length || !int.TryParse(format.AsSpan(start, i - start), NumberStyles.None, CultureInfo.InvariantCulture, out var digits) || digits > MaxPrecision)
                return false;
            precision = digits;
        }
        clause = format[i];
        return "sdfebxXo".Contains(clause, StringComparison.Ordinal);
    }

    private static string? Clause(char clause, int? precision, CelValue value) => clause switch
    {
        's' => Text(value),
        'd' => value.Kind is CelKind.Int or CelKind.Uint ? value.ToString() : null,
        'f' => Number(value) is { } number ? Fixed(number, precision ?? DefaultPrecision) : null,
        'e' => Number(value) is { } number ? Scientific(number, precision ?? DefaultPrecision) : null,
        'b' => value.Kind == CelKind.Bool ? (value.AsBool ? "1" : "0") : Digits(value, 2),
        'o' => Digits(value, 8),
        'x' => Hex(value),
        'X' => Hex(value)?.ToUpperInvariant(),
        _ => null,
    };

    private static double? Number(CelValue value) => value.Kind switch
    {
        CelKind.Double => value.AsDouble,
        CelKind.String when value.AsString is "NaN" => double.NaN,
        CelKind.String when value.AsString is "Infinity" => double.PositiveInfinity,
        CelKind.String when value.AsString is "-Infinity" => double.NegativeInfinity,
        _ => null,
    };

    private static string? Special(double number) => number switch
    {
        double.NaN => "NaN",
        double.PositiveInfinity => "∞",
        double.NegativeInfinity => "-∞",
        _ => null,
    };

    // Kubernetes' version of the library prints numbers for en-US: groups of three, and powers of ten in superscript.
    private static string Fixed(double number, int precision) =>
        Special(number) ?? number.ToString($"N{precision}", CultureInfo.InvariantCulture);

    private static string Scientific(double number, int precision)
    {
        if (Special(number) is { } special)
            return special;
        var text = number.ToString($"E{precision}", CultureInfo.InvariantCulture);
        var split = text.IndexOf('E', StringComparison.Ordinal);
        var exponent = int.Parse(text.AsSpan(split + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var superscript = new StringBuilder(exponent < 0 ? "⁻" : "");
        foreach (var digit in Math.Abs(exponent).ToString("D2", CultureInfo.InvariantCulture))
            superscript.Append("⁰¹²³⁴⁵⁶⁷⁸⁹"[digit - '0']);
        return $"{text[..split]}\u202f×\u202f10{superscript}";
    }

    private static string? Digits(CelValue value, int radix)
    {
        if (value.Kind is not (CelKind.Int or CelKind.Uint))
            return null;
        var negative = value.Kind == CelKind.Int && value.AsInt < 0;
        var magnitude = negative ? unchecked((ulong)-value.AsInt) : value.AsUint;
        var digits = new StringBuilder();
        do
            digits.Insert(0, "0123456789abcdef"[(int)(magnitude % (uint)radix)]);
        while ((magnitude /= (uint)radix) > 0);
        return negative ? $"-{digits}" : digits.ToString();
    }

    private static string? Hex(CelValue value) => value.Kind switch
    {
        CelKind.String => Convert.ToHexStringLower(CodePoints.Utf8(value.AsString)),
        CelKind.Bytes => Convert.ToHexStringLower(value.AsBytes),
        _ => Digits(value, 16),
    };

    private static string? Text(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.List:
                return Items(value.AsList);
            case CelKind.Map:
                return Entries(value.AsMap);
            case CelKind.Bytes:
                var text = CelConversions.ToText(value);
                return text.IsError ? null : text.AsString;
            case CelKind.Null or CelKind.Bool or CelKind.Int or CelKind.Uint or CelKind.Double or CelKind.String
                or CelKind.Timestamp or CelKind.Duration or CelKind.Type:
                return value.ToString();
            default:
                return null;
        }
    }

    // Inside lists and maps values are written as literals.
    private static string? Literal(CelValue value)
    {
        switch (value.Kind)
        {
            case CelKind.String:
                return StringFunctions.Quote(value.AsString);
            case CelKind.Bytes:
                return Text(value) is { } text ? "b" + StringFunctions.Quote(text) : null;
            case CelKind.Timestamp:
                return $"timestamp(\"{value}\")";
            case CelKind.Duration:
                return $"duration(\"{value}\")";
            case CelKind.Double:
                return double.IsFinite(value.AsDouble)
                    ? value.AsDouble.ToString($"F{DefaultPrecision}", CultureInfo.InvariantCulture)
                    : $"\"{value}\"";
            default:
                return Text(value);
        }
    }

    private static string? Items(CelList list)
    {
        var texts = new List<string>();
        for (var i = 0; i < list.Count; i++)
        {
            if (Literal(list[i]) is not { } text)
                return null;
            texts.Add(text);
        }
        return $"[{string.Join(", ", texts)}]";
    }

    private static string? Entries(CelMap map)
    {
        var texts = new List<(string Key, string Value)>();
        foreach (var key in map.Keys)
        {
            if (key.Kind is not (CelKind.String or CelKind.Bool or CelKind.Int or CelKind.Uint) || !map.TryGet(key, out var value) || Literal(value) is not { } text)
                return null;
            texts.Add((Literal(key)!, text));
        }
        texts.Sort((left, right) => CodePoints.Compare(left.Key, right.Key));
        return $"{{{string.Join(", ", texts.Select(entry => $"{entry.Key}:{entry.Value}"))}}}";
    }
}
