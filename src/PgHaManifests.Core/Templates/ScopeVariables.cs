using PgHaManifests.Core.Templates.Model;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PgHaManifests.Core.Templates;

/// <summary>One entry of a scope: what it is called in templates, and its key.</summary>
internal readonly record struct ScopeItem(string Name, string Key, ModelNode Value);

/// <summary>The names a template starts from: those of the environment's model and one for each entry of its scope (<c>cluster</c>, <c>pooler</c>).</summary>
internal sealed class ScopeVariables(ModelMapping root, ScopeItem[] items) : IScriptObject
{
    public IReadOnlyCollection<string> Names
    {
        get
        {
            var names = items.Select(item => item.Name).ToList();
            foreach (var entry in root.Entries)
                names.Add(entry.Key);
            return names;
        }
    }

    public ModelNode? Find(string name)
    {
        for (var i = items.Length - 1; i >= 0; i--)
        {
            if (items[i].Name == name)
                return items[i].Value;
        }
        return root.Find(name);
    }

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = Find(member);
        return value is not null;
    }

    int IScriptObject.Count => 0;
    bool IScriptObject.IsReadOnly { get => true; set { } }
    IEnumerable<string> IScriptObject.GetMembers() => Names;
    bool IScriptObject.Contains(string member) => Find(member) is not null;
    bool IScriptObject.CanWrite(string member) => false;
    bool IScriptObject.TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;
    bool IScriptObject.Remove(string member) => false;
    void IScriptObject.SetReadOnly(string member, bool readOnly) { }
    IScriptObject IScriptObject.Clone(bool deep) => this;
}
