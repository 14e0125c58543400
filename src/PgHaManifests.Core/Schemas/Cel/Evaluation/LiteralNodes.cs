using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>An element of a literal; key null in lists.</summary>
internal readonly record struct ElementNode(CelNode? Key, CelNode Value, bool IsOptional);

internal sealed class ListNode(ElementNode[] elements) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var values = new List<CelValue>(elements.Length);
        foreach (var element in elements)
        {
            var value = element.Value.Evaluate(frame);
            if (value.IsError)
                return value;
            if (element.IsOptional)
            {
                if (value.Kind != CelKind.Optional)
                    return CelValue.Error($"cannot initialize optional list element from non-optional value {value}");
                if (!value.HasValue)
                    continue;
                value = value.Held;
            }
            values.Add(value);
        }
        return CelValue.Of(new CelList(values));
    }
}

internal sealed class MapNode(ElementNode[] entries) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        var map = new CelLiteralMap();
        foreach (var entry in entries)
        {
            var key = entry.Key!.Evaluate(frame);
            var value = entry.Value.Evaluate(frame);
            if (key.IsError || value.IsError)
                return FirstError(key, value);
            if (entry.IsOptional)
            {
                if (value.Kind != CelKind.Optional)
                    return CelValue.Error($"cannot initialize optional entry '{key}' from non-optional value {value}");
                if (!value.HasValue)
                    continue;
                value = value.Held;
            }
            map.Set(key, value);
        }
        return CelValue.Of(map);
    }
}
