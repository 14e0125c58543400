using System.Collections.Immutable;
using System.Text;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>The steps of one write as text, so that another run can complete or undo them.</summary>
internal sealed record WriteJournal(ImmutableArray<WriteStep> Steps, ImmutableArray<HandEdit> HandEdited)
{
    private const string FirstLine = "# pgha-journal 1";
    private const string LastLine = "end";

    public byte[] ToBytes()
    {
        var text = new StringBuilder(FirstLine).Append('\n');
        foreach (var step in Steps)
        {
            _ = step switch
            {
                DeleteFile => Line("delete", step.Path),
                RemoveFolder => Line("rmdir", step.Path),
                CreateFile create => Line("create", $"{create.Hash} {create.Path}"),
                ReplaceFile replace => Line("replace", $"{replace.Hash} {replace.Path}"),
                CreateFolder => Line("folder", step.Path),
                _ => throw new InvalidOperationException(step.ToString()),
            };
            foreach (var file in (step as CreateFolder)?.Files ?? [])
                Line("file", $"{file.Hash} {file.Path}");
        }
        foreach (var edit in HandEdited)
            Line(edit.Deleted ? "edited-deleted" : "edited-replaced", edit.Path);
        return Encoding.UTF8.GetBytes(text.Append(LastLine).Append('\n').ToString());

        StringBuilder Line(string verb, string rest) => text.Append(verb).Append(' ').Append(rest).Append('\n');
    }

    /// <summary>Null when the text is not a whole journal, which no kill can cause, only a failing disk or another hand.</summary>
    public static WriteJournal? Parse(string text)
    {
        var lines = text.Split('\n');
        if (lines.Length < 3 || lines[0] != FirstLine || lines[^2] != LastLine || lines[^1].Length > 0)
            return null;
        var steps = ImmutableArray.CreateBuilder<WriteStep>();
        var handEdited = ImmutableArray.CreateBuilder<HandEdit>();
        for (var i = 1; i < lines.Length - 2; i++)
        {
            switch (Split(lines[i]))
            {
                case ("delete", var path): steps.Add(new DeleteFile(path)); break;
                case ("rmdir", var path): steps.Add(new RemoveFolder(path)); break;
                case ("edited-deleted", var path): handEdited.Add(new HandEdit(path, Deleted: true)); break;
                case ("edited-replaced", var path): handEdited.Add(new HandEdit(path, Deleted: false)); break;
                case ("create", var rest) when File(rest) is { } file: steps.Add(file); break;
                case ("replace", var rest) when File(rest) is { } file: steps.Add(new ReplaceFile(file.Path, file.Hash)); break;
                case ("folder", var path) when FilesAfter(lines, ref i) is { Length: > 0 } files:
                    steps.Add(new CreateFolder(path, files));
                    break;
                default: return null;
            }
        }
        return steps.All(IsInside) ? new WriteJournal(steps.ToImmutable(), handEdited.ToImmutable()) : null;
    }

    private static ImmutableArray<CreateFile> FilesAfter(string[] lines, ref int i)
    {
        var files = ImmutableArray.CreateBuilder<CreateFile>();
        while (Split(lines[i + 1]) is ("file", var rest) && File(rest) is { } file)
        {
            files.Add(file);
            i++;
        }
        return files.ToImmutable();
    }

    private static (string Verb, string Tail) Split(string line)
    {
        var space = line.IndexOf(' ', StringComparison.Ordinal);
        return space < 0 ? (line, "") : (line[..space], line[(space + 1)..]);
    }

    private static CreateFile? File(string rest) => Split(rest) is (var hash, { Length: > 0 } path) ? new CreateFile(path, hash) : null;

    private static bool IsInside(WriteStep step) => IsInside(step.Path) && (step is not CreateFolder folder || folder.Files.All(IsInside));

    /// <summary>A path of a file that pgha may write: a plain one, or an environment's list of owned files.</summary>
    private static bool IsInside(string path) =>
        TreePaths.Fault(path.EndsWith("/" + OwnedFiles.FileName, StringComparison.Ordinal) ? TreePaths.ParentOf(path) : path) is null;
}
