using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli;

/// <summary>Every diagnostic code that the tool can give, in order.</summary>
internal static class Codes
{
    public static readonly ImmutableArray<Descriptor> All = [.. CliDiagnostics.All.OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal)];

    public static Descriptor? Find(string code) => All.FirstOrDefault(descriptor => descriptor.Code.Equals(code, StringComparison.OrdinalIgnoreCase));
}
