using System.Collections;
using PgHaManifests.Core.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>One member of a mapping.</summary>
internal readonly record struct ModelEntry(string Key, ModelNode Value);

/// <summary>
/// A mapping in the order it is written. Templates reach members by name; <c>for entry in mapping</c> gives entries with
/// <c>entry.key</c> and <c>entry.value</c>.
/// </summary>
internal sealed class ModelMapping : ModelNode
{
    /// <summary>Below this size a search from the front is faster than a dictionary.</summary>
    private const int Small = 8;
    private readonly ModelEntry[] entries;
    private readonly Dictionary<string, ModelNode>? byKey;

    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public ModelMapping(ModelEntry[] entries)
    {
        this.entries = entries;
        if (entries.Length <= Small)
            return;
        byKey = new Dictionary<string, ModelNode>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            byKey.Add(key, value);
    }

    public ReadOnlySpan<ModelEntry> Entries => entries;

    /// <summary>For a collection that templates can have as their scope: what one entry is called there (<c>pooler</c>).</summary>
    public string? ItemName { get; init; }

    public override bool IsTrue => entries.Length > 0;

    public ModelNode? Find(string key)
    {
        if (byKey is not null)
            return byKey.GetValueOrDefault(key);
        foreach (var entry in entries)
        {
            if (entry.Key == key)
                return entry.Value;
        }
        return null;
    }

    public override string Describe() => entries.Length == 0 ? "an empty mapping" : "a mapping";

    protected override ModelNode Member(SourceSpan span, string name) => Find(name) ?? throw Unknown(span, name);

    protected override IEnumerator Items()
    {
        foreach (var entry in entries)
            yield return new ModelMapping([new("key", Node.Leaf(entry.Key, entry.Value.Origin)), new("value", entry.Value)]);
    }

    private TemplateException Unknown(SourceSpan span, string name)
    {
        var names = entries.Select(entry => entry.Key).ToArray();
        return new TemplateException(TemplateDiagnostics.UnknownName, span, $"there is no member '{name}'{UnknownName.Hint(name, names)}");
    }
}
