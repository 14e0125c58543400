using System.Collections.Immutable;
using System.Text.Json;

namespace PgHaManifests.Cli.Reports;

/// <summary>What a command makes besides findings. Text output prints it on standard output; JSON and Markdown reports carry it.</summary>
/// <param name="Kind">Says which product it is: <c>RuleList</c>, <c>Difference</c>, …</param>
internal abstract record Product(string Kind)
{
    public abstract void WriteText(TextWriter to);

    /// <summary>Writes the members that stand beside <c>kind</c>.</summary>
    public abstract void WriteJson(Utf8JsonWriter to);
}

/// <summary>A product that is text as it stands.</summary>
internal sealed record TextProduct(string Kind, string Text) : Product(Kind)
{
    public override void WriteText(TextWriter to) => to.Write(Text);

    public override void WriteJson(Utf8JsonWriter to) => to.WriteString("text", Text);
}

/// <summary>A product of rows; every row has a cell for every column, null where there is nothing to say.</summary>
/// <param name="Columns">Names as JSON writes them; text output prints them in capitals.</param>
internal record TableProduct(string Kind, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows) : Product(Kind)
{
    private const int Gap = 2;

    public override void WriteText(TextWriter to)
    {
        var widths = Columns.Select((name, column) => Rows.Select(row => row[column]?.Length ?? 0).Append(name.Length).Max()).ToArray();
        WriteRow([.. Columns.Select(name => name.ToUpperInvariant())]);
        foreach (var row in Rows)
            WriteRow(row);

        void WriteRow(ImmutableArray<string?> cells)
        {
            var last = cells.Length - 1;
            while (last > 0 && string.IsNullOrEmpty(cells[last]))
                last--;
            for (var column = 0; column < last; column++)
                to.Write((cells[column] ?? "").PadRight(widths[column] + Gap));
            to.Write(cells[last]);
            to.Write('\n');
        }
    }

    public override void WriteJson(Utf8JsonWriter to)
    {
        to.WriteStartArray("items");
        foreach (var row in Rows)
        {
            to.WriteStartObject();
            for (var column = 0; column < Columns.Length; column++)
                to.WriteString(Columns[column], row[column]);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}

/// <summary>A table that text output shows in words of its own.</summary>
internal sealed record DescribedProduct(string Kind, ImmutableArray<string> Columns, ImmutableArray<ImmutableArray<string?>> Rows, string Text)
    : TableProduct(Kind, Columns, Rows)
{
    public override void WriteText(TextWriter to) => to.Write(Text);
}
