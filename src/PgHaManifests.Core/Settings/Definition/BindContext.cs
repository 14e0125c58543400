using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Settings.Values;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Settings.Definition;

/// <summary>Carries what reading YAML nodes into records needs: where findings go, the key at hand, how file names are resolved.</summary>
/// <param name="findings">Faults of what is written. Null: the nodes were judged before, faulty ones are left out.</param>
/// <param name="missing">Required keys that are missing. Null: they may stand in another layer.</param>
internal sealed class BindContext(DiagnosticBag? findings, DiagnosticBag? missing)
{
    private readonly List<string> path = [];

    /// <summary>Keys whose values are faulty: what hangs on them is not told as missing besides.</summary>
    public HashSet<string> FaultyKeys { get; } = new(StringComparer.Ordinal);

    public bool ChecksRequired => missing is not null;

    /// <summary>The key at hand, dotted: <c>clusters.pg-primary.storage.size</c>.</summary>
    public string Path => string.Join('.', path.Select(Shown.Key)).Replace(".[", "[", StringComparison.Ordinal);

    public void Enter(string key) => path.Add(key);

    public void Leave() => path.RemoveAt(path.Count - 1);

    public void Report(Descriptor code, Location? at, string message, string? help = null)
    {
        if (findings is null)
            return;
        findings.Add(code, at, message, help);
        FaultyKeys.Add(Path);
    }

    /// <summary>Reports that a required key of the mapping at hand is not there.</summary>
    public void ReportMissing(string key, Location? at, string meaning)
    {
        Enter(key);
        missing?.Add(SettingsDiagnostics.Missing, at, $"{Path} is missing", $"It is required. {meaning}");
        Leave();
    }

    /// <summary>Reads a leaf, or reports why not.</summary>
    public Setting<T>? Read<T>(LeafType<T> type, YamlNode node)
        where T : notnull
    {
        if (node is not YamlScalar scalar)
        {
            WrongShape(node, type.Expected);
            return null;
        }
        if (SecretLiterals.Find(scalar.Text) is { } kind)
        {
            ReportSecret(scalar, kind);
            return null;
        }
        if (type.TryRead(scalar, out var value, out var fault))
            return new Setting<T>(value, Origin.File(At(scalar)));
        var message = fault.Message is { } says ? $"{Path} {says}" : $"{Path} is {Show(scalar)}; expected {type.Expected}";
        Report(fault.Code, scalar.Location, message, fault.Help);
        return null;
    }

    public void ReportSecret(YamlNode node, string kind) =>
        Report(SettingsDiagnostics.LiteralSecret, node.Location, $"{Path} holds what looks like {kind}; secrets are named here, never written");

    public void WrongShape(YamlNode node, string expected)
    {
        if (node is YamlScalar scalar && SecretLiterals.Find(scalar.Text) is { } kind)
            ReportSecret(node, kind);
        else
            Report(SettingsDiagnostics.WrongType, node.Location, $"{(path.Count == 0 ? "the file" : Path)} is {Show(node)}; expected {expected}");
    }

    public static Location At(YamlNode node) => node.Location ?? default;

    /// <summary>Names a node as a person sees it.</summary>
    public static string Show(YamlNode node) => node switch
    {
        YamlMapping => "a mapping",
        YamlSequence => "a list",
        YamlScalar { Type: YamlScalarType.Null } => "empty",
        YamlScalar { Type: YamlScalarType.Boolean } scalar => $"the boolean {scalar.Text}",
        YamlScalar { Type: YamlScalarType.Integer or YamlScalarType.Float } scalar => $"the number {scalar.Text}",
        YamlScalar scalar => Shown.Quote(scalar.Text),
        _ => "unknown",
    };
}
