using System.Text;
using CsCheck;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Templates;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Generating;

/// <summary>
/// Puts hostile strings where settings hold strings. Each is refused with a place, or stands in the parsed output exactly where a harmless
/// one stood, and nothing else changes.
/// </summary>
public class HostileValueTests
{
    private const string Harmless = "harmless";

    private static readonly string[] Hostile =
    [
        "'", "\"", "a\nb", "a: b", "a #b", "{{ x }}", "{{", "}}", "&a", "*a", "!!str x", "on", "yes", "null", "~", "1e3", "0x1F", "0o17", "1_000", "12:30:45",
        "2026-01-01", "- a", "? a", "[a]", "{a: b}", "|", ">", "%x", "@x", "`x`", "\u0007", "\u0085", "\u2028", "😀", "a\tb", " a", "a ", "", "${x}", "$(x)", "\\n", "é", "\ufeffx",
    ];

    private static readonly TemplateSet Templates = Everything.Templates();

    [Fact]
    public void A_hostile_value_is_refused_with_its_place_or_stands_exactly_where_a_harmless_one_stood()
    {
        using var copy = new TemporaryCopy(Path.Combine(Everything.Root, "environments"));
        var file = Path.Combine(copy.Environments, "full.yaml");
        var root = YamlReader.Read(new YamlSource(""), File.ReadAllText(file))[0].Root!;
        var leaves = StringLeaves(root).ToArray();
        var baselines = new Dictionary<int, IReadOnlyList<YamlNode>?>();
        leaves.Length.ShouldBeGreaterThan(150);

        var (refused, kept) = (0, 0);
        Gen.Select(Gen.Int[0, leaves.Length - 1], Gen.Int[0, Hostile.Length - 1]).Sample(
            (leaf, number) =>
            {
                var value = Hostile[number];
                if (!baselines.TryGetValue(leaf, out var baseline))
                    baselines.Add(leaf, baseline = Render(copy, file, leaves[leaf], Harmless).Objects);
                var (objects, errors) = Render(copy, file, leaves[leaf], value);
                if (objects is null)
                {
                    errors.ShouldAllBe(error => error.Location != null && error.Location.Value.Line > 0);
                    refused++;
                    return;
                }
                kept++;
                // A field with a grammar of its own may take what looks like a date or a commit where it takes no word.
                if (baseline is null && value is "2026-01-01" or "1e3")
                    return;
                baseline.ShouldNotBeNull($"'{value}' is taken where '{Harmless}' is not");
                objects.Count.ShouldBe(baseline.Count);
                // Files are in the order of their names, which may hold the value.
                objects.Select(actual => JsonText.Of(Sorted(WithoutGuard(actual)))).Order(StringComparer.Ordinal)
                    .ShouldBe(baseline.Select(expected => JsonText.Of(Sorted(Replaced(expected, value)))).Order(StringComparer.Ordinal));
            },
            iter: 250,
            threads: 1);

        refused.ShouldBeGreaterThan(0);
        kept.ShouldBeGreaterThan(0);
    }

    private static (IReadOnlyList<YamlNode>? Objects, IReadOnlyList<Diagnostic> Errors) Render(TemporaryCopy copy, string file, Func<string, YamlNode> with, string value)
    {
        File.WriteAllText(file, JsonText.Of(with(value)));
        var load = SettingsLoader.LoadAll(copy.Root);
        var bag = load.Findings(["full"]);
        if (load.Good(["full"]).FirstOrDefault() is { } settings)
        {
            var set = EnvironmentRenderer.Render(copy.Root, settings, Templates, bag);
            if (!bag.HasErrors)
                return ([.. set.Files.Where(rendered => rendered.Manifests.Length > 0).SelectMany(rendered => YamlReader.Read(new YamlSource(""), Encoding.UTF8.GetString(rendered.Content.Span))).Select(document => document.Root).OfType<YamlNode>()], []);
        }
        return (null, [.. bag.Diagnostics.Where(found => found.Severity == Severity.Error)]);
    }

    /// <summary>For each string of the settings: the tree with another string in its place.</summary>
    private static IEnumerable<Func<string, YamlNode>> StringLeaves(YamlNode node)
    {
        switch (node)
        {
            case YamlScalar { IsString: true }:
                yield return YamlScalar.OfString;
                break;
            case YamlMapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                {
                    var index = i;
                    foreach (var below in StringLeaves(mapping.Entries[i].Value))
                        yield return value => new YamlMapping([.. mapping.Entries.Select((entry, j) => j == index ? entry with { Value = below(value) } : entry)]);
                }
                break;
            case YamlSequence sequence:
                for (var i = 0; i < sequence.Items.Count; i++)
                {
                    var index = i;
                    foreach (var below in StringLeaves(sequence.Items[i]))
                        yield return value => new YamlSequence([.. sequence.Items.Select((item, j) => j == index ? below(value) : item)]);
                }
                break;
        }
    }

    /// <summary>An object that holds <c>${</c> also gets the annotation that keeps Flux from filling it in.</summary>
    private static YamlNode WithoutGuard(YamlNode node) => node is not YamlMapping mapping ? node : new YamlMapping(
    [
        .. mapping.Entries.Select(entry => entry with { Value = WithoutGuard(entry.Value) })
            .Where(entry => entry.Name != "kustomize.toolkit.fluxcd.io/substitute" && !(entry.Name == "annotations" && entry.Value is YamlMapping { Entries.Count: 0 })),
    ]);

    /// <summary>The names of the certificate and the callers that a policy lets in are sorted, so one of them may move.</summary>
    private static YamlNode Sorted(YamlNode node) => node switch
    {
        YamlMapping mapping => new YamlMapping(
        [
            .. mapping.Entries.Select(entry => entry is { Name: "serverAltDNSNames" or "from" or "to" or "ingress" or "egress" or "values", Value: YamlSequence list }
                ? entry with { Value = new YamlSequence([.. list.Items.Select(Sorted).OrderBy(JsonText.Of, StringComparer.Ordinal)]) }
                : entry with { Value = Sorted(entry.Value) }),
        ]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(Sorted)]),
        _ => node,
    };

    private static YamlNode Replaced(YamlNode node, string value) => node switch
    {
        YamlMapping mapping => new YamlMapping([.. mapping.Entries.Select(entry => entry with { Value = Replaced(entry.Value, value) })]),
        YamlSequence sequence => new YamlSequence([.. sequence.Items.Select(item => Replaced(item, value))]),
        YamlScalar { IsString: true } text => YamlScalar.OfString(text.Text.Replace(Harmless, value, StringComparison.Ordinal)),
        _ => node,
    };
}
