using System.Collections;
using PgHaManifests.Core.Settings;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>
/// What templates see: a mapping, a list or a leaf, never changed once built. Scriban reaches members only through the interfaces
/// implemented here, so nothing is found by reflection and an unknown member is always an error.
/// </summary>
internal abstract class ModelNode : IScriptObject, IEnumerable
{
    /// <summary>Where the value comes from; null where only the nodes inside know, or code alone made it.</summary>
    public Origin? Origin { get; init; }

    /// <summary>What the node counts for in a condition.</summary>
    public abstract bool IsTrue { get; }

    /// <summary>The node in words, for messages: <c>a list</c>, <c>the text "x"</c>.</summary>
    public abstract string Describe();

    /// <summary>The member of that name; throws a template error at <paramref name="span"/> when there is none.</summary>
    protected abstract ModelNode Member(SourceSpan span, string name);

    /// <summary>What <c>for</c> goes over; throws a template error when the node has no items.</summary>
    protected abstract IEnumerator Items();

    IEnumerator IEnumerable.GetEnumerator() => Items();

    bool IScriptObject.TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = Member(span, member);
        return true;
    }

    // The rest of what Scriban asks of an object: everything is read-only.
    int IScriptObject.Count => 0;
    bool IScriptObject.IsReadOnly { get => true; set { } }
    IEnumerable<string> IScriptObject.GetMembers() => [];
    bool IScriptObject.Contains(string member) => false;
    bool IScriptObject.CanWrite(string member) => false;
    bool IScriptObject.TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;
    bool IScriptObject.Remove(string member) => false;
    void IScriptObject.SetReadOnly(string member, bool readOnly) { }
    IScriptObject IScriptObject.Clone(bool deep) => this;
}
