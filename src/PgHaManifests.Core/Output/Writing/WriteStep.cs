using System.Collections.Immutable;

namespace PgHaManifests.Core.Output.Writing;

/// <summary>One change of the output folder. Each is a single rename or removal, so that it has either happened or not.</summary>
/// <param name="Path">Inside the output folder, the environment's name first.</param>
internal abstract record WriteStep(string Path);

/// <summary>Sets aside a file that is no longer produced.</summary>
internal sealed record DeleteFile(string Path) : WriteStep(Path);

/// <summary>Removes a folder that the steps before have emptied.</summary>
internal sealed record RemoveFolder(string Path) : WriteStep(Path);

/// <summary>Puts a staged file where there is none.</summary>
internal sealed record CreateFile(string Path, string Hash) : WriteStep(Path);

/// <summary>Puts a staged file over the old one, which is kept aside until all steps are done.</summary>
internal sealed record ReplaceFile(string Path, string Hash) : WriteStep(Path);

/// <summary>Puts a whole staged folder where there is none: one rename for all its files.</summary>
internal sealed record CreateFolder(string Path, ImmutableArray<CreateFile> Files) : WriteStep(Path);
