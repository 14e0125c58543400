using System.Numerics;
using PgHaManifests.Core.Schemas.BuiltIn.Pods;
using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>LimitRanges.</summary>
internal static class LimitRangeCheck
{
    private static readonly string[] Lists = ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"];

    public static void Check(Field root)
    {
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var limit in root["spec"]["limits"].Items())
        {
            var type = limit["type"];
            if (NameRules.QualifiedName(type.Text) is { } fault)
                type.RefuseIf(LimitRange, fault);
            else if (!type.Text.Contains('/', StringComparison.Ordinal) && type.Text is not ("Pod" or "Container" or "PersistentVolumeClaim"))
                type.Refuse(LimitRange, $"is {type.Shown}; expected Pod, Container, PersistentVolumeClaim or a type with a domain");
            if (!types.Add(type.Text))
                type.Refuse(LimitRange, $"is {type.Shown} for the second time");
            One(limit, type.Text);
        }
    }

    private static void One(Field limit, string type)
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var list in Lists)
        {
            if (list is "default" or "defaultRequest" && type == "Pod")
            {
                if (limit[list].Count > 0)
                    limit[list].Refuse(LimitRange, "may not be set for type Pod");
                continue;
            }
            foreach (var resource in limit[list].Entries())
            {
                names.Add(resource.Name);
                Name(resource, type);
            }
        }
        if (type == "PersistentVolumeClaim" && !limit["min"].Key("storage").IsSet && !limit["max"].Key("storage").IsSet)
            limit["limits"].Require(LimitRange, "as min or max of storage");
        foreach (var name in names)
            Order(limit, type, name);
    }

    private static void Name(Field resource, string type)
    {
        var fault = type switch
        {
            "Pod" or "Container" => ResourceNames.FaultInContainer(resource.Name),
            _ => ResourceNames.Fault(resource.Name),
        };
        if (fault is not null)
            resource.Refuse(LimitRange, $"is no resource; {fault}");
    }

    private static void Order(Field limit, string type, string name)
    {
        var (min, request) = (limit["min"].Key(name), limit["defaultRequest"].Key(name));
        var (most, given) = (limit["max"].Key(name), limit["default"].Key(name));
        NotAbove(min, most, min);
        if (type != "Pod")
        {
            NotAbove(min, request, request);
            NotAbove(request, most, request);
            NotAbove(request, given, request);
            NotAbove(min, given, given);
            NotAbove(given, most, given);
        }
        Ratio(limit["maxLimitRequestRatio"].Key(name), min.Quantity, most.Quantity);
        if (!ResourceNames.MayOvercommit(name) && given.IsSet && request.IsSet && given.Quantity != request.Quantity)
            request.Refuse(LimitRange, $"is {request.Shown}; it must equal the default {given.Shown}, since it cannot be overcommitted");
    }

    /// <param name="blamed">The field that the server names.</param>
    private static void NotAbove(Field low, Field high, Field blamed)
    {
        if (low.Quantity is { } least && high.Quantity is { } most && least > most)
            blamed.Refuse(LimitRange, $"is {blamed.Shown}; {low.Path} of {least} is more than {high.Path} of {most}");
    }

    private static void Ratio(Field ratio, Quantity? min, Quantity? most)
    {
        if (ratio.Quantity is not { } value)
            return;
        if (value < Quantity.Of(1))
            ratio.Refuse(LimitRange, $"is {ratio.Shown}; expected 1 or more");
        if (min is { Sign: > 0 } least && most is { } highest && value.MilliValue * least.MilliValue > highest.MilliValue * new BigInteger(1000))
            ratio.Refuse(LimitRange, $"is {ratio.Shown}, which is more than max divided by min");
    }
}
