using System.Globalization;
using System.Text;
using PgHaManifests.Cli.Reports;
using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules;

namespace PgHaManifests.Cli.Commands;

/// <summary>The page <c>docs/rules.md</c>, printed from the catalogue.</summary>
internal static class RulesPage
{
    private static readonly (DiagnosticSource Source, string Title, string About)[] Sections =
    [
        (DiagnosticSource.Operator, "CloudNativePG", "What the operator's admission webhooks say. An error is a refusal; these findings are never waived, merged or dropped."),
        (DiagnosticSource.PostgreSql, "PostgreSQL", "What the server itself makes of parameters and access lines."),
        (DiagnosticSource.Reference, "References", "One object names another, or takes its name, in one environment or over all of them. Whatever the policy. Among PATHs what is missing or double is an info, the rest a warning."),
        (DiagnosticSource.Azure, "Azure", "Limits of AKS, disks, load balancers, identities and storage."),
        (DiagnosticSource.Policy, "Good practice", "What a production environment should be."),
    ];

    public static string Text()
    {
        var text = new StringBuilder();
        text.Append("<!-- Printed by 'pgha rules --page > docs/rules.md'. -->\n# Rules\n\n");
        text.Append("Rules of the sources Azure and good practice hold under policy `production` with the severity given here, under `development` one step lower, ");
        text.Append("and do not run under `none` (the default for PATHs; `--policy` picks another). They and references can be waived in the settings:\n\n");
        text.Append("```yaml\nwaivers:\n  - { code: PGHA4852, object: Cluster/pg-primary, reason: WAL volume comes with the next size, expires: 2027-01-31 }\n```\n\n");
        text.Append("`pgha explain CODE` shows a manifest on which a rule fires.\n");
        foreach (var (source, title, about) in Sections)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {title}\n\n{about}\n");
            foreach (var known in Codes.All.Where(known => known.Source == source && RuleCatalog.VersionsOf(known.Code) is not null))
                Append(text, known);
        }
        text.Append("\n## Not judged\n\nGood practice that no manifest shows:\n\n");
        foreach (var (what, why) in NotJudged.All)
            text.Append(CultureInfo.InvariantCulture, $"- {what}: {why}.\n");
        return text.ToString();
    }

    private static void Append(StringBuilder text, Descriptor known)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n### {known.Code} {known.Slug}\n\n**{Words.Of(known.Severity)}**: {Sentence(known.Title)}");
        if (RuleCatalog.VersionsOf(known.Code) is { } versions && versions.StartsWith("CloudNativePG", StringComparison.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $" ({versions})");
        if (known.Why is { } why)
            text.Append(CultureInfo.InvariantCulture, $" {Sentence(why)}");
        text.Append(CultureInfo.InvariantCulture, $"\n\nWhat to do: {Sentence(known.Help)}\n");
    }

    private static string Sentence(string text) => text.TrimEnd().EndsWith('.') ? text.TrimEnd() : text.TrimEnd() + ".";
}
