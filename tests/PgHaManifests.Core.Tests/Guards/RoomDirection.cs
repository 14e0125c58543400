using Mono.Cecil;

namespace PgHaManifests.Core.Tests.Guards;

/// <summary>Reads a compiled assembly and lists each use of a later room by an earlier one.</summary>
internal static class RoomDirection
{
    /// <summary>A room may use only rooms before it; types directly in the root namespace come last.</summary>
    public static readonly string[] Rooms =
        ["Diagnostics", "Yaml", "Schemas", "Settings", "Templates", "Manifests", "Rules", "Output", "Impact"];

    public static IReadOnlyList<string> Violations(string assemblyPath, string rootNamespace)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(assemblyPath);
        var violations = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var type in assembly.MainModule.GetTypes())
        {
            var from = RoomOf(type, rootNamespace);
            if (from is null)
                continue;
            foreach (var used in UsedBy(type))
            {
                if (RoomOf(used, rootNamespace) is { } to && to > from)
                    violations.Add($"{type.FullName} uses {used.FullName}");
            }
        }
        return [.. violations];
    }

    /// <summary>Place of the type's room in the order; after the last room for the root namespace itself; null for foreign types.</summary>
    private static int? RoomOf(TypeReference type, string rootNamespace)
    {
        var outermost = type;
        while (outermost.DeclaringType is not null)
            outermost = outermost.DeclaringType;
        if (outermost.Namespace == rootNamespace)
            return Rooms.Length;
        if (!outermost.Namespace.StartsWith(rootNamespace + ".", StringComparison.Ordinal))
            return null;
        var room = outermost.Namespace[(rootNamespace.Length + 1)..].Split('.')[0];
        var index = Array.IndexOf(Rooms, room);
        return index < 0 ? Rooms.Length : index;
    }

    private static IEnumerable<TypeReference> UsedBy(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(i => i.InterfaceType));
        direct.AddRange(type.Fields.Select(f => f.FieldType));
        direct.AddRange(type.CustomAttributes.Select(a => a.AttributeType));
        foreach (var method in type.Methods)
        {
            direct.Add(method.ReturnType);
            direct.AddRange(method.Parameters.Select(p => p.ParameterType));
            if (!method.HasBody)
                continue;
            direct.AddRange(method.Body.Variables.Select(v => v.VariableType));
            foreach (var operand in method.Body.Instructions.Select(i => i.Operand))
            {
                direct.Add(operand switch
                {
                    TypeReference used => used,
                    MethodReference called => called.DeclaringType,
                    FieldReference field => field.DeclaringType,
                    _ => null,
                });
                if (operand is GenericInstanceMethod generic)
                    direct.AddRange(generic.GenericArguments);
            }
        }
        return direct.OfType<TypeReference>().SelectMany(WithArguments);
    }

    private static IEnumerable<TypeReference> WithArguments(TypeReference type)
    {
        if (type is GenericInstanceType generic)
        {
            foreach (var argument in generic.GenericArguments.SelectMany(WithArguments))
                yield return argument;
        }
        yield return type.GetElementType();
    }
}
