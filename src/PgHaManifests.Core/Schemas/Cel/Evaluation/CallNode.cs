using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Schemas.Cel.Evaluation;

/// <summary>Calls the first overload that the arguments fit at run time.</summary>
internal sealed class CallNode(CelOverload[] overloads, CelNode[] arguments) : CelNode
{
    public override CelValue Evaluate(CelFrame frame)
    {
        if (arguments.Length == 1)
            return Invoke(arguments[0].Evaluate(frame));
        if (arguments.Length == 2)
            return Invoke(arguments[0].Evaluate(frame), arguments[1].Evaluate(frame));
        var values = new CelValue[arguments.Length];
        var error = CelValue.Null;
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
            error = values[i].IsError ? FirstError(error, values[i]) : error;
        }
        if (error.IsError)
            return error;
        foreach (var overload in overloads)
        {
            if (overload.Takes(values))
                return overload.Many!(values);
        }
        return CelValue.NoSuchOverload;
    }

    private CelValue Invoke(CelValue argument)
    {
        if (argument.IsError)
            return argument;
        foreach (var overload in overloads)
        {
            if (overload.Takes(0, argument))
                return overload.Unary!(argument);
        }
        return CelValue.NoSuchOverload;
    }

    private CelValue Invoke(CelValue first, CelValue second)
    {
        if (first.IsError || second.IsError)
            return FirstError(first, second);
        foreach (var overload in overloads)
        {
            if (overload.Takes(0, first) && overload.Takes(1, second))
                return overload.Binary!(first, second);
        }
        return CelValue.NoSuchOverload;
    }
}
