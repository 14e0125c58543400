using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Where the tree is synced from, in forms that both controllers take.</summary>
internal static partial class GitopsTexts
{
    /// <summary>Without a user and password: those live in the Secret that <c>secretRef</c> names.</summary>
    public static readonly TextType Repository = Texts.Matching(RepositoryPattern(),
        "the URL of a Git repository: https://… or ssh://…", 2048, help: "Write git@HOST:PATH as ssh://git@HOST/PATH, and leave credentials out: secretRef names the Secret that holds them.");

    public static readonly TextType Oci = Texts.Matching(OciPattern(),
        "the address of an OCI artifact without its tag: oci://registry.example.com/name", 2048, help: "The tag has a key of its own: tag.");

    public static readonly TextType Reference = Texts.Matching(ReferencePattern(), "the name of a branch or tag", 255);

    public static readonly TextType Commit = Texts.Matching(CommitPattern(), "a commit in full: 40 or 64 hexadecimal digits", 64, Unquoted.Numbers,
        "A shortened commit may come to mean another one: 'git rev-parse NAME' prints it in full.");

    public static readonly TextType Folder = Texts.Matching(FolderPattern(),
        "a folder inside the repository, such as output/prod", 1024, help: "Start at the top of the repository, without a leading or trailing slash.");

    public static readonly TextType Duration = Texts.Matching(DurationPattern(), "a duration of h, m, s and ms, such as 10m or 1h30m", 64);

    [GeneratedRegex("^(https?://[^\\s@/?#]+(/[^\\s@?#]*)?|ssh://([A-Za-z0-9._-]+@)?[^\\s@/?#:]+(:[0-9]+)?/[^\\s@?#]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryPattern();

    [GeneratedRegex("^oci://[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9]+([._-]+[a-z0-9]+)*)+$", RegexOptions.CultureInvariant)]
    private static partial Regex OciPattern();

    [GeneratedRegex("^[A-Za-z0-9_][A-Za-z0-9._/+-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex("^([0-9a-f]{40}|[0-9a-f]{64})$", RegexOptions.CultureInvariant)]
    private static partial Regex CommitPattern();

    [GeneratedRegex("^(\\.|[A-Za-z0-9_][A-Za-z0-9._-]*(/[A-Za-z0-9_][A-Za-z0-9._-]*)*)$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderPattern();

    [GeneratedRegex("^([0-9]+(\\.[0-9]+)?(ms|s|m|h))+$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();
}
