using System.CommandLine;
using System.Globalization;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Output;

namespace PgHaManifests.Cli.Commands;

/// <summary><c>pgha generate</c>: render, judge, write; or compare with what is there.</summary>
internal sealed class GenerateCommand
{
    private readonly Argument<string[]> environments = new("ENV")
    {
        Description = "Names of environments (default: all)",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private readonly Option<bool> check = Flag("--check", "Write nothing; fail where the output differs from what would be written");
    private readonly Option<bool> diff = Flag("--diff", "Write nothing; show the difference");

    private readonly Option<bool> stdout = Flag("--stdout", "Write nothing; print the objects as 'kubectl kustomize output/ENV' would");

    private readonly Option<string> folder = new("--output-dir")
    {
        Description = "Folder to write into (default: output/ below the root)",
        HelpName = "DIR",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly Option<string> prune = new("--prune")
    {
        Description = "Delete the output of an environment that has no settings file any more",
        HelpName = "ENV",
        Arity = ArgumentArity.ExactlyOne,
    };

    private readonly WaiverDay day = new();

    public static Verb Create()
    {
        var command = new GenerateCommand();
        return new Verb("generate", "Render, judge and write the manifests of environments", command.Run)
        {
            command.environments, command.check, command.diff, command.stdout, command.folder, command.prune, command.day.Option,
        };
    }

    private Outcome Run(Invocation invocation)
    {
        if (WrongUse(invocation) is { } wrong)
            return wrong;
        var parsed = invocation.Parsed;
        var errors = new List<Diagnostic>();
        var today = day.Read(invocation, errors);
        if (errors.Count > 0)
            return Outcome.WrongUse(errors);
        var target = Target(invocation, parsed.GetValue(folder));
        if (parsed.GetValue(prune) is { } removed)
            return Prune(removed, target, invocation);
        var settling = new DiagnosticBag();
        if (!IsGiven(check) && !IsGiven(diff) && !IsGiven(stdout) && !TreeWriter.Settle(target, settling))
            return new Outcome { Diagnostics = settling.Sorted() };
        var result = Generation.Run(new GenerationRequest(invocation.Options.Root, [.. parsed.GetValue(environments) ?? []]) { Today = today });
        var outcome = EnvironmentRun.OutcomeOf(result, invocation);
        outcome = outcome with { Diagnostics = [.. settling.Sorted(), .. outcome.Diagnostics] };
        if (result.Trees is not { } trees)
            return outcome;
        var found = new DiagnosticBag();
        if (IsGiven(stdout))
            outcome = outcome with { Product = new TextProduct("Stream", Stream(trees)) };
        if (IsGiven(diff))
            outcome = Difference(trees, target, found, outcome);
        if (IsGiven(check))
            TreeCheck.Compare(trees, result.KnownEnvironments, target, found);
        if (!IsGiven(stdout) && !IsGiven(diff) && !IsGiven(check))
            Written(TreeWriter.Write(trees, target, found), found, target, invocation);
        return outcome with { Diagnostics = [.. outcome.Diagnostics.Concat(found.Diagnostics).Order(DiagnosticOrder.Instance)] };

        bool IsGiven(Option<bool> flag) => parsed.GetResult(flag) is { Implicit: false };
    }

    private Outcome? WrongUse(Invocation invocation)
    {
        Option[] modes = [check, diff, stdout, prune];
        var given = modes.Where(option => invocation.Parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        if (given.Count > 1 && !(given is ["--check", "--diff"]))
            return Outcome.WrongUse(CliDiagnostics.WrongUse.At(null, $"{string.Join(" and ", given)} exclude each other"));
        if (given.Contains("--stdout") && invocation.Options.Format != ReportFormat.Text)
        {
            return Outcome.WrongUse(CliDiagnostics.WrongUse.At(
                null, "--stdout prints manifests, which leaves no room for a report on standard output", "leave -o out, or write the report to a file with --report"));
        }
        return given is ["--prune"] && invocation.Parsed.GetValue(environments) is { Length: > 0 }
            ? Outcome.WrongUse(CliDiagnostics.WrongUse.At(null, "--prune names the environment itself", "leave the other names out"))
            : null;
    }

    private static Outcome Prune(string name, OutputFolder target, Invocation invocation)
    {
        var found = new DiagnosticBag();
        Written(TreeWriter.Prune(name, EnvironmentRun.Names(invocation.Options.Root), target, found), found, target, invocation);
        return new Outcome { Diagnostics = found.Sorted() };
    }

    private static string Stream(IEnumerable<OutputTree> trees)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        foreach (var tree in trees)
        {
            if (text.GetStringBuilder().Length > 0)
                text.Write("---\n");
            KustomizeStream.Write(tree, text);
        }
        return text.ToString();
    }

    private static Outcome Difference(IReadOnlyList<OutputTree> trees, OutputFolder target, DiagnosticBag found, Outcome outcome)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        TreeDiff.Write(trees, target, text, found);
        return outcome with { Product = new TextProduct("Difference", text.ToString()) };
    }

    private static void Written(WriteOutcome written, DiagnosticBag found, OutputFolder target, Invocation invocation)
    {
        if (!found.HasErrors)
            invocation.Say(written.ChangedNothing ? $"{target.Name}: nothing to change" : $"{target.Name}: {written.Created} created, {written.Replaced} changed, {written.Deleted} deleted");
    }

    private static OutputFolder Target(Invocation invocation, string? named)
    {
        if (named is null)
            return new OutputFolder(Path.Combine(invocation.Options.Root, OutputFolder.DefaultName));
        var full = invocation.Surroundings.FullPath(named);
        return new OutputFolder(full, Path.GetRelativePath(invocation.Options.Root, full).Replace('\\', '/'));
    }

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Arity = ArgumentArity.Zero };
}
