using System.Globalization;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings;

/// <summary>What a dotted key leads to.</summary>
/// <param name="Segments">Names on the way, those of maps whole even where they hold dots; items of lists as <c>[0]</c>.</param>
/// <param name="Facts">Of the last key with fixed name on the way; null before the first.</param>
/// <param name="Value">Null: the key is known, but not set and without default.</param>
internal sealed record FoundSetting(IReadOnlyList<string> Segments, KeyFacts? Facts, object? Value);

/// <summary>Finds a setting by its dotted key.</summary>
internal static class SettingsPath
{
    /// <summary>Null when there is no such key; <paramref name="meant"/> is then the key that was likely meant, if there is one.</summary>
    public static FoundSetting? Find(SettingsRecord root, string key, out string? meant)
    {
        var segments = new List<string>();
        KeyFacts? facts = null;
        object? value = root;
        var rest = key;
        meant = null;
        if (key.Length == 0)
            return null;
        while (rest.Length > 0)
        {
            if (Step(value, facts, rest, ref facts) is not { } step)
            {
                meant = Meant(value, facts, key[..^rest.Length], rest);
                return null;
            }
            segments.Add(step.Segment);
            value = step.Value;
            rest = rest[step.Segment.Length..];
            if (rest.StartsWith('.'))
                rest = rest[1..];
        }
        return new FoundSetting(segments, facts, value);
    }

    private static (string Segment, object? Value)? Step(object? at, KeyFacts? from, string rest, ref KeyFacts? facts)
    {
        switch (at)
        {
            case SettingsRecord record:
                return Key(SettingsDefinition.Of(record), record, rest, ref facts);
            case ISettingsMap map:
                var named = map.Walk().Where(entry => Starts(rest, entry.Name.Value)).OrderByDescending(entry => entry.Name.Value.Length).FirstOrDefault();
                return named.Name is null ? null : (named.Name.Value, named.Value);
            case ISettingsList list:
                return Item(list, rest);
            case null when from?.Inner is { } inner:
                // Nothing is set here, but the key may well be known.
                return Key(inner, null, rest, ref facts);
            default:
                return null;
        }
    }

    private static (string Segment, object? Value)? Key(RecordDefinition definition, SettingsRecord? record, string rest, ref KeyFacts? facts)
    {
        var name = Name(rest);
        if (definition.Find(name) is not { Notes.Structural: false } key)
            return null;
        facts = key;
        return (name, record is null ? null : key.Read(record));
    }

    private static (string Segment, object? Value)? Item(ISettingsList list, string rest)
    {
        var end = rest.IndexOf(']', StringComparison.Ordinal);
        if (!rest.StartsWith('[') || end < 0 || !int.TryParse(rest.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
            return null;
        var items = list.Walk().ToArray();
        return index < items.Length ? (rest[..(end + 1)], items[index]) : null;
    }

    private static bool Starts(string rest, string name) =>
        rest.StartsWith(name, StringComparison.Ordinal) && (rest.Length == name.Length || rest[name.Length] is '.' or '[');

    private static string Name(string rest)
    {
        var end = rest.AsSpan().IndexOfAny('.', '[');
        return end < 0 ? rest : rest[..end];
    }

    private static string? Meant(object? at, KeyFacts? facts, string before, string rest)
    {
        IEnumerable<string> known = at switch
        {
            SettingsRecord record => SettingsDefinition.MembersOf(record).Select(member => member.Name),
            ISettingsMap map => map.Walk().Select(entry => entry.Name.Value),
            null => facts?.Inner?.Keys.Select(key => key.Name) ?? [],
            _ => [],
        };
        var name = Name(rest);
        return Suggestion.For(name, known) is { } meant ? before + meant + rest[name.Length..] : null;
    }
}
