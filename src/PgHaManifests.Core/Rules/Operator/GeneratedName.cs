using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.Operator;

/// <summary>The API server makes up a name out of generateName before the operator judges an object; which one, cannot be known, but its length can.</summary>
internal static class GeneratedName
{
    private const string Letters = "xxxxx";
    private const int MostBefore = 58;

    public static Subject Filled(Subject subject)
    {
        var metadata = subject.Stored.Get("metadata") as YamlMapping;
        if (metadata.TextOf("name").Length > 0 || metadata?["generateName"] is not YamlScalar { IsString: true, Text.Length: > 0 } beginning)
            return subject;
        var name = string.Concat(beginning.Text.AsSpan(0, Math.Min(beginning.Text.Length, MostBefore)), Letters);
        var scalar = new YamlScalar(name, YamlScalarType.String) { Source = beginning.Source, Start = beginning.Start };
        return subject with { Stored = subject.Stored!.With("metadata", metadata.With("name", scalar)) };
    }
}
