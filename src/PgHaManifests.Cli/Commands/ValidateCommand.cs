using System.CommandLine;
using PgHaManifests.Core;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;
using PgHaManifests.Core.Schemas;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha validate</c>: the environments in memory, or any manifests.</summary>
internal sealed class ValidateCommand
{
    private readonly Argument<string[]> paths = new("PATH")
    {
        Description = "Files and folders of manifests, - for standard input; without one the environments are judged, in memory",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<string[]> definitions = Repeated("--crd", "FILE", "A CustomResourceDefinition that comes before the known schemas; may be repeated");
    private readonly Option<string[]> against = Repeated("--against", "PATH", "What is there now: an object also found there is judged as an update; may be repeated");
    private readonly Option<string> operatorVersion = Valued("--operator-version", "VERSION", "Judge as this release of CloudNativePG, such as 1.30 (default: the newest known)");
    private readonly Option<string> kubernetesVersion = Valued("--kubernetes-version", "VERSION", "Judge as this release of Kubernetes, such as 1.35 (default: the newest known)");

    private readonly Option<string> policy = Valued("--policy", "POLICY", "Rules of good practice to apply: none (default), development, production");

    private readonly WaiverDay day = new();

    private readonly Option<bool> ignoreMissing = new("--ignore-missing-schemas")
    {
        Description = "Count objects that no schema covers instead of refusing them",
        Arity = ArgumentArity.Zero,
    };

    public static Verb Create()
    {
        var command = new ValidateCommand();
        return new Verb("validate", "Judge manifests as the API server and the operator would, without a cluster", command.Run)
        {
            command.paths, command.definitions, command.operatorVersion, command.kubernetesVersion, command.policy, command.against, command.ignoreMissing, command.day.Option,
        };
    }

    private Outcome Run(Invocation invocation)
    {
        var parsed = invocation.Parsed;
        var named = parsed.GetValue(paths) ?? [];
        if (named.Length == 0)
            return Environments(invocation);
        var errors = new List<Diagnostic>();
        var notes = new List<string>();
        if (parsed.GetResult(day.Option) is not null)
            errors.Add(CliDiagnostics.WrongUse.At(null, "--date is only for environments", "manifests given as PATH have no waivers"));
        var request = new ValidationRequest
        {
            Root = invocation.Options.Root,
            CurrentDirectory = invocation.Surroundings.CurrentDirectory,
            Paths = [.. named],
            Input = invocation.Input,
            Definitions = [.. parsed.GetValue(definitions) ?? []],
            Against = [.. parsed.GetValue(against) ?? []],
            OperatorRelease = Release(SchemaReleases.Operator, operatorVersion, parsed, errors, notes),
            KubernetesRelease = Release(SchemaReleases.Kubernetes, kubernetesVersion, parsed, errors, notes),
            Policy = Level(parsed, errors),
            IgnoreMissingSchemas = parsed.GetResult(ignoreMissing) is { Implicit: false },
        };
        if (errors.Count > 0)
            return Outcome.WrongUse(errors);
        var result = Validation.Run(request);
        return result.Unreadable.IsEmpty
            ? new Outcome { Diagnostics = result.Diagnostics, Summary = result.Summary with { Notes = [.. notes, .. result.Summary.Notes] } }
            : Outcome.WrongUse(result.Unreadable.Select(path => CliDiagnostics.UnreadablePath.At(null, $"cannot read '{path.Path}': {path.Reason}")));
    }

    private Outcome Environments(Invocation invocation)
    {
        Option[] forPaths = [definitions, operatorVersion, kubernetesVersion, policy, against, ignoreMissing];
        var misplaced = forPaths.Where(option => invocation.Parsed.GetResult(option) is { Implicit: false }).ToList();
        var errors = misplaced.Select(option => CliDiagnostics.WrongUse.At(
            null, $"{option.Name} is only for manifests given as PATH", "the settings of an environment say its versions and policy; name a PATH to judge manifests by")).ToList();
        var request = new GenerationRequest(invocation.Options.Root, []) { Today = day.Read(invocation, errors) };
        return errors.Count > 0 ? Outcome.WrongUse(errors) : EnvironmentRun.OutcomeOf(Generation.Run(request), invocation);
    }

    private PolicyLevel Level(ParseResult parsed, List<Diagnostic> errors)
    {
        switch (parsed.GetValue(policy))
        {
            case null or "none":
                return PolicyLevel.None;
            case "development":
                return PolicyLevel.Development;
            case "production":
                return PolicyLevel.Production;
            case var other:
                errors.Add(UsageErrors.UnknownValue(policy.Name, other, ["none", "development", "production"]));
                return PolicyLevel.None;
        }
    }

    /// <summary>The embedded release for a version; a note where it is another patch than was asked for.</summary>
    private static string? Release(string source, Option<string> option, ParseResult parsed, List<Diagnostic> errors, List<string> notes)
    {
        if (parsed.GetValue(option) is not { } asked)
            return null;
        var known = SchemaReleases.Embedded[source];
        var version = asked.StartsWith('v') ? asked[1..] : asked;
        if (SchemaReleases.Resolve(source, version) is not { } release)
        {
            errors.Add(UsageErrors.UnknownValue(option.Name, asked, [.. known.Select(ReleaseOrder.MinorOf).Distinct(StringComparer.Ordinal)]));
            return null;
        }
        if (release != version && version != ReleaseOrder.MinorOf(version))
            notes.Add($"{source} {version} is judged by the schemas and rules of {release}, the release of that minor that is known");
        return release;
    }

    private static Option<string> Valued(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.ExactlyOne };

    private static Option<string[]> Repeated(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Arity = ArgumentArity.OneOrMore };
}
