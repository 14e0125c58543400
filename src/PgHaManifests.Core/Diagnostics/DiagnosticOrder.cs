namespace PgHaManifests.Core.Diagnostics;

/// <summary>The one order in which every report shows diagnostics: file, line, column, code, message; ordinal.</summary>
public sealed class DiagnosticOrder : IComparer<Diagnostic>
{
    public static readonly DiagnosticOrder Instance = new();

    public int Compare(Diagnostic? x, Diagnostic? y)
    {
        if (x is null || y is null)
            return (x is null ? 0 : 1) - (y is null ? 0 : 1);
        var byFile = string.CompareOrdinal(x.Location?.File, y.Location?.File);
        if (byFile != 0)
            return byFile;
        var byDocument = (x.Document ?? 0).CompareTo(y.Document ?? 0);
        if (byDocument != 0)
            return byDocument;
        var byLine = (x.Location?.Line ?? 0).CompareTo(y.Location?.Line ?? 0);
        if (byLine != 0)
            return byLine;
        var byColumn = (x.Location?.Column ?? 0).CompareTo(y.Location?.Column ?? 0);
        if (byColumn != 0)
            return byColumn;
        var byCode = string.CompareOrdinal(x.Code, y.Code);
        if (byCode != 0)
            return byCode;
        var byPath = string.CompareOrdinal(x.Path, y.Path);
        return byPath != 0 ? byPath : string.CompareOrdinal(x.Message, y.Message);
    }
}
