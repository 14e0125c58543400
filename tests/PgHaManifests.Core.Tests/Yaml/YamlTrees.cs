using System.Globalization;
using CsCheck;
using PgHaManifests.Core.Tests.Templates;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>Random trees with hostile texts in them.</summary>
internal static class YamlTrees
{
    private static readonly Gen<string> Words = Gen.Char.AlphaNumeric.Array[1, 9].Select(c => new string(c)).Array[1, 40].Select(words => string.Join(' ', words));

    private static readonly Gen<string> Texts = Gen.Frequency(
        (5, HostileStrings.Gen), (2, Words), (1, Gen.Select(HostileStrings.Gen, Words, (a, b) => a + " " + b)), (1, Gen.Select(Words, HostileStrings.Gen, (a, b) => a + b + " " + a)));

    private static readonly Gen<string> Keys = Gen.Frequency(
        (4, OneOf("a", "a1", "a2", "a10", "a01", "b-1", "b.1", "b_1", "B", "z9z", "1", "02", "2", "-", "é", "kubernetes.io/x")), (1, Texts),
        (1, Gen.Char['a', 'c'].Array[120, 140].Select(c => new string(c))));

    private static readonly Gen<YamlNode> Numbers = Gen.Frequency(
        (3, Gen.Long.Select(value => value.ToString(CultureInfo.InvariantCulture))),
        (2, Gen.Double[-1e9, 1e9].Select(value => value.ToString("R", CultureInfo.InvariantCulture))),
        (1, Gen.Int[0, 99].Select(value => value.ToString(CultureInfo.InvariantCulture) + ".5")),
        (1, OneOf("1e21", "1.5e-9", "0.00001", "123456789.5", "0.1", "-0.25")))
        .Select(YamlNode (text) => new YamlScalar(text, ScalarResolver.TypeOfPlain(text)));

    private static readonly Gen<YamlNode> Scalars = Gen.Frequency<YamlNode>(
        (6, Texts.Select(YamlNode (text) => YamlScalar.OfString(text))), (2, Numbers), (1, Gen.Bool.Select(YamlNode (value) => YamlScalar.OfBoolean(value))));

    /// <summary>A mapping of texts, as in the data of a ConfigMap.</summary>
    public static readonly Gen<YamlNode> Data = Gen.Select(Keys, Texts).Array[1, 12].Select(YamlNode (pairs) => Mapping(pairs.Select(pair => (pair.Item1, (YamlNode)YamlScalar.OfString(pair.Item2)))));

    /// <summary>Nested mappings and lists.</summary>
    public static readonly Gen<YamlNode> Any = Nested(4);

    private static Gen<YamlNode> Nested(int depth) => depth == 0
        ? Scalars
        : Gen.Frequency<YamlNode>(
            (3, Scalars),
            (3, Gen.Select(Keys, Nested(depth - 1)).Array[0, 4].Select(YamlNode (pairs) => Mapping(pairs.Select(pair => (pair.Item1, pair.Item2))))),
            (2, Nested(depth - 1).Array[0, 4].Select(YamlNode (items) => new YamlSequence(items))));

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);

    public static YamlMapping Mapping(IEnumerable<(string Key, YamlNode Value)> entries) =>
        new([.. entries.DistinctBy(entry => entry.Key).Select(entry => new YamlEntry(YamlScalar.OfString(entry.Key), entry.Value))]);
}
