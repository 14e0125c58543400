namespace PgHaManifests.Core.Yaml;

/// <summary>RFC 7386: lays a patch over a tree. What the patch brings keeps the place where it was written.</summary>
internal static class MergePatch
{
    /// <summary>The patched tree; neither of the two given is changed.</summary>
    public static YamlNode Apply(YamlNode? target, YamlNode patch)
    {
        if (patch is not YamlMapping changes)
            return patch;
        var old = target as YamlMapping;
        var entries = new List<YamlEntry>(old?.Entries ?? []);
        foreach (var change in changes.Entries)
        {
            var at = entries.FindIndex(entry => entry.Name == change.Name);
            if (change.Value is YamlScalar { IsNull: true })
            {
                if (at >= 0)
                    entries.RemoveAt(at);
                continue;
            }
            var merged = Apply(at < 0 ? null : entries[at].Value, change.Value);
            // A key whose mapping is only added to stays the template's.
            var key = at >= 0 && entries[at].Value is YamlMapping && merged is YamlMapping ? entries[at].Key : change.Key;
            if (at < 0)
                entries.Add(new YamlEntry(key, merged));
            else
                entries[at] = new YamlEntry(key, merged);
        }
        var place = old ?? patch;
        return new YamlMapping(entries) { Source = place.Source, Start = place.Start, End = place.End };
    }
}
