using System.Collections.Immutable;
using System.Globalization;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>Sets aside what the settings waive, and judges the waivers themselves.</summary>
internal static class WaiverChecker
{
    /// <summary>Adds every finding that is not waived, and what is wrong with the waivers.</summary>
    /// <returns>How many findings were waived.</returns>
    public static int Apply(RuleFindings findings, RuleInput input, DiagnosticBag into)
    {
        if (input.Groups.All(group => !group.Named || group.Waivers.IsEmpty))
        {
            into.AddRange(findings.Items.Select(item => item.Diagnostic));
            return 0;
        }
        var valid = ValidByGroup(input, into);
        var used = new HashSet<Location>();
        var waived = 0;
        foreach (var (group, diagnostic) in findings.Items)
        {
            if (valid.GetValueOrDefault(group)?.Find(waiver => Covers(waiver, diagnostic)) is { } waiver)
            {
                used.Add(waiver.At);
                waived++;
            }
            else
            {
                into.Add(diagnostic);
            }
        }
        ReportUnused(valid.Values.SelectMany(waivers => waivers), used, input, into);
        return waived;
    }

    private static bool Covers(Waiver waiver, Diagnostic found) =>
        waiver.Code == found.Code && found.Object is { } concerned && waiver.Object == $"{concerned.Kind}/{concerned.Name}";

    /// <summary>The waivers that hold. Those that do not are reported, once each, however many environments take them from a layer.</summary>
    private static Dictionary<SubjectGroup, List<Waiver>> ValidByGroup(RuleInput input, DiagnosticBag into)
    {
        var today = input.Today();
        var seen = new HashSet<Location>();
        var result = new Dictionary<SubjectGroup, List<Waiver>>(ReferenceEqualityComparer.Instance);
        foreach (var group in input.Groups.Where(group => group.Named))
        {
            var valid = result[group] = [];
            foreach (var waiver in group.Waivers)
            {
                var fault = FaultOf(waiver, today);
                if (fault is null)
                    valid.Add(waiver);
                if (!seen.Add(waiver.At))
                    continue;
                if (fault is not null)
                    into.Add(fault);
                else if (today is null)
                    into.CountNotEvaluated("expiry of a waiver: there is neither --date nor a commit to take the day from");
            }
        }
        return result;
    }

    private static Diagnostic? FaultOf(Waiver waiver, DateOnly? today)
    {
        if (!RuleCatalog.Waivable.Contains(waiver.Code))
        {
            var meant = Suggestion.For(waiver.Code, RuleCatalog.Waivable);
            return WaiverDiagnostics.NotWaivable.At(waiver.CodeAt,
                $"{waiver.Code} can't be waived: it is no rule of source policy, azure or reference" + (meant is null ? "" : $"; did you mean {meant}?"));
        }
        return today > waiver.Expires
            ? WaiverDiagnostics.Expired.At(waiver.At, string.Create(CultureInfo.InvariantCulture,
                $"the waiver of {waiver.Code} for {waiver.Object} expired on {waiver.Expires:yyyy-MM-dd}, and no longer waives"))
            : null;
    }

    private static void ReportUnused(IEnumerable<Waiver> valid, HashSet<Location> used, RuleInput input, DiagnosticBag into)
    {
        var elsewhere = input.Groups.Where(group => !group.Named).SelectMany(group => group.Waivers).Select(waiver => waiver.At).ToImmutableHashSet();
        foreach (var waiver in valid.DistinctBy(waiver => waiver.At).Where(waiver => !used.Contains(waiver.At)))
        {
            if (elsewhere.Contains(waiver.At))
                into.CountNotEvaluated("use of a waiver: it also holds for environments that were not named");
            else
                into.Add(WaiverDiagnostics.Unused.At(waiver.At, $"nothing of code {waiver.Code} was found on {waiver.Object}"));
        }
    }
}
