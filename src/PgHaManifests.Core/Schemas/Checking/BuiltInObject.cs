using PgHaManifests.Core.Schemas.BuiltIn;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Checking;

/// <summary>Objects of built-in kinds: decoded into the server's own types, then judged by code.</summary>
internal static class BuiltInObject
{
    public static YamlMapping? Check(ObjectContext context, YamlMapping? old)
    {
        new TypedDecoder(context.Findings).Decode(context.Root, context.Schema.Root, FieldPath.Root(context.Root));
        return context.Findings.Items.Any(f => f.Descriptor == ObjectDiagnostics.Undecodable)
            ? null
            : BuiltInChecker.Check(context.Root, context.Schema, old, context.Findings, context.Into);
    }
}
