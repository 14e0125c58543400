using System.Globalization;
using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Values that PostgreSQL or its images define.</summary>
internal static partial class PostgresTexts
{
    public const int OldestMajor = 14;
    public const int NewestMajor = 18;

    public static readonly TextType Version = new()
    {
        Expected = "major and minor, such as \"18.4\"",
        Pattern = "^[0-9]{2}(\\.[0-9]{1,2}|(beta|rc)[0-9]{1,2})$",
        Takes = Unquoted.Numbers,
        Check = VersionFault,
    };

    public static readonly TextType Flavour = Texts.Matching(FlavourPattern(),
        "minimal, standard or system, with the Debian release where another is wanted: standard-bookworm", 40);

    /// <summary>An image of the server; the operator reads the major from the tag.</summary>
    public static readonly TextType Image = new()
    {
        Expected = "an image with a tag that starts with the version, such as ghcr.io/cloudnative-pg/postgresql:18.4-standard-trixie",
        Check = text => !ImagePattern().IsMatch(text) ? new LeafFault(SettingsDiagnostics.Malformed)
            : MajorOf(text) is null ? new LeafFault(SettingsDiagnostics.Malformed, Help: "The operator reads the major version from the tag: give one, such as :18.4-standard-trixie, also beside a digest.")
            : null,
    };

    /// <summary>An image whose tag needs no version.</summary>
    public static readonly TextType AnyImage = Texts.Matching(ImagePattern(), "an image with a tag or digest", 512);

    /// <summary>An identifier that PostgreSQL takes in quotes: any text of at most 63 bytes.</summary>
    public static readonly TextType Identifier = new()
    {
        Expected = "a name of at most 63 bytes",
        Check = text => System.Text.Encoding.UTF8.GetByteCount(text) <= 63 ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType RoleName = new()
    {
        Expected = "a role that PostgreSQL and the operator don't reserve, at most 63 bytes",
        Check = text => System.Text.Encoding.UTF8.GetByteCount(text) > 63 ? new LeafFault(SettingsDiagnostics.Malformed)
            : IsReserved(text) ? new LeafFault(SettingsDiagnostics.NotAllowed, $"is {Shown.Quote(text)}, which PostgreSQL or the operator reserves", "Choose another name.")
            : null,
    };

    public static readonly TextType Tablespace = new()
    {
        Expected = "a name of at most 63 letters, digits, '_' and '$', not starting with a digit or pg_",
        Pattern = "^[A-Za-z_][A-Za-z0-9_$]*$",
        MaximumLength = 63,
        Check = text => TablespacePattern().IsMatch(text) && !text.StartsWith("pg_", StringComparison.Ordinal) ? null : new LeafFault(SettingsDiagnostics.Malformed),
    };

    public static readonly TextType ParameterName = Texts.Matching(ParameterNamePattern(),
        "the name of a parameter: letters, digits, '_' and '$', with at most one dot", 127);

    /// <summary>Kept as it is written: PostgreSQL reads units and booleans itself.</summary>
    public static readonly TextType ParameterValue = new()
    {
        Expected = "the value of a parameter: a text, a number or a boolean",
        Takes = Unquoted.Anything,
        Multiline = true,
        Empty = true,
    };

    public static readonly TextType HbaLine = new()
    {
        Expected = "one line of pg_hba.conf",
        Check = text => string.IsNullOrWhiteSpace(text) ? new LeafFault(SettingsDiagnostics.Malformed) : null,
    };

    public static readonly TextType Major = new()
    {
        Expected = FormattableString.Invariant($"a major version from {OldestMajor} to {NewestMajor}"),
        Pattern = "^[0-9]{2}$",
        Check = text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var major) && major is >= OldestMajor and <= NewestMajor
            ? null : new LeafFault(SettingsDiagnostics.NotAllowed),
    };

    /// <summary>The major that the operator reads from the tag of an image; null where there is no tag, or it starts with none.</summary>
    public static int? MajorOf(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        if (colon < name.LastIndexOf('/'))
            return null;
        var digits = name[(colon + 1)..].TakeWhile(char.IsAsciiDigit).ToArray();
        return digits.Length is 1 or 2 ? int.Parse(digits, CultureInfo.InvariantCulture) : null;
    }

    private static LeafFault? VersionFault(string text)
    {
        if (!VersionPattern().IsMatch(text))
        {
            var onlyMajor = text.Length == 2 && text.All(char.IsAsciiDigit);
            return new LeafFault(onlyMajor ? SettingsDiagnostics.VersionCut : SettingsDiagnostics.Malformed,
                Help: onlyMajor ? "An image tag with the major alone moves by itself, so a restart could change the release; name the minor too." : null);
        }
        var major = int.Parse(text.AsSpan(0, 2), CultureInfo.InvariantCulture);
        return major is >= OldestMajor and <= NewestMajor ? null
            : new LeafFault(SettingsDiagnostics.OutOfRange, FormattableString.Invariant($"is {text}; PostgreSQL {OldestMajor} to {NewestMajor} are known"));
    }

    private static bool IsReserved(string role) =>
        role is "postgres" or "streaming_replica" || role.StartsWith("pg_", StringComparison.Ordinal) || role.StartsWith("cnpg_", StringComparison.Ordinal);

    [GeneratedRegex("^[0-9]{2}(\\.[0-9]{1,2}|(beta|rc)[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex VersionPattern();

    [GeneratedRegex("^(minimal|standard|system)(-(trixie|bookworm|bullseye))?$", RegexOptions.CultureInvariant)]
    private static partial Regex FlavourPattern();

    [GeneratedRegex("^[a-zA-Z0-9][-a-zA-Z0-9._/]*(:[0-9]+/[-a-zA-Z0-9._/]+)?(:(?!latest$|latest@)[\\w][-\\w.]{0,127}(@sha256:[a-fA-F0-9]{64})?|@sha256:[a-fA-F0-9]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_$]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TablespacePattern();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_$]*(\\.[A-Za-z_][A-Za-z0-9_$]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterNamePattern();
}
