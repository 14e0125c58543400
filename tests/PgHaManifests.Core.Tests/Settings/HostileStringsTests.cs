using System.Text;
using CsCheck;
using PgHaManifests.Core.Settings;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>A hostile text at any place is refused there, or kept exactly; nothing else changes and nothing crashes.</summary>
public class HostileStringsTests
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "\n", "\r", "\t", ": ", " #", "{{", "}}", "&a", "*a", "!!x", "on", "yes", "1e3", "0x1F", "~", "null", "", " ", "\0", "\u0007", "\u0085", "\u2028",
        "\ufeff", "😀", "\ud800", "${x}", "../", "%", "|", ">", "- ", "? ", "@", "`", "ä", "\\", "---", "...", "a", "1", "[", "]", "{", "}", ",",
    ];

    /// <summary>A place in a settings file (marked), and the key of the leaf there.</summary>
    private static readonly (string Cluster, string Key)[] Places =
    [
        ("postgres: { version: \"18.4\", parameters: { application_name: § } }", "clusters.pg.postgres.parameters.application_name"),
        ("postgres: { version: \"18.4\", hba: [§] }", "clusters.pg.postgres.hba[0]"),
        ("inheritedMetadata: { annotations: { note: § } }", "clusters.pg.inheritedMetadata.annotations.note"),
        ("inheritedMetadata: { labels: { note: § } }", "clusters.pg.inheritedMetadata.labels.note"),
        ("roles: { reader: { comment: § } }", "clusters.pg.roles.reader.comment"),
        ("roles: { reader: { name: § } }", "clusters.pg.roles.reader.name"),
        ("databases: { shop: { name: §, owner: app } }", "clusters.pg.databases.shop.name"),
        ("bootstrap: { initdb: { postInitSql: [§] } }", "clusters.pg.bootstrap.initdb.postInitSql[0]"),
        ("backup: { path: § }", "clusters.pg.backup.path"),
        ("storage: { size: § }", "clusters.pg.storage.size"),
        ("overrides: { cluster: { spec: { x: § } } }", "clusters.pg.overrides.cluster.spec.x"),
        ("namespace: §", "clusters.pg.namespace"),
    ];

    [Fact]
    public void A_hostile_text_is_refused_at_its_place_or_kept_exactly()
    {
        using var sandbox = new SettingsSandbox();
        var (kept, refused) = (0, 0);
        Gen.Select(Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[1, 4], Gen.Int[0, Places.Length - 1]).Sample(
            (pieces, place) =>
            {
                if (Check(sandbox, string.Concat(pieces), Places[place]))
                    kept++;
                else
                    refused++;
            }, iter: 700, threads: 1);

        kept.ShouldBeGreaterThan(50);
        refused.ShouldBeGreaterThan(50);
    }

    /// <summary>True where the text was kept, false where it was refused.</summary>
    private static bool Check(SettingsSandbox sandbox, string text, (string Cluster, string Key) place)
    {
        var template = SettingsSandbox.Development().Replace("    postgres: { version: \"18.4\" }\n    storage: { size: 8Gi }\n", "", StringComparison.Ordinal);
        var cluster = (place.Cluster.Contains("postgres:", StringComparison.Ordinal) ? "" : "    postgres: { version: \"18.4\" }\n")
            + (place.Cluster.Contains("storage:", StringComparison.Ordinal) ? "" : "    storage: { size: 8Gi }\n") + "    " + place.Cluster + "\n";
        var load = sandbox.Environment("dev", template + cluster.Replace("§", Quoted(text), StringComparison.Ordinal)).Load();
        var findings = load.Findings([]).Diagnostics;
        if (findings.Count > 0)
        {
            findings.ShouldAllBe(found => found.Location!.Value.File == "environments/dev.yaml" && found.Location.Value.Line > 0 && found.Location.Value.Column > 0
                && found.Message.All(c => !char.IsControl(c)));
            return false;
        }
        var leaf = SettingsWalk.Leaves(load.Environments["dev"].Settings!).Single(leaf => leaf.Key == place.Key);
        leaf.Value.Text.ShouldBe(place.Key.EndsWith("size", StringComparison.Ordinal) ? leaf.Value.Text : text);
        return true;
    }

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
            quoted.Append(c is >= ' ' and < '\u007f' and not '"' and not '\\' ? c.ToString() : FormattableString.Invariant($"\\u{(int)c:x4}"));
        return quoted.Append('"').ToString();
    }
}
