using System.Text.Json;
using PgHaManifests.Core.Tests.Verdicts;
using PgHaManifests.Core.Yaml;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Yaml;

/// <summary>Our reader against the real one: the same texts are refused, the others give the same JSON.</summary>
public class GoYamlTests
{
    private static readonly string[] Pieces =
    [
        "a", "key", ": ", ":", "- ", "? ", "\n", "\n  ", "\n    ", "\n ", "{", "}", "[", "]", ", ", ",", "'", "\"", "# c", " #x", "&a ", "*a", "!!str ", "!!int ",
        "! ", "!x ", "|", "|-", ">", ">+", "|2", "\t", " ", "<<: ", "<<: *a", "1", "017", "1e3", "~", "on", "%", "@", "\n...\n", "''", "\\n", "\\", "\\x41", "é",
        "🐘", "\u2028", "\u0085", "\r\n", "\r", "1_0", "2026-11-22", "foo bar", "a: b\n", "- a\n", "x: {a: b}", "[1, 2]", "!!binary aGk=", "!!float 1",
    ];

    private static readonly string[] Bases =
    [
        "a: b\nc:\n  d: e\n  f:\n  - g\n  - h: i\n    j: k\n",
        "x: {a: b, c: [d, {e: f}], 'g': \"h\"}\n",
        "a: |\n  x\n   y\n\n  z\nb: >-\n  p\n  q\n\n  r\n   s\nc: d\n",
        "x: &a {p: 1}\ny: *a\nz:\n  <<: *a\n  q: 2\n",
        "l:\n- a\n- - b\n  - c\n-\n  d: e\n",
        "m: n\n? a\n: b\n? - c\n: d\n",
        "a: 'it''s\n  folded\n\n  text'\nb: \"x\\ty\\\n   z\n  w\"\nc: plain\n  multi\n\n  line\nd: e # f\n",
        "a: !!str 5\nb: !!int '5'\n!!str c: d\n&k e: f\n*k : g\n",
    ];

    [Fact]
    public void Verdict_texts_are_read_alike() => Compare([.. VerdictCases.Read("yaml").Select(c => c.Text!).Where(IsOneDocument)]);

    [Fact]
    public void Recorded_cases_are_read_alike()
    {
        var documents = new List<string>();
        foreach (var file in Directory.GetFiles(ReadingCases.Folder, "*.yaml"))
            documents.AddRange(File.ReadAllText(file).Split("\n---\n").Select(text => text + "\n").Where(text => !text.Contains("dropped", StringComparison.Ordinal)));
        Compare(documents);
    }

    [Fact]
    public void Damaged_documents_are_read_alike()
    {
        var random = new Random(20);
        Compare([.. Enumerable.Range(0, 2000).Select(_ => Damaged(random)).Where(IsOneDocument).Distinct()]);
    }

    private static bool IsOneDocument(string text) => YamlReader.Read(TreeText.Source, text).Count == 1;

    private static string Damaged(Random random)
    {
        var text = Bases[random.Next(Bases.Length)];
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var at = random.Next(text.Length);
            var piece = Pieces[random.Next(Pieces.Length)];
            text = random.Next(4) switch
            {
                0 or 1 => text.Insert(at, piece),
                2 => text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at)),
                _ => text.Remove(at, 1).Insert(at, piece),
            };
            if (text.Length == 0)
                return "a: b\n";
        }
        return text;
    }

    private static void Compare(List<string> texts)
    {
        var expected = GoYaml.Read(texts);
        var differences = new List<string>();
        for (var i = 0; i < texts.Count; i++)
        {
            var documents = YamlReader.Read(TreeText.Source, texts[i]);
            var fault = documents.SelectMany(d => d.Errors).FirstOrDefault(e => e.Kind != YamlErrorKind.DuplicateKey);
            // Where two keys are one in JSON the real reader takes either, and of scalars and lists at the root Helm gives none.
            if (documents.Any(d => d.Warnings.Any(w => w.Kind == YamlErrorKind.AmbiguousKey)) || IsOtherRoot(expected[i]))
                continue;
            var root = documents.Count == 0 ? null : documents[0].Root;
            if (fault is null ? !(root is null ? expected[i].GetRawText() == "{}" : Same(root, expected[i])) : !IsFault(expected[i]))
                differences.Add($"{JsonSerializerText(texts[i])}\n  real: {expected[i]}\n  ours: {fault?.Message ?? TreeText.Json(root)}");
        }
        differences.ShouldBeEmpty();
    }

    private static bool IsFault(JsonElement read) =>
        read.TryGetProperty("Error", out var error) && error.ValueKind == JsonValueKind.String && error.GetString()!.StartsWith("error ", StringComparison.Ordinal);

    private static bool IsOtherRoot(JsonElement read) => IsFault(read) && read.GetProperty("Error").GetString()!.StartsWith("error unmarshaling", StringComparison.Ordinal);

    private static bool Same(YamlNode? ours, JsonElement real) => (ours, real.ValueKind) switch
    {
        (YamlMapping mapping, JsonValueKind.Object) => mapping.Entries.Count == real.EnumerateObject().Count()
            && mapping.Entries.All(entry => real.TryGetProperty(entry.Name, out var value) && Same(entry.Value, value)),
        (YamlSequence sequence, JsonValueKind.Array) => sequence.Items.Count == real.GetArrayLength()
            && sequence.Items.Zip(real.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        (YamlScalar { Type: YamlScalarType.String } scalar, JsonValueKind.String) => scalar.Text == real.GetString(),
        (YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } scalar, JsonValueKind.Number) => scalar.TryGetDouble(out var number) && number.Equals(real.GetDouble()),
        (YamlScalar { Type: YamlScalarType.Boolean } scalar, JsonValueKind.True or JsonValueKind.False) => scalar.Boolean == real.GetBoolean(),
        (YamlScalar { IsNull: true }, JsonValueKind.Null) => true,
        _ => false,
    };

    private static string JsonSerializerText(string text) => JsonEncodedText.Encode(text).ToString();
}
