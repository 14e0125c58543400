namespace PgHaManifests.Core.Diagnostics;

/// <summary>A place a person can go to. Line and column count from 1; 0 means "the file as a whole".</summary>
/// <param name="File">Path relative to the root, with forward slashes; <c>-</c> for standard input.</param>
public readonly record struct Location(string File, int Line = 0, int Column = 0)
{
    public override string ToString() => Line == 0 ? File : $"{File}:{Line}:{Column}";
}
