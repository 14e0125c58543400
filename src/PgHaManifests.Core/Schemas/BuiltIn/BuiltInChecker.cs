using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Schemas.Checking;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn;

/// <summary>
/// What the API server does with an object of a built-in kind once it is decoded: it fills in defaults, then checks metadata and
/// fields, and on an update what may not change.
/// </summary>
internal static class BuiltInChecker
{
    /// <param name="root">The object, its types checked.</param>
    /// <param name="old">The stored object on an update, as an earlier call returned it.</param>
    /// <param name="into">Counts what is not judged.</param>
    /// <returns>The object as the server stores it.</returns>
    public static YamlMapping Check(YamlMapping root, KindSchema schema, YamlMapping? old, Findings findings, DiagnosticBag into)
    {
        var kind = BuiltInKind.Of(schema.Kind);
        if (!kind.IsKnown)
            into.CountNotEvaluated($"what the server checks of {schema.Kind} beyond names and types");
        var server = ServerRelease.Of(schema.Origin.Release);
        var stored = StoredForm.Of(root, schema.Root);
        stored = kind.Defaults?.Invoke(stored) ?? stored;
        stored = kind.Prepare?.Invoke(stored, old) ?? stored;
        var field = Field.Root(stored, findings, server);
        var before = old is null ? null : Field.Root(old, new Findings(), server);
        var form = schema.Kind is { Group: "", Kind: "Service" } && !server.HasRelaxedServiceNames ? NameForm.StrictLabel : kind.Form;
        new ObjectMetadata(form, schema.Namespaced, kind.StandardFinalizers).Check(field, before);
        if (before is null || kind.ChecksOnUpdateToo)
            kind.Check?.Invoke(field);
        if (before is not null)
            kind.Update?.Invoke(field, before);
        return stored;
    }
}
