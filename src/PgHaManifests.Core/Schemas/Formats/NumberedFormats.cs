namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>Formats of numbers with fixed places and check digits.</summary>
internal static class NumberedFormats
{
    /// <summary>32 hexadecimal digits, each of the four dashes optional.</summary>
    /// <param name="version">The digit that the third part begins with; null for any.</param>
    /// <param name="anyVariant">False: the fourth part begins with 8, 9, a or b.</param>
    public static bool IsUuid(string text, char? version, bool anyVariant)
    {
        var digits = 0;
        var lastWasDash = false;
        foreach (var c in text)
        {
            if (c == '-' && digits is 8 or 12 or 16 or 20 && !lastWasDash)
            {
                lastWasDash = true;
                continue;
            }
            if (!char.IsAsciiHexDigit(c) || (digits == 12 && version is not null && c != version))
                return false;
            if (digits == 16 && !anyVariant && c is not ('8' or '9' or 'a' or 'b' or 'A' or 'B'))
                return false;
            lastWasDash = false;
            digits++;
        }
        return digits == 32 && !lastWasDash;
    }

    /// <summary>6, 8 or 20 bytes, two digits each between colons or dashes, or four between points.</summary>
    public static bool IsMacAddress(string text)
    {
        if (text.Length < 14)
            return false;
        var (separator, group) = text[2] is ':' or '-' ? (text[2], 2) : (text[4], 4);
        if (group == 4 && separator != '.')
            return false;
        var bytes = (text.Length + 1) / (group + 1) * (group / 2);
        if ((text.Length + 1) % (group + 1) != 0 || bytes is not (6 or 8 or 20))
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i % (group + 1) == group ? text[i] != separator : !char.IsAsciiHexDigit(text[i]))
                return false;
        }
        return true;
    }

    public static bool IsIsbn10(string text)
    {
        var digits = WithoutSpacesAndDashes(text);
        if (digits.Length != 10)
            return false;
        var sum = 0;
        for (var i = 0; i < 10; i++)
        {
            if (!char.IsAsciiDigit(digits[i]) && !(i == 9 && digits[i] == 'X'))
                return false;
            sum += (i + 1) * (digits[i] == 'X' ? 10 : digits[i] - '0');
        }
        return sum % 11 == 0;
    }

    public static bool IsIsbn13(string text)
    {
        var digits = WithoutSpacesAndDashes(text);
        if (digits.Length != 13 || !digits.All(char.IsAsciiDigit))
            return false;
        var sum = 0;
        for (var i = 0; i < 13; i++)
            sum += (i % 2 == 0 ? 1 : 3) * (digits[i] - '0');
        return sum % 10 == 0;
    }

    public static bool IsCreditCard(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!IsCardNumber(digits))
            return false;
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var doubled = i % 2 == 0 ? digit : 2 * digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    /// <summary>Three, two and four digits with dashes or spaces between; without them the length is wrong.</summary>
    public static bool IsSocialSecurityNumber(string text)
    {
        if (text.Length != 11)
            return false;
        for (var i = 0; i < text.Length; i++)
        {
            if (i is 3 or 6 ? text[i] is not ('-' or ' ') : !char.IsAsciiDigit(text[i]))
                return false;
        }
        return true;
    }

    private static bool IsCardNumber(string digits) => digits.Length switch
    {
        13 => digits[0] == '4',
        14 => StartsWithin(digits, 3, 300, 305) || StartsWithin(digits, 2, 36, 36) || StartsWithin(digits, 2, 38, 38),
        15 => StartsWithin(digits, 2, 34, 34) || StartsWithin(digits, 2, 37, 37) || StartsWithin(digits, 4, 2131, 2131) || StartsWithin(digits, 4, 1800, 1800),
        16 => digits[0] == '4' || StartsWithin(digits, 2, 51, 55) || StartsWithin(digits, 4, 6011, 6011) || StartsWithin(digits, 3, 650, 659) || StartsWithin(digits, 2, 35, 35),
        _ => false,
    };

    private static bool StartsWithin(string digits, int length, int least, int most) =>
        int.Parse(digits.AsSpan(0, length), System.Globalization.CultureInfo.InvariantCulture) is var start && start >= least && start <= most;

    private static string WithoutSpacesAndDashes(string text) => string.Concat(text.Where(c => c is not ('-' or ' ' or '\t' or '\n' or '\f' or '\r')));
}
