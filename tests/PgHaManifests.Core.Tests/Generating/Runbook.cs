using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>A committed runbook: its sections with their blocks of commands, and every name that may stand in them.</summary>
internal sealed class Runbook
{
    private readonly string folder;
    private readonly YamlNode[] objects;

    private Runbook(string root, EnvironmentSettings settings)
    {
        Root = root;
        Settings = settings;
        folder = Path.Combine(root, "output", settings.Name.Value);
        Text = File.ReadAllText(Path.Combine(folder, "RUNBOOK.md"));
        objects = [.. Directory.GetFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .SelectMany(file => YamlReader.Read(new YamlSource(file), File.ReadAllText(file))).Select(document => document.Root).OfType<YamlNode>()];
    }

    public string Root { get; }
    public EnvironmentSettings Settings { get; }
    public string Text { get; }

    public static IEnumerable<Runbook> All()
    {
        foreach (var root in new[] { Repository.Root, Everything.Root })
        {
            foreach (var settings in SettingsLoader.LoadAll(root).Good([]))
                yield return new Runbook(root, settings);
        }
    }

    /// <summary>A section goes to the next heading of its level or a higher one; here each heading starts one.</summary>
    public IEnumerable<(string Heading, List<string> Blocks)> Sections()
    {
        var (heading, blocks, block) = ("", new List<string>(), (List<string>?)null);
        foreach (var line in Text.Split('\n'))
        {
            if (block is not null && line == "```")
            {
                blocks.Add(string.Join('\n', block));
                block = null;
            }
            else if (block is not null)
            {
                block.Add(line);
            }
            else if (line == "```sh")
            {
                block = [];
            }
            else if (line.StartsWith('#'))
            {
                yield return (heading, blocks);
                (heading, blocks) = (line.TrimStart('#', ' '), []);
            }
        }
        yield return (heading, blocks);
    }

    public IEnumerable<string> Clusters => Settings.Clusters!.Select(cluster => cluster.Name.Value);

    public HashSet<string> Namespaces => [.. objects.Select(found => found.Get("metadata", "namespace").Text()).OfType<string>()];

    /// <summary>Names of the tree's objects of a kind.</summary>
    public IEnumerable<string> OfKind(params string[] kinds) =>
        objects.Where(found => kinds.Contains(found.Get("kind").Text())).Select(found => found.Get("metadata", "name").Text()!);

    /// <summary>The operator's own Services, those that it makes for the tree, and the Secrets of both.</summary>
    public IEnumerable<string> Services() => Clusters.SelectMany(cluster => new[] { $"{cluster}-rw", $"{cluster}-ro", $"{cluster}-r" })
        .Concat(objects.SelectMany(found => found.Get("spec", "managed", "services", "additional").Items()).Select(service => service.Get("serviceTemplate", "metadata", "name").Text()!));

    public IEnumerable<string> Secrets() => Clusters.SelectMany(cluster => new[] { $"{cluster}-ca", $"{cluster}-app" })
        .Concat(Settings.SecretTargets!.Select(target => target.Name.Value)).Concat(Scalars(objects));

    /// <summary>Every name that the tree, Bicep or the settings' azure block holds, and what follows from these.</summary>
    public HashSet<string> Known()
    {
        var known = new HashSet<string>(Scalars(objects), StringComparer.Ordinal);
        var parameters = Path.Combine(folder, "azure", "main.bicepparam");
        if (File.Exists(parameters))
            known.UnionWith(Strings(BicepParameters.Read(File.ReadAllText(parameters))));
        if (Settings.Azure is { } azure)
            known.UnionWith(Leaves(azure));
        known.UnionWith([.. Settings.SecretTargets!.SelectMany(target => new[] { target.Name.Value, target.KeyVaultSecret?.Value, target.Namespace.Value }).OfType<string>()]);
        known.UnionWith([Settings.Name.Value, Settings.KubectlContext!.Value]);
        known.UnionWith(Services());
        foreach (var cluster in Settings.Clusters!.Select(entry => entry.Value))
        {
            known.UnionWith(Enumerable.Range(1, cluster.Instances!.Value).Select(number => $"{cluster.Name}-{number}"));
            known.UnionWith([$"{cluster.Name}-ca", $"{cluster.Name}-app", $"{cluster.Name}-restore", $"{cluster.Name}-ca.crt", $"{cluster.Name}-", $"{cluster.Name}-restore-"]);
            known.UnionWith(Leaves(cluster.Archive).Concat(Leaves(cluster.Backup)));
        }
        if (Settings.Azure?.StorageAccount?.Name is { } account)
            known.Add($"{account}-blob");
        return known;
    }

    private static IEnumerable<string> Strings(object value) => value switch
    {
        string text => [text],
        List<object> list => list.SelectMany(Strings),
        Dictionary<string, object> mapping => mapping.Values.SelectMany(Strings),
        _ => [],
    };

    private static IEnumerable<string> Scalars(IEnumerable<YamlNode> nodes) => nodes.SelectMany(node => node switch
    {
        YamlMapping mapping => Scalars(mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value })),
        YamlSequence sequence => Scalars(sequence.Items),
        YamlScalar { IsNull: false } scalar => [scalar.Text],
        _ => [],
    });

    private static IEnumerable<string> Leaves(SettingsRecord? record)
    {
        foreach (var key in record is null ? [] : SettingsDefinition.Of(record).Keys.Where(key => !key.Notes.Structural))
        {
            var value = key.Read(record!);
            IEnumerable<string> found = value switch
            {
                Setting setting => [setting.Text],
                SettingsRecord inner => Leaves(inner),
                ISettingsList list => list.Walk().OfType<Setting>().Select(item => item.Text),
                ISettingsMap map => map.Walk().SelectMany(entry => entry.Value is Setting item ? [entry.Name.Value, item.Text] : Array.Empty<string>()),
                _ => [],
            };
            foreach (var text in found)
                yield return text;
        }
    }
}
