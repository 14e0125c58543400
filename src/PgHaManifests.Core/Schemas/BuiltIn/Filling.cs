using System.Globalization;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>Fills a mapping with defaults; the original is copied only when something is missing. What is filled in has no place in the text.</summary>
internal sealed class Filling(YamlMapping original)
{
    private List<YamlEntry>? entries;

    public YamlMapping Result => entries is null ? original : new YamlMapping(entries) { Source = original.Source, Start = original.Start };

    public YamlNode? this[string key]
    {
        get
        {
            foreach (var entry in entries ?? original.Entries)
            {
                if (entry.Name == key)
                    return entry.Value;
            }
            return null;
        }
    }

    public string TextOf(string key) => (this[key] as YamlScalar)?.Text ?? "";

    public bool Has(string key) => this[key] is not null;

    /// <summary>A text that is absent or empty.</summary>
    public void Text(string key, string value)
    {
        if (TextOf(key).Length == 0)
            Set(key, YamlScalar.OfString(value));
    }

    /// <summary>A text that is absent; an empty one stays.</summary>
    public void AbsentText(string key, string value)
    {
        if (!Has(key))
            Set(key, YamlScalar.OfString(value));
    }

    /// <summary>A number that is absent; a zero stays.</summary>
    public void Number(string key, long value)
    {
        if (!Has(key))
            Set(key, NumberNode(value));
    }

    /// <summary>A number that is absent or zero.</summary>
    public void NonZero(string key, long value)
    {
        if (this[key] is not YamlScalar scalar || JsonValue.Integer(scalar) == 0)
            Set(key, NumberNode(value));
    }

    public void Boolean(string key, bool value)
    {
        if (!Has(key))
            Set(key, new YamlScalar(value ? "true" : "false", YamlScalarType.Boolean));
    }

    /// <summary>Fills an object where there is one; one that is absent is created first if asked for.</summary>
    public void Object(string key, Func<YamlMapping, YamlMapping> fill, bool create = false)
    {
        var value = this[key] as YamlMapping ?? (create && !Has(key) ? new YamlMapping([]) : null);
        if (value is null)
            return;
        var filled = fill(value);
        if (!ReferenceEquals(filled, this[key]))
            Set(key, filled);
    }

    /// <summary>Fills each object of a list.</summary>
    public void Items(string key, Func<YamlMapping, YamlMapping> fill)
    {
        if (this[key] is not YamlSequence sequence)
            return;
        List<YamlNode>? changed = null;
        for (var i = 0; i < sequence.Items.Count; i++)
        {
            var filled = sequence.Items[i] is YamlMapping mapping ? fill(mapping) : sequence.Items[i];
            if (changed is null && !ReferenceEquals(filled, sequence.Items[i]))
                changed = [.. sequence.Items.Take(i)];
            changed?.Add(filled);
        }
        if (changed is not null)
            Set(key, new YamlSequence(changed) { Source = sequence.Source, Start = sequence.Start });
    }

    public void Set(string key, YamlNode value)
    {
        entries ??= [.. original.Entries];
        var at = entries.FindIndex(entry => entry.Name == key);
        if (at < 0)
            entries.Add(new YamlEntry(YamlScalar.OfString(key), value));
        else
            entries[at] = new YamlEntry(entries[at].Key, value);
    }

    public void Remove(string key)
    {
        if (!Has(key))
            return;
        entries ??= [.. original.Entries];
        entries.RemoveAll(entry => entry.Name == key);
    }

    public static YamlScalar NumberNode(long value) => new(value.ToString(CultureInfo.InvariantCulture), YamlScalarType.Integer);
}
