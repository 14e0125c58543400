using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>YAML data as values where no schema says more: what JSON says, integers apart from doubles.</summary>
internal static class CelYaml
{
    public static CelValue Of(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlSequence sequence => CelValue.Of(new CelYamlList(sequence)),
        YamlMapping mapping => CelValue.Of(new CelYamlMap(mapping)),
        _ => CelValue.Error($"unknown data {node.GetType().Name}"),
    };

    public static CelValue Scalar(YamlScalar scalar)
    {
        switch (scalar.Type)
        {
            case YamlScalarType.Null:
                return CelValue.Null;
            case YamlScalarType.Boolean:
                return CelValue.Of(scalar.Boolean);
            case YamlScalarType.Integer when scalar.TryGetInt64(out var integer):
                return CelValue.Of(integer);
            case YamlScalarType.Integer or YamlScalarType.Float:
                return scalar.TryGetDouble(out var number) ? CelValue.Of(number) : CelValue.Error($"invalid number {scalar.Text}");
            default:
                return CelValue.Of(scalar.Text);
        }
    }
}

/// <summary>A list of data without a schema.</summary>
internal sealed class CelYamlList(YamlSequence sequence) : CelList([])
{
    public override int Count => sequence.Items.Count;
    public override CelValue this[int index] => CelYaml.Of(sequence.Items[index]);
}

/// <summary>An object without a schema: names are taken as they stand, without escapes.</summary>
internal sealed class CelYamlMap(YamlMapping mapping) : CelMap
{
    public override int Count => mapping.Entries.Count;
    public override IEnumerable<CelValue> Keys => mapping.Entries.Select(entry => CelValue.Of(entry.Name));

    public override bool TryGet(CelValue key, out CelValue value)
    {
        value = default;
        if (key.Kind != CelKind.String || mapping[key.AsString] is not { } found)
            return false;
        value = CelYaml.Of(found);
        return true;
    }
}
