using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Settings;

/// <summary>One leaf of the settings: a value and where it came from.</summary>
internal abstract record Setting(Origin Origin)
{
    /// <summary>The value as string, bool, int or long.</summary>
    public abstract object Boxed { get; }

    /// <summary>The value as a person would write it in YAML, unquoted.</summary>
    public string Text => Boxed switch
    {
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };
}

/// <summary>Makes settings that nobody wrote.</summary>
internal static class Settled
{
    /// <param name="at">Key of the cluster or environment that the default is for.</param>
    public static Setting<T> Default<T>(T value, Location at, string? note = null)
        where T : notnull => new(value, Origin.Default(at, note));

    /// <param name="from">The setting that the value was worked out from.</param>
    /// <param name="note">How: the formula in words.</param>
    public static Setting<T> From<T>(T value, Setting from, string? note = null)
        where T : notnull => new(value, Origin.Computed(from.Origin.Location, note));

    public static SettingsList<Setting<string>> DefaultList(Location at, string? note, params ReadOnlySpan<string> values)
    {
        var items = new List<Setting<string>>(values.Length);
        foreach (var value in values)
            items.Add(Default(value, at, note));
        return new SettingsList<Setting<string>>(Origin.Default(at, note), items);
    }

    public static SettingsMap<Setting<string>> DefaultMap(Location at, string? note, params ReadOnlySpan<(string Name, string Value)> entries)
    {
        var items = new List<SettingsEntry<Setting<string>>>(entries.Length);
        foreach (var (name, value) in entries)
            items.Add(new SettingsEntry<Setting<string>>(Default(name, at, note), Default(value, at, note)));
        return new SettingsMap<Setting<string>>(Origin.Default(at, note), items);
    }
}

/// <summary>A leaf of type string, bool, int or long. A property of this type is null when the key is not set and has no default.</summary>
internal sealed record Setting<T>(T Value, Origin Origin) : Setting(Origin)
    where T : notnull
{
    public override object Boxed => Value;

    public override string ToString() => Text;
}
