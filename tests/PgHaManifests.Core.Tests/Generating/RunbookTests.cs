using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>Every command of every committed runbook, read as the shell reads it, beside what is there to be named.</summary>
public class RunbookTests
{
    /// <summary>Words that belong to the programs and not to an environment; one a line.</summary>
    private static readonly string WordsFile = Path.Combine(Repository.Root, "tests", "cases", "runbook", "words.txt");

    private static readonly Runbook[] Runbooks = [.. Runbook.All()];
    private static readonly HashSet<string> Words = File.Exists(WordsFile) ? [.. File.ReadAllLines(WordsFile).Where(line => line.Length > 0 && line[0] != '#')] : [];

    [Fact]
    public void Every_environment_has_one_and_each_has_commands()
    {
        Runbooks.Length.ShouldBeGreaterThan(8);
        Runbooks.ShouldAllBe(runbook => runbook.Sections().Sum(section => section.Blocks.Count) > 8);
    }

    [Fact]
    public void Every_block_parses_and_shellcheck_finds_nothing()
    {
        using var folder = new Output.TemporaryFolder();
        var files = new List<string>();
        foreach (var block in Runbooks.SelectMany(runbook => runbook.Sections()).SelectMany(section => section.Blocks).Distinct())
        {
            files.Add(Path.Combine(folder.Path, $"{files.Count}.sh"));
            File.WriteAllText(files[^1], block + "\n");
        }
        files.Count.ShouldBeGreaterThan(100);

        var parsed = ExternalTool.Bash.Run(["-c", "for file; do bash -n \"$file\" || echo \"$file\"; done", "bash", .. files]);
        (parsed.StandardOutput + parsed.StandardError).ShouldBeEmpty();
        var checkedBlocks = ExternalTool.Shellcheck.Run(["--shell=bash", .. files]);
        checkedBlocks.StandardOutput.ShouldBeEmpty();
    }

    [Fact]
    public void Every_command_names_only_what_is_there_or_what_its_section_has_made()
    {
        var unknown = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var runbook in Runbooks)
        {
            var known = runbook.Known();
            foreach (var (heading, blocks) in runbook.Sections())
            {
                var made = new HashSet<string>(StringComparer.Ordinal);
                foreach (var command in blocks.SelectMany(ShellCommands.Read))
                    unknown.UnionWith(Unknown(command, known, made).Select(word => $"{word}    ({runbook.Settings.Name}: {heading})"));
            }
        }
        unknown.ShouldBeEmpty("a word of a program goes into tests/cases/runbook/words.txt; a name must come from the tree, from Bicep or from the settings");
    }

    [Fact]
    public void The_words_of_programs_hold_no_name_of_an_environment_and_none_is_there_for_nothing()
    {
        var used = Runbooks.SelectMany(runbook => runbook.Sections()).SelectMany(section => section.Blocks).Distinct()
            .SelectMany(ShellCommands.Read).SelectMany(command => command).SelectMany(word => Pieces(word.Text).Append(word.Text)).Select(word => word.Trim()).ToHashSet();

        Words.Where(word => !used.Contains(word)).ShouldBeEmpty();
        // Scalars of manifests that are no names: true, Ready, the operators' own words.
        var names = Runbooks.SelectMany(runbook => runbook.Clusters.Concat(runbook.Namespaces).Concat(runbook.Services()).Append(runbook.Settings.Name.Value)
            .Concat(new[] { runbook.Settings.Azure?.ResourceGroup?.Value, runbook.Settings.Azure?.StorageAccount?.Name?.Value, runbook.Settings.Azure?.Aks?.Name?.Value }.OfType<string>()));
        Words.Intersect(names).ShouldBeEmpty();
    }

    [Fact]
    public void Every_kubectl_names_the_context_and_objects_of_the_tree_in_its_namespaces()
    {
        var seen = 0;
        foreach (var runbook in Runbooks)
        {
            var clusters = runbook.Clusters.SelectMany(cluster => new[] { cluster, $"{cluster}-restore" }).ToHashSet();
            foreach (var command in runbook.Sections().SelectMany(section => section.Blocks).SelectMany(ShellCommands.Read).Select(command => command.Select(word => word.Text).ToList()))
            {
                if (command[0] != "kubectl" || command[1] == "config" || command is ["kubectl", "cnpg", "version"])
                    continue;
                seen++;
                var line = string.Join(' ', command);
                After(command, "--context").ShouldBe(runbook.Settings.KubectlContext!.Value, line);
                if (After(command, "--namespace") is { } place)
                    runbook.Namespaces.ShouldContain(place, line);
                if (command[1] == "cnpg")
                    command.ShouldContain(word => clusters.Contains(word), line);
                foreach (var (resource, names) in (IEnumerable<(string, IEnumerable<string>)>)
                [
                    ("clusters.postgresql.cnpg.io", clusters),
                    ("services", runbook.Services()),
                    ("service", runbook.Services()),
                    ("secret", runbook.Secrets()),
                    ("podmonitors.monitoring.coreos.com", runbook.OfKind("PodMonitor")),
                    ("podmonitors.azmonitoring.coreos.com", runbook.OfKind("PodMonitor")),
                    ("scheduledbackups.postgresql.cnpg.io", runbook.OfKind("ScheduledBackup")),
                ])
                {
                    // get secret --context X --namespace Y NAME and get --context X --namespace Y secret NAME
                    var at = command.IndexOf(resource);
                    if (at > 0)
                        command.Skip(at + 1).Where((word, i) => !word.StartsWith('-') && !command[at + i].StartsWith('-')).ShouldAllBe(word => names.Contains(word), line);
                }
            }
        }
        seen.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void Every_path_of_the_tree_is_there()
    {
        var paths = Runbooks.SelectMany(runbook => runbook.Sections().SelectMany(section => section.Blocks).SelectMany(ShellCommands.Read).SelectMany(command => command)
            .Select(word => word.Text.TrimStart('@')).Where(word => word.StartsWith("output/", StringComparison.Ordinal) && !word.Contains('$', StringComparison.Ordinal))
            .Select(path => Path.Combine(runbook.Root, path))).Distinct().ToList();

        paths.Count.ShouldBeGreaterThan(20);
        paths.Where(path => !File.Exists(path) && !File.Exists(Path.Combine(path, "kustomization.yaml"))).ShouldBeEmpty();
    }

    [Fact]
    public void Sections_stand_only_where_they_apply()
    {
        foreach (var runbook in Runbooks)
        {
            var headings = runbook.Sections().Select(section => section.Heading).ToList();
            var hasServices = runbook.Settings.Clusters!.Any(cluster => cluster.Value.Services is { Count: > 0 });
            headings.Any(heading => heading.StartsWith("Connect through", StringComparison.Ordinal)).ShouldBe(hasServices, runbook.Settings.Name.Value);
            headings.Contains("Azure").ShouldBe(runbook.Settings.Deployment is not null, runbook.Settings.Name.Value);
            headings.Any(heading => heading.StartsWith("Unplanned failover", StringComparison.Ordinal))
                .ShouldBe(runbook.Settings.Clusters!.Any(cluster => cluster.Value.Instances!.Value > 1), runbook.Settings.Name.Value);
            headings.Any(heading => heading.StartsWith("Remove the restored", StringComparison.Ordinal))
                .ShouldBe(runbook.Settings.Clusters!.Any(cluster => cluster.Value.Bootstrap?.Recovery is not null), runbook.Settings.Name.Value);
        }
    }

    [Fact]
    public void A_name_that_is_nowhere_is_noticed()
    {
        var made = new HashSet<string>();
        Unknown(ShellCommands.Read("kubectl get secret --context prod nowhere")[0], ["prod"], made).ShouldContain("nowhere");
        Unknown(ShellCommands.Read("echo \"$LATER\"")[0], [], made).ShouldContain("$LATER");
        var commands = ShellCommands.Read("LATER=$(kubectl get nodes --context prod)\necho \"$LATER\" > file.txt\nrm file.txt");
        commands.SelectMany(command => Unknown(command, ["prod"], made)).Except(Words).ShouldBeEmpty();
    }

    private static string? After(List<string> command, string flag) => command.IndexOf(flag) is >= 0 and var at ? command[at + 1] : null;

    /// <summary>The words that are no program's, no known name's and nothing made before; adds what the command makes.</summary>
    private static List<string> Unknown(List<ShellWord> command, HashSet<string> known, HashSet<string> made)
    {
        var unknown = new List<string>();
        for (var i = 0; i < command.Count; i++)
        {
            var word = command[i].Text;
            var equals = word.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && word[..equals].All(c => char.IsAsciiLetterUpper(c) || c is '_'))
            {
                made.Add("$" + word[..equals]);
                word = word[(equals + 1)..];
            }
            else if (word.EndsWith("()", StringComparison.Ordinal) && word.Length > 2 && word[0] != '$')
            {
                made.Add(word[..^2]);
                continue;
            }
            else if (i > 0 && command[i - 1].Text == ">")
            {
                made.Add(word);
                continue;
            }
            if (!IsFine(word, known, made))
                unknown.AddRange(Pieces(word).Where(piece => !IsFine(piece, known, made)));
        }
        return unknown;
    }

    private static bool IsFine(string word, HashSet<string> known, HashSet<string> made) =>
        word.Length == 0 || word.StartsWith("--", StringComparison.Ordinal) && !word.Contains('=', StringComparison.Ordinal)
        || Words.Contains(word.Trim()) || known.Contains(word) || made.Contains(word) || word.All(char.IsAsciiDigit);

    /// <summary>The parts of a word that may each be a name: a=b, a/b, a,b, and variables inside text.</summary>
    private static IEnumerable<string> Pieces(string word)
    {
        var variables = new List<string>();
        for (var at = word.IndexOf('$', StringComparison.Ordinal); at >= 0; at = word.IndexOf('$', at))
        {
            var end = at + 1;
            while (end < word.Length && (char.IsAsciiLetterUpper(word[end]) || word[end] == '_'))
                end++;
            variables.Add(word[at..end]);
            word = word[..at] + "/" + word[end..];
        }
        return variables.Where(variable => variable.Length > 1).Concat(word.Split('/', '=', ',').Where(piece => piece is not ("" or "()" or "-k")));
    }
}
