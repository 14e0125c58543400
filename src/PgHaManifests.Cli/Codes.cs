using System.Collections.Immutable;
using PgHaManifests.Core;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

/// <summary>Every diagnostic code that the tool can give, in order.</summary>
internal static class Codes
{
    public static readonly ImmutableArray<Descriptor> All = [.. DiagnosticCatalog.All, .. CliDiagnostics.All];

    public static Descriptor? Find(string code) => All.FirstOrDefault(descriptor => descriptor.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
