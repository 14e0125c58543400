using PgHaManifests.Core;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Cli.Commands;

/// <summary>What commands over environments share.</summary>
internal static class EnvironmentRun
{
    /// <summary>The names of the environments below a root, in order, whether or not their settings are right.</summary>
    public static IReadOnlyList<string> Names(string root)
    {
        var folder = Path.Combine(root, "environments");
        return Directory.Exists(folder)
            ? [.. Directory.GetFiles(folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).OfType<string>().Where(name => !name.StartsWith('_')).Order(StringComparer.Ordinal)]
            : [];
    }

    /// <summary>The findings of a run; wrong use where a name is that of no environment.</summary>
    public static Outcome OutcomeOf(GenerationResult result, Invocation invocation) => result.UnknownEnvironments.IsEmpty
        ? new Outcome { Diagnostics = result.Diagnostics, Summary = result.Summary }
        : Outcome.WrongUse(result.UnknownEnvironments.Select(name => Unknown(name, invocation.Options.Root)));

    public static Diagnostic Unknown(string name, string root)
    {
        var known = Names(root);
        var all = known.Count == 0 ? "there is none below the root" : $"there are {string.Join(", ", known)}";
        var help = Suggestion.For(name, known) is { } near ? $"did you mean '{near}'?" : $"{all}; an environment is a file environments/NAME.yaml, a name that starts with _ is a layer";
        return CliDiagnostics.UnknownEnvironment.At(null, $"there is no environment '{name}'", help);
    }
}
