using PgHaManifests.Core.Schemas.Cel.Types;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Cel.Values;

/// <summary>Data of a resource as values, read the way its schema types it.</summary>
internal static class CelSchemaData
{
    private static readonly CelValue UnexpectedNull = CelValue.Error("invalid data, got null for schema with nullable=false");

    public static CelValue Of(YamlNode node, CelShape shape)
    {
        if (node is YamlScalar { IsNull: true })
            return shape.Schema.Nullable ? CelValue.Null : UnexpectedNull;
        switch (shape.Kind)
        {
            case CelShapeKind.Object or CelShapeKind.Map:
                return Object(node, shape);
            case CelShapeKind.List:
                return List(node, shape);
            case CelShapeKind.Untyped:
                return shape.Schema.PreserveUnknownFields
                    ? CelValue.OfObject(CelKind.Preserved, node)
                    : CelValue.Error("invalid type, expected object, array, number, integer, boolean or string");
        }
        var value = node is YamlScalar scalar ? CelYaml.Scalar(scalar) : CelYaml.Of(node);
        return shape.Kind switch
        {
            CelShapeKind.IntOrString => Checked(value, value.Kind is CelKind.Int or CelKind.String, "int or string"),
            CelShapeKind.Integer => Checked(value, value.Kind == CelKind.Int, "int"),
            CelShapeKind.Boolean => Checked(value, value.Kind == CelKind.Bool, "bool"),
            CelShapeKind.Number when value.Kind == CelKind.Int => CelValue.Of((double)value.AsInt),
            CelShapeKind.Number => Checked(value, value.Kind == CelKind.Double, "float"),
            _ when value.Kind != CelKind.String => Checked(value, false, "string"),
            CelShapeKind.String => value,
            _ => Formatted(value.AsString, shape.Kind),
        };
    }

    private static CelValue Checked(CelValue value, bool fits, string expected) =>
        fits ? value : CelValue.Error($"invalid data, expected {expected}, got {CelTypeNames.Of(value)}");

    private static CelValue Formatted(string text, CelShapeKind kind)
    {
        switch (kind)
        {
            case CelShapeKind.Duration when CelDuration.TryParseLoose(text, out var nanoseconds):
                return CelValue.OfDuration(nanoseconds);
            case CelShapeKind.Date when CelTime.TryParseDate(text, out var day):
                return CelValue.Of(day);
            case CelShapeKind.DateTime when text.Length == 0:
                return CelValue.Of(default(CelTime));
            case CelShapeKind.DateTime when CelTime.TryParse(text, out var time):
                return CelValue.Of(time);
            case CelShapeKind.Bytes when CelBase64.TryDecode(text, out var bytes):
                return CelValue.Of(bytes);
            default:
                return CelValue.Error($"invalid data, \"{text}\" is not of the format of its schema");
        }
    }

    private static CelValue Object(YamlNode node, CelShape shape)
    {
        if (node is not YamlMapping mapping)
            return CelValue.Error("invalid data, expected a map for the provided schema with type=object");
        if (shape.Kind == CelShapeKind.Map || shape.Properties is not null || shape.Schema.PreserveUnknownFields)
            return CelValue.Of(new CelSchemaMap(mapping, shape));
        return CelValue.Error("invalid object type, expected either Properties or AdditionalProperties");
    }

    private static CelValue List(YamlNode node, CelShape shape)
    {
        if (node is not YamlSequence sequence)
            return CelValue.Error("invalid data, expected an array for the provided schema with type=array");
        return shape.Element is null
            ? CelValue.Error("invalid array type, expected Items with a non-empty Schema")
            : CelValue.Of(new CelSchemaList(sequence, shape));
    }
}
