using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Objects of built-in kinds: decoded into the server's own types, then judged by code.</summary>
internal static class BuiltInObject
{
    public static YamlMapping? Check(ObjectContext context, YamlMapping? old)
    {
        new TypedDecoder(context.Findings).Decode(context.Root, context.Schema.Root, FieldPath.Root(context.Root));
        if (context.Findings.Items.Any(f => f.Descriptor == ObjectDiagnostics.Undecodable))
            return null;
        ObjectIdentity.Check(context);
        return context.Root;
    }
}
