using System.Collections.Immutable;
using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>What may be wrong with the settings' waivers; it only shows once the rules have run.</summary>
internal static class WaiverDiagnostics
{
    public static readonly Descriptor NotWaivable = new(
        "PGHA1060", "code-not-waivable", Severity.Error, DiagnosticSource.Settings,
        "A waiver names a code that can't be waived.",
        "Waive only what is judgement: codes of source policy, azure or reference; 'pgha rules' lists them.");

    public static readonly Descriptor Expired = new(
        "PGHA1061", "waiver-expired", Severity.Error, DiagnosticSource.Settings,
        "A waiver has expired.", "Mend what it set aside, or give it a later day with a reason that still holds.");

    public static readonly Descriptor Unused = new(
        "PGHA1062", "waiver-unused", Severity.Warning, DiagnosticSource.Settings,
        "A waiver sets nothing aside.", "Remove it, or correct its code and object.");

    public static readonly ImmutableArray<Descriptor> All = [NotWaivable, Expired, Unused];
}
