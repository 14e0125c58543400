using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha explain ENV [KEY]</c>: what a setting is, and where its value comes from.</summary>
internal static class ExplainedSetting
{
    private static readonly ImmutableArray<string> Columns = ["key", "value", "origin", "note", "file", "line", "column", "meaning"];

    /// <param name="key">Null: every leaf of the environment.</param>
    public static Outcome Of(string environment, string? key, Invocation invocation)
    {
        var load = SettingsLoader.LoadAll(invocation.Options.Root);
        if (!load.Environments.TryGetValue(environment, out var loaded))
            return Outcome.WrongUse([EnvironmentRun.Unknown(environment, invocation.Options.Root)]);
        if (loaded.Settings is not { } settings)
            return new Outcome { Diagnostics = load.Findings([environment]).Sorted() };
        if (key is null)
            return Outcome.Of(Leaves([.. SettingsWalk.Leaves(settings)], null, ""));
        if (SettingsExplanation.Of(settings, key, out var meant) is { } explanation)
            return Outcome.Of(Product(explanation));
        return Outcome.WrongUse(CliDiagnostics.WrongUse.At(
            null, $"{environment} has no setting '{key}'", meant is null ? $"'pgha explain {environment}' lists every setting that has a value" : $"did you mean '{meant}'?"));
    }

    private static DescribedProduct Product(SettingsExplanation explanation)
    {
        if (explanation.Value is not { } value)
            return Leaves(explanation.Parts, explanation.Meaning, Head(explanation));
        return new DescribedProduct("Setting", Columns, [Row(explanation.Key, value, explanation.Meaning)], Head(explanation) + Origin(value) + Layers(explanation));
    }

    private static DescribedProduct Leaves(ImmutableArray<SettingsLeaf> leaves, string? meaning, string head)
    {
        var text = new StringBuilder(head);
        foreach (var leaf in leaves)
            text.Append(CultureInfo.InvariantCulture, $"{leaf.Key} = {leaf.Value.Text}   ({Short(leaf.Value)})\n");
        return new DescribedProduct("Setting", Columns, [.. leaves.Select(leaf => Row(leaf.Key, leaf.Value, meaning))], text.ToString());
    }

    private static string Head(SettingsExplanation explanation)
    {
        var text = new StringBuilder(explanation.Key);
        if (explanation.Value is { } value)
            text.Append(CultureInfo.InvariantCulture, $" = {value.Text}");
        else if (explanation.Parts.IsEmpty)
            text.Append(" is not set and has no default");
        text.Append('\n');
        if (explanation.Meaning is { } meaning)
            text.Append(CultureInfo.InvariantCulture, $"  {meaning}\n");
        return text.ToString();
    }

    private static string Origin(Setting value) => $"  {Short(value)}\n";

    private static string Short(Setting value)
    {
        var note = value.Origin.Note is { } why ? $", {why}" : "";
        return value.Origin.Kind switch
        {
            OriginKind.File => $"written in {value.Origin.Location}{note}",
            OriginKind.Default => $"default{note}; to change it, set it in {value.Origin.Location.File}",
            _ => $"worked out from {value.Origin.Location}{note}",
        };
    }

    private static string Layers(SettingsExplanation explanation)
    {
        if (explanation.Layers.Length < 2 && explanation.Layers.All(layer => layer.Through is null))
            return "";
        var text = new StringBuilder("  said by, lowest first:\n");
        foreach (var layer in explanation.Layers)
        {
            var through = layer.Through is { } by ? $" ({by})" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {layer.At}{through}: {layer.Text ?? "taken away"}{(layer.InForce ? "   <- in force" : "")}\n");
        }
        return text.ToString();
    }

    private static ImmutableArray<string?> Row(string key, Setting value, string? meaning) =>
    [
        key, value.Text, value.Origin.Kind.ToString().ToLowerInvariant(), value.Origin.Note, value.Origin.Location.File,
        Number(value.Origin.Location.Line), Number(value.Origin.Location.Column), meaning,
    ];

    private static string? Number(int number) => number == 0 ? null : number.ToString(CultureInfo.InvariantCulture);
}
