using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;

namespace PgHaManifests.Core.Templates.Text;

/// <summary>
/// Puts the values of a template into a text that is no YAML. The template's own text comes here with a hole for each value, so that
/// what stands around a hole is judged by what the template's author wrote alone, never by another value.
/// </summary>
internal static class TextFill
{
    /// <summary>Stands for one value; templates can't hold it themselves.</summary>
    public const char Hole = '\uFFFC';

    /// <summary>The whole text; null with an error in <paramref name="bag"/> when a value can't stand where its hole is.</summary>
    public static string? Fill(TemplateFormat format, RenderedText rendered, DiagnosticBag bag)
    {
        var holes = new Holes(rendered.Insertions);
        try
        {
            return format switch
            {
                TemplateFormat.Bicep => BicepText.Fill(rendered.Text, holes),
                TemplateFormat.Markdown => new MarkdownText(holes).Fill(rendered.Text),
                _ => throw new InvalidOperationException($"{format} has no holes"),
            };
        }
        catch (HoleException fault)
        {
            if (fault.IsOfValue)
                bag.Add(TemplateDiagnostics.TextValue, holes.Current.Node.Origin?.Location ?? holes.Current.Template, fault.Message);
            else
                bag.Add(TemplateDiagnostics.TextPlace, holes.Current.Template, fault.Message);
            return null;
        }
    }
}

/// <summary>The values of a text's holes, in its order.</summary>
internal sealed class Holes(Insertion[] insertions)
{
    private int next;

    /// <summary>The value taken last.</summary>
    public Insertion Current => insertions[Math.Max(0, next - 1)];

    public ModelNode Take() => next < insertions.Length
        ? insertions[next++].Node
        : throw new InvalidOperationException("the text has more holes than values");

    /// <summary>The next value, which must be a scalar.</summary>
    public string TakeText() => Take() is ModelLeaf leaf ? leaf.Text : throw new HoleException($"{Current.Node.Describe()} can't stand here; insert its items one by one");
}

/// <summary>A value can't stand where its hole is.</summary>
/// <param name="isOfValue">It is the value's fault; else the template's, for any value.</param>
internal sealed class HoleException(string message, bool isOfValue = false) : Exception(message)
{
    public bool IsOfValue => isOfValue;
}
