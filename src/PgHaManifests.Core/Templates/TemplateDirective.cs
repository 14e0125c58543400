using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Templates.Model;

namespace PgHaManifests.Core.Templates;

/// <summary>
/// What the optional first line of a template says: <c>{{# scope: clusters.poolers; file: clusters/{cluster}/pooler-{pooler}.yaml;
/// when: pooler.monitored #}}</c>.
/// </summary>
/// <param name="Scope">Collections of the model, outermost first, one object per entry; empty: once per environment. Null: not said.</param>
/// <param name="File">Output path with <c>{name}</c> for the key of a scope's entry; null: made from the template's path.</param>
/// <param name="When">Path of a boolean of the model that says whether the template applies; empty: always.</param>
/// <param name="Length">How many characters of the text belong to the directive, its line end included.</param>
internal sealed record TemplateDirective(string[]? Scope, string? File, string[] When, int Length)
{
    private const string Open = "{{#";
    private const string Close = "#}}";
    private static readonly string[] Keys = ["scope", "when", "file"];

    /// <summary>Reads the directive of a template; a first line that is an ordinary comment, or none, is no directive.</summary>
    public static TemplateDirective Read(string path, string text, DiagnosticBag bag)
    {
        var none = new TemplateDirective(null, null, [], 0);
        var lineEnd = text.IndexOf('\n', StringComparison.Ordinal);
        var line = lineEnd < 0 ? text : text[..lineEnd];
        var trimmed = line.TrimEnd();
        if (!line.StartsWith(Open, StringComparison.Ordinal) || !trimmed.EndsWith(Close, StringComparison.Ordinal) || trimmed.Length < Open.Length + Close.Length)
            return none;
        var length = lineEnd < 0 ? text.Length : lineEnd + 1;
        var directive = none with { Length = length };
        foreach (var part in trimmed[Open.Length..^Close.Length].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var key = (colon < 0 ? part : part[..colon]).Trim();
            if (colon < 0 || key.Contains(' ', StringComparison.Ordinal))
                return none;
            var value = part[(colon + 1)..].Trim();
            var at = new Location(path, 1, line.IndexOf(part, StringComparison.Ordinal) + 1);
            directive = directive.With(key, value, at, bag);
        }
        return directive;
    }

    private TemplateDirective With(string key, string value, Location at, DiagnosticBag bag)
    {
        if (!Keys.Contains(key, StringComparer.Ordinal))
            bag.Add(TemplateDiagnostics.Directive, at, $"unknown key '{key}' in the template's directive{UnknownName.Hint(key, Keys)}");
        else if (value.Length == 0)
            bag.Add(TemplateDiagnostics.Directive, at, $"'{key}' of the template's directive has no value");
        else if (key == "file" && !value.EndsWith(Ending(at.File), StringComparison.Ordinal))
            bag.Add(TemplateDiagnostics.Directive, at, $"'file' is {value}; expected a path that ends in {Ending(at.File)}");
        else if (key != "file" && Names(value) is null)
            bag.Add(TemplateDiagnostics.Directive, at, $"'{key}' is {value}; expected names joined by dots");
        else
        {
            return key switch
            {
                "scope" => this with { Scope = value == "environment" ? [] : Names(value) },
                "when" => this with { When = Names(value) ?? [] },
                _ => this with { File = value },
            };
        }
        return this;
    }

    private static string Ending(string path) => TemplateFormats.Of(path)?.Ending ?? ".yaml";

    private static string[]? Names(string value)
    {
        var names = value.Split('.');
        return names.All(name => name.Length > 0 && name.All(char.IsAsciiLetterOrDigit)) ? names : null;
    }
}
