using PgHaManifests.Core.Schemas.Cel.Evaluation;
using PgHaManifests.Core.Schemas.Cel.Library;
using PgHaManifests.Core.Schemas.Cel.Syntax;
using PgHaManifests.Core.Schemas.Cel.Values;

namespace PgHaManifests.Core.Tests.Schemas.Cel;

/// <summary>An expression and what it comes to, one line of <c>tests/cases/cel/*.txt</c>.</summary>
internal sealed record CelCase(string File, int Line, string Expression, string Expected)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "tests", "cases", "cel");

    public static IEnumerable<CelCase> Read(string file)
    {
        var number = 0;
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Folder, file)))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#'))
                continue;
            var split = line.IndexOf(" ==> ", StringComparison.Ordinal);
            if (split < 0)
                throw new InvalidOperationException($"{file}:{number}: no ' ==> '");
            yield return new CelCase(file, number, line[..split], line[(split + 5)..]);
        }
    }

    /// <summary>What the expression comes to, written as the cases write it.</summary>
    public string Outcome()
    {
        var environment = File.StartsWith("open-", StringComparison.Ordinal) ? CelEnvironment.Open : CelEnvironment.Kubernetes;
        if (CelParser.Parse(Expression, out var problem) is not { } parsed)
            return $"compile error: {problem}";
        var scope = new CelScope();
        if (!environment.IsChecked)
        {
            foreach (var name in parsed.Names.Where(name => CelEnvironment.TypeNamed(name) is null))
                scope.Push(name, Core.Schemas.Cel.Types.CelType.Dyn);
        }
        var names = scope.Count;
        if (CelCompiler.Compile(parsed.Root, environment, scope, out _, out problem) is not { } compiled)
            return $"compile error: {problem}";
        var frame = new CelFrame(scope.Slots);
        var index = 0;
        foreach (var name in parsed.Names.Where(name => CelEnvironment.TypeNamed(name) is null).Take(names))
            frame.Slots[index++] = CelValue.Error($"no such attribute: {name}");
        return Text(compiled.Node.Evaluate(frame));
    }

    /// <summary>A case of an error names a part of its text, any other the whole value.</summary>
    public bool Holds(string outcome)
    {
        foreach (var kind in new[] { "compile error", "not evaluable", "error" })
        {
            if (!Expected.StartsWith(kind, StringComparison.Ordinal))
                continue;
            return outcome.StartsWith(kind + ":", StringComparison.Ordinal)
                && outcome.Contains(Expected[kind.Length..].TrimStart(':', ' '), StringComparison.Ordinal);
        }
        return outcome == Expected;
    }

    private static string Text(CelValue value) => value.Kind switch
    {
        CelKind.Error => $"{(value.IsNotEvaluable ? "not evaluable" : "error")}: {value.ErrorText}",
        CelKind.Uint => value + "u",
        CelKind.Double => double.IsFinite(value.AsDouble) && !value.ToString().AsSpan().ContainsAny('.', 'e') ? value + ".0" : value.ToString(),
        CelKind.String => StringFunctions.Quote(value.AsString),
        CelKind.Bytes => $"b\"{Convert.ToHexStringLower(value.AsBytes)}\"",
        CelKind.List => $"[{string.Join(", ", value.AsList.ToArray().Select(Text))}]",
        CelKind.Map => $"{{{string.Join(", ", value.AsMap.Keys.Select(key => value.AsMap.TryGet(key, out var held) ? $"{Text(key)}: {Text(held)}" : "?"))}}}",
        CelKind.Timestamp => $"timestamp({value})",
        CelKind.Duration => $"duration({value})",
        CelKind.Type => $"type({value})",
        CelKind.Optional => value.HasValue ? $"optional.of({Text(value.Held)})" : "optional.none()",
        _ => value.ToString(),
    };
}
