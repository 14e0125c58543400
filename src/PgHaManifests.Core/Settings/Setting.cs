using System.Globalization;

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

/// <summary>A leaf of type string, bool, int or long. A property of this type is null when the key is not set and has no default.</summary>
internal sealed record Setting<T>(T Value, Origin Origin) : Setting(Origin)
    where T : notnull
{
    public override object Boxed => Value;

    public override string ToString() => Text;
}
