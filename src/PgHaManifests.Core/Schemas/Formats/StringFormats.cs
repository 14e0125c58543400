using PgHaManifests.Core.Schemas.Patterns;

namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The formats of strings that a structural schema may ask for, checked as loosely or strictly as the API server does.</summary>
internal static class StringFormats
{
    private static readonly Dictionary<string, Func<string, bool>> Checks = new(StringComparer.Ordinal)
    {
        ["bsonobjectid"] = text => text.Length == 24 && text.All(char.IsAsciiHexDigit),
        ["uri"] = RequestUri.IsValid,
        ["email"] = MailAddress.IsValid,
        ["hostname"] = IsHostName,
        ["ipv4"] = text => IpAddress.TryParse(text, out _) && text.Contains('.', StringComparison.Ordinal),
        ["ipv6"] = text => IpAddress.TryParse(text, out _) && text.Contains(':', StringComparison.Ordinal),
        ["cidr"] = text => IpRange.TryParse(text, out _),
        ["mac"] = NumberedFormats.IsMacAddress,
        ["uuid"] = text => NumberedFormats.IsUuid(text, version: null, anyVariant: true),
        ["uuid3"] = text => NumberedFormats.IsUuid(text, version: '3', anyVariant: true),
        ["uuid4"] = text => NumberedFormats.IsUuid(text, version: '4', anyVariant: false),
        ["uuid5"] = text => NumberedFormats.IsUuid(text, version: '5', anyVariant: false),
        ["isbn"] = text => NumberedFormats.IsIsbn10(text) || NumberedFormats.IsIsbn13(text),
        ["isbn10"] = NumberedFormats.IsIsbn10,
        ["isbn13"] = NumberedFormats.IsIsbn13,
        ["creditcard"] = NumberedFormats.IsCreditCard,
        ["ssn"] = NumberedFormats.IsSocialSecurityNumber,
        ["hexcolor"] = IsHexColor,
        ["rgbcolor"] = IsRgbColor,
        ["byte"] = Base64Text.IsFormatByte,
        ["password"] = _ => true,
        ["date"] = text => Timestamps.IsDate(text),
        ["duration"] = WordedDuration.IsValid,
        ["datetime"] = Timestamps.IsDateTime,
        ["k8sshortname"] = text => NameRules.Label(text) is null,
        ["k8slongname"] = text => NameRules.Subdomain(text) is null,
    };

    private static readonly Lazy<Re2Pattern> HostName = Pattern(
        @"^([a-zA-Z0-9\p{S}\p{L}]((-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?)|([a-zA-Z0-9\p{S}\p{L}](([a-zA-Z0-9-\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z0-9\p{S}\p{L}])(-?[a-zA-Z0-9\p{S}\p{L}]){1,62})$");

    private static readonly Lazy<Re2Pattern> RgbColor = Pattern(
        @"^rgb\(\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*,\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*,\s*(0|[1-9]\d?|1\d\d?|2[0-4]\d|25[0-5])\s*\)$");

    /// <summary>Whether a server of this minor release (36 for 1.36) checks the format at all; it ignores one that it does not know.</summary>
    public static bool IsChecked(string format, int minorVersion) =>
        Checks.ContainsKey(Normalized(format)) && (minorVersion >= 34 || !Normalized(format).StartsWith("k8s", StringComparison.Ordinal));

    /// <summary>True for a text of the format, and for every text where the format is unknown.</summary>
    public static bool Check(string format, string text) => !Checks.TryGetValue(Normalized(format), out var check) || check(text);

    /// <summary><c>date-time</c> and <c>datetime</c> are the same name.</summary>
    private static string Normalized(string format) => format.Contains('-', StringComparison.Ordinal) ? format.Replace("-", "", StringComparison.Ordinal) : format;

    private static bool IsHostName(string text) =>
        HostName.Value.IsMatch(text)
        && System.Text.Encoding.UTF8.GetByteCount(text) <= 255
        && text.Split('.').All(part => System.Text.Encoding.UTF8.GetByteCount(part) <= 63);

    private static bool IsHexColor(string text)
    {
        var digits = text.StartsWith('#') ? text.AsSpan(1) : text;
        if (digits.Length is not (3 or 6))
            return false;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiHexDigit(digit))
                return false;
        }
        return true;
    }

    private static bool IsRgbColor(string text) => RgbColor.Value.IsMatch(text);

    private static Lazy<Re2Pattern> Pattern(string pattern) => new(() =>
        Re2Pattern.TryCompile(pattern, out var compiled, out var error) ? compiled : throw new InvalidOperationException(error));
}
