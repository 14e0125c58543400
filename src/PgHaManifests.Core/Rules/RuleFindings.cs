using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>What the rules found, each with the group whose waivers concern it.</summary>
internal sealed class RuleFindings
{
    private readonly List<(SubjectGroup Group, Diagnostic Diagnostic)> items = [];

    public IReadOnlyList<(SubjectGroup Group, Diagnostic Diagnostic)> Items => items;

    public void Add(SubjectGroup group, Diagnostic diagnostic) => items.Add((group, diagnostic));
}
