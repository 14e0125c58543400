using System.Collections.Immutable;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Manifests;

/// <summary>All that a list of PATHs holds, in the order of the PATHs.</summary>
internal sealed record PathSet
{
    /// <summary>Objects one by one, items of lists as documents of their own; a document that holds no object stands as it is.</summary>
    public required ImmutableArray<YamlDocument> Items { get; init; }
    public required ImmutableArray<YamlDocument> BuildFiles { get; init; }

    /// <summary>How many documents were read, empty ones left out.</summary>
    public required int Documents { get; init; }

    /// <summary>What was passed over or set aside, by a phrase that says what it is.</summary>
    public required ImmutableArray<(string What, int Count)> SetAside { get; init; }
    public required ImmutableArray<UnreadablePath> Unreadable { get; init; }

    /// <param name="work">Calls a function for each number below a count, on several threads.</param>
    public static PathSet Read(PathWalk walk, Stream input, Action<int, Action<int>> work)
    {
        var contents = new PathContent?[walk.Files.Count];
        var faults = new UnreadablePath?[walk.Files.Count];
        work(walk.Files.Count, number =>
        {
            try
            {
                contents[number] = PathReader.Read(walk.Files[number], input);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                faults[number] = new UnreadablePath(walk.Files[number].Name, fault.Message);
            }
        });
        var read = contents.OfType<PathContent>().ToList();
        var documents = read.SelectMany(content => content.Documents).Where(document => document.Document.Root is not null || document.Document.Errors.Count > 0 || document.Document.Warnings.Count > 0).ToList();
        return new PathSet
        {
            Items = [.. documents.Where(document => !document.IsBuildFile).SelectMany(ItemsOf)],
            BuildFiles = [.. documents.Where(document => document.IsBuildFile).Select(document => document.Document)],
            Documents = documents.Count,
            SetAside =
            [
                ("file or folder skipped: its name starts with a dot", walk.DotNames),
                ("link to a folder not followed", walk.FolderLinks),
                ("JSON file skipped: neither apiVersion nor kind", read.Count(content => content.Skipped)),
                ("sops key of a Secret set aside", read.Sum(content => content.Secrets)),
                ("encrypted value of a Secret", read.Sum(content => content.Encrypted)),
            ],
            Unreadable = [.. walk.Unreadable, .. faults.OfType<UnreadablePath>()],
        };
    }

    /// <summary>A document for each object. A fault of the text goes with the object that it stands in.</summary>
    private static IEnumerable<YamlDocument> ItemsOf(PathDocument read)
    {
        var (document, objects) = (read.Document, read.Objects);
        if (objects.Length == 0 && document.Errors.Count == 0 && document.Warnings.Count == 0)
            return [];
        if (objects.Length == 0)
            return [document with { Root = null }];
        if (objects.Length == 1)
            return [document with { Root = objects[0] }];
        var errors = document.Errors.ToLookup(error => Math.Max(0, LastBefore(objects, error.At)));
        var warnings = document.Warnings.ToLookup(warning => Math.Max(0, LastBefore(objects, warning.At)));
        return objects.Select((item, index) => document with { Root = item, Errors = [.. errors[index]], Warnings = [.. warnings[index]] });
    }

    private static int LastBefore(ImmutableArray<YamlNode> objects, Mark at)
    {
        var last = -1;
        for (var i = 0; i < objects.Length; i++)
        {
            var start = objects[i].Start;
            if (start.Line < at.Line || (start.Line == at.Line && start.Column <= at.Column))
                last = i;
        }
        return last;
    }
}
