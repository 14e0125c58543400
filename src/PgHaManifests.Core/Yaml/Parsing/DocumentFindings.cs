namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>What is gathered about one document while it is parsed.</summary>
internal sealed class DocumentFindings
{
    private List<YamlError>? errors;
    private List<YamlError>? warnings;
    private List<YamlFeatureUse>? features;
    private int seen;

    public List<YamlError> Errors => errors ??= [];
    public List<YamlError> Warnings => warnings ??= [];

    public bool HasErrors => errors is not null;

    /// <summary>Remembers the first use of each feature.</summary>
    public void Use(YamlFeature feature, Mark at)
    {
        if ((seen & (1 << (int)feature)) != 0)
            return;
        seen |= 1 << (int)feature;
        (features ??= []).Add(new YamlFeatureUse(feature, at));
    }

    public YamlDocument ToDocument(YamlSource source, int number, YamlNode? root, Mark start) =>
        new(source, number, root, Frozen(errors)) { Warnings = Frozen(warnings), Features = Frozen(features), Start = start };

    private static T[] Frozen<T>(List<T>? list) => list is null ? [] : list.ToArray();
}
