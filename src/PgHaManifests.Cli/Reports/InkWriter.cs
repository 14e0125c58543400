using Spectre.Console;

namespace PgHaManifests.Cli.Reports;

/// <summary>What a piece of text output is, which decides its colour.</summary>
internal enum Ink
{
    None,
    Place,
    Error,
    Warning,
    Info,
    Aside,
}

/// <summary>Writes text, in colour where that is wanted; without colour not one byte is added.</summary>
internal sealed class InkWriter(TextWriter to, bool color)
{
    private readonly AnsiWriter? ansi = color
        ? new AnsiWriter(to, new AnsiCapabilities { Ansi = true, ColorSystem = ColorSystem.Standard })
        : null;

    public void Write(string text, Ink ink = Ink.None)
    {
        if (ansi is null || ink == Ink.None || text.Length == 0)
            to.Write(text);
        else
            ansi.Write(text, StyleOf(ink));
    }

    public void Line(string text = "", Ink ink = Ink.None)
    {
        Write(text, ink);
        to.Write('\n');
    }

    private static Style StyleOf(Ink ink) => ink switch
    {
        Ink.Place => new Style(decoration: Decoration.Bold),
        Ink.Error => new Style(Color.Red, decoration: Decoration.Bold),
        Ink.Warning => new Style(Color.Yellow, decoration: Decoration.Bold),
        Ink.Info => new Style(Color.Blue, decoration: Decoration.Bold),
        Ink.Aside => new Style(decoration: Decoration.Dim),
        _ => Style.Plain,
    };
}
