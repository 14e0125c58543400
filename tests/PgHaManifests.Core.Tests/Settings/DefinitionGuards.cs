using System.Reflection;
using System.Text;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings;
using PgHaManifests.Core.Settings.Definition;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Settings;

/// <summary>Holds definition, records and a sample of every key together, by reflection, which the product does without.</summary>
public class DefinitionGuards
{
    private static readonly Type[] RecordTypes =
        [.. typeof(SettingsRecord).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(SettingsRecord))).OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>What records hold beside their keys.</summary>
    private static readonly string[] NoKeys = ["Origin", "EnvironmentSettings.File", "EnvironmentSettings.Layers"];

    [Fact]
    public void Every_record_type_has_a_definition() => SettingsDefinition.All.Keys.Select(type => type.Name).Order(StringComparer.Ordinal).ShouldBe(RecordTypes.Select(type => type.Name));

    [Fact]
    public void Every_key_is_a_property_and_every_property_is_a_key()
    {
        foreach (var type in RecordTypes)
        {
            var properties = type.GetProperties().Where(property => property.Name != "EqualityContract" && !NoKeys.Contains(property.Name) && !NoKeys.Contains($"{type.Name}.{property.Name}"));
            SettingsDefinition.All[type].Keys.Where(key => !key.Notes.Structural).Select(key => Property(key.Name)).Order(StringComparer.Ordinal)
                .ShouldBe(properties.Select(property => property.Name).Order(StringComparer.Ordinal), type.Name);
        }
    }

    [Fact]
    public void Every_key_reads_its_own_property()
    {
        foreach (var type in RecordTypes)
        {
            foreach (var key in SettingsDefinition.All[type].Keys.Where(key => !key.Notes.Structural))
            {
                var record = (SettingsRecord)System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
                var property = type.GetProperty(Property(key.Name))!;
                var value = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(property.PropertyType);
                property.SetValue(record, value);
                key.Read(record).ShouldBeSameAs(value, $"{type.Name}.{key.Name}");
            }
        }
    }

    [Fact]
    public void Every_settable_key_of_the_sample_lands_in_its_own_property()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        Walk(SettingsDefinition.Root, Sample(), seen);

        var all = SettingsDefinition.All.Values.SelectMany(definition => definition.Keys.Where(key => !key.Notes.Computed).Select(key => $"{definition.RecordType.Name}.{key.Name}"));
        all.Except(seen).Order(StringComparer.Ordinal).ShouldBeEmpty("keys that tests/cases/settings/every-key.yaml does not set");
    }

    [Fact]
    public void The_guard_notices_a_key_that_writes_another_property()
    {
        var wrong = new RecordBuilder<Core.Settings.Model.GrafanaSettings>()
            .Leaf("name", Core.Settings.Values.Texts.Line, r => r.Name, (r, v) => r with { ResourceGroup = v }, "wrong")
            .Build((origin, _) => new Core.Settings.Model.GrafanaSettings { Origin = origin });
        var mapping = (YamlMapping)YamlReader.Read(new YamlSource("x"), Encoding.UTF8.GetBytes("name: a"))[0].Root!;

        Should.Throw<ShouldAssertException>(() => Walk(wrong, mapping, []));
    }

    [Fact]
    public void Every_description_is_a_sentence()
    {
        foreach (var (type, key) in SettingsDefinition.All.SelectMany(definition => definition.Value.Keys.Select(key => (definition.Key, key))))
            key.Description.ShouldEndWith(".", customMessage: $"{type.Name}.{key.Name}");
    }

    [Fact]
    public void Codes_are_unique_and_of_the_settings() =>
        SettingsDiagnostics.All.Select(descriptor => descriptor.Code).ShouldSatisfyAllConditions(
            codes => codes.ShouldBeUnique(),
            codes => codes.ShouldAllBe(code => code.StartsWith("PGHA1", StringComparison.Ordinal) && code.Length == 8),
            _ => SettingsDiagnostics.All.Select(descriptor => descriptor.Slug).ShouldBeUnique(),
            _ => typeof(SettingsDiagnostics).GetFields().Count(field => field.FieldType == typeof(Descriptor)).ShouldBe(SettingsDiagnostics.All.Count));

    private static YamlMapping Sample()
    {
        var file = Path.Combine(Repository.Root, "tests", "cases", "settings", "every-key.yaml");
        return YamlReader.Read(new YamlSource("every-key.yaml"), File.ReadAllBytes(file)).ShouldHaveSingleItem().Root.ShouldBeOfType<YamlMapping>();
    }

    private static void Walk(RecordDefinition definition, YamlMapping mapping, HashSet<string> seen)
    {
        foreach (var entry in mapping.Entries)
        {
            var facts = definition.Find(entry.Name).ShouldNotBeNull($"{definition.RecordType.Name}.{entry.Name}");
            seen.Add($"{definition.RecordType.Name}.{entry.Name}");
            var value = facts.Notes.Structural ? null : Bound(definition, entry);
            if (facts.Inner is { } inner)
                WalkInner(inner, entry.Value, seen);
            else if (entry.Value is YamlScalar scalar)
                (value as Setting ?? (value as SettingsFile)?.Path).ShouldNotBeNull().Text.ShouldBe(scalar.Text, $"{definition.RecordType.Name}.{entry.Name}");
        }
    }

    /// <summary>A list or map of records stands for each of its records.</summary>
    private static void WalkInner(RecordDefinition inner, YamlNode node, HashSet<string> seen)
    {
        foreach (var child in node is YamlSequence sequence ? sequence.Items : [node])
        {
            var mapping = child.ShouldBeOfType<YamlMapping>();
            var isMap = mapping.Entries.All(entry => inner.Find(entry.Name) is null);
            foreach (var one in isMap ? mapping.Entries.Select(entry => (YamlMapping)entry.Value) : [mapping])
                Walk(inner, one, seen);
        }
    }

    /// <summary>Binds one key into an empty record and takes the value from the property of its name.</summary>
    private static object Bound(RecordDefinition definition, YamlEntry entry)
    {
        var type = definition.GetType();
        var name = new Setting<string>("name", default);
        var empty = type.GetMethod("Empty")!.Invoke(definition, [Origin.File(new Location("x", 1, 1)), name])!;
        var keys = (System.Collections.IEnumerable)type.GetProperty("Definitions")!.GetValue(definition)!;
        var key = keys.Cast<object>().Single(candidate => (string)candidate.GetType().GetProperty("Name")!.GetValue(candidate)! == entry.Name);
        var findings = new DiagnosticBag();
        var bind = key.GetType().GetMethod("Bind")!;
        var record = bind.Invoke(key, [empty, entry, new BindContext(findings, null)])!;
        findings.Diagnostics.Where(found => found.Code != SettingsDiagnostics.NotBuilt.Code).Select(SettingsSandbox.Show).ShouldBeEmpty(entry.Name);
        var property = record.GetType().GetProperty(Property(entry.Name))!;
        return property.GetValue(record).ShouldNotBeNull($"{definition.RecordType.Name}.{entry.Name}");
    }

    private static string Property(string key) => char.ToUpperInvariant(key[0]) + key[1..];
}
