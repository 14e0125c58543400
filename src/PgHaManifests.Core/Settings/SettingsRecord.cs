using System.Collections;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings;

/// <summary>A mapping of the settings with fixed keys. Property <c>OidcIssuerUrl</c> is key <c>oidcIssuerUrl</c>.</summary>
internal abstract record SettingsRecord
{
    /// <summary>
    /// Where the mapping was opened: its key. For a record that no file holds (it has only defaults or computed values), the key of its owner.
    /// </summary>
    public Origin Origin { get; init; }
}

/// <summary>A <see cref="SettingsMap{T}"/> of any type, for code that walks all settings.</summary>
internal interface ISettingsMap
{
    Origin Origin { get; }

    /// <summary>Name and value; the value is a <see cref="Setting"/>, a <see cref="SettingsRecord"/> or an <see cref="OverridePatch"/>.</summary>
    IEnumerable<(Setting<string> Name, object Value)> Walk();
}

/// <summary>A <see cref="SettingsList{T}"/> of any type, for code that walks all settings.</summary>
internal interface ISettingsList
{
    Origin Origin { get; }

    /// <summary>Items; each a <see cref="Setting"/>, a <see cref="SettingsRecord"/> or a <see cref="SettingsFile"/>.</summary>
    IEnumerable<object> Walk();
}

/// <summary>A named entry of a <see cref="SettingsMap{T}"/>. The name's origin is the place of the key.</summary>
internal sealed record SettingsEntry<T>(Setting<string> Name, T Value)
    where T : class;

/// <summary>A mapping with names of the user's choice, sorted by name, ordinally. Values are settings, records or YAML nodes.</summary>
internal sealed class SettingsMap<T>(Origin origin, IReadOnlyList<SettingsEntry<T>> entries) : IReadOnlyList<SettingsEntry<T>>, ISettingsMap
    where T : class
{
    private readonly SettingsEntry<T>[] entries = [.. entries.OrderBy(e => e.Name.Value, StringComparer.Ordinal)];

    public Origin Origin { get; } = origin;
    public int Count => entries.Length;
    public SettingsEntry<T> this[int index] => entries[index];

    /// <summary>The value of that name, or null.</summary>
    public T? Find(string name) => FindEntry(name)?.Value;

    public SettingsEntry<T>? FindEntry(string name)
    {
        var (low, high) = (0, entries.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(entries[middle].Name.Value, name);
            if (order == 0)
                return entries[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }
        return null;
    }

    public IEnumerable<(Setting<string> Name, object Value)> Walk() => entries.Select(entry => (entry.Name, (object)entry.Value));

    public IEnumerator<SettingsEntry<T>> GetEnumerator() => ((IEnumerable<SettingsEntry<T>>)entries).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A list of settings or records, in the order written.</summary>
internal sealed class SettingsList<T>(Origin origin, IReadOnlyList<T> items) : IReadOnlyList<T>, ISettingsList
    where T : class
{
    public Origin Origin { get; } = origin;
    public int Count => items.Count;
    public T this[int index] => items[index];

    public IEnumerable<object> Walk() => items;

    public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>A file that the settings name, relative to the settings file that names it.</summary>
/// <param name="Path">As written.</param>
/// <param name="RootPath">Relative to the root, with forward slashes, <c>.</c> and <c>..</c> resolved: <c>environments/extra/pgadmin.yaml</c>.</param>
internal sealed record SettingsFile(Setting<string> Path, string RootPath);

/// <summary>
/// A patch on one rendered object: an RFC 7386 merge patch where <see cref="Patch"/> is a mapping (null deletes), RFC 6902 operations where it
/// is a list. Its nodes keep the file and line that they were written in.
/// </summary>
/// <param name="FromClusterDefaults">
/// The address was written in <c>clusterDefaults</c>: it need not be found in this cluster, but in at least one of the environment.
/// </param>
internal sealed record OverridePatch(YamlNode Patch, bool FromClusterDefaults);
