using PgHaManifests.Core.Diagnostics;
using PgHaManifests.Core.Rules.PostgreSql.Server;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Rules.PostgreSql.Objects;

/// <summary>Who sorts text: the C library, ICU (from 15 on) or PostgreSQL itself (from 17 on). Of a Database the server's major is not known.</summary>
internal static class LocaleProvider
{
    public static readonly ObjectRule Rule = new(
        new Descriptor(
            "PGHA4531",
            "locale-provider",
            Severity.Error,
            DiagnosticSource.PostgreSql,
            "PostgreSQL does not have this provider of locales, or what is asked of it",
            "write libc, icu (PostgreSQL 15 and later) or builtin (17 and later); builtin has C, C.UTF-8 and, from 18 on, PG_UNICODE_FAST"),
        ["Cluster", "Database"],
        Check);

    private static void Check(ObjectContext context)
    {
        var isCluster = context.Subject.Kind.Kind == "Cluster";
        var fields = isCluster ? context.Spec["bootstrap"]["initdb"] : context.Spec;
        var major = isCluster ? ServerParameters.Of(context).Major : Parameters.ParameterCatalog.NewestMajor;
        var at = fields["localeProvider"];
        var provider = at.TextOrEmpty;
        if (provider.Length > 0 && First(provider, isCluster) is not { } first)
            context.Report(at, $"localeProvider is {Shown.Quote(provider)}; there are libc, icu and builtin");
        else if (provider.Length > 0 && First(provider, isCluster) is { } since && since > major)
            context.Report(at, $"localeProvider is {provider}, which came with PostgreSQL {since}; the cluster runs {major}");
        if (fields["icuRules"] is { TextOrEmpty.Length: > 0 } rules && major < 16)
            context.Report(rules, $"icuRules came with PostgreSQL 16; the cluster runs {major}");
        var locale = fields["builtinLocale"];
        if (locale.TextOrEmpty is not ("" or "C" or "C.UTF-8" or "C.UTF8") && !(locale.Text == "PG_UNICODE_FAST" && major >= 18))
            context.Report(locale, $"builtinLocale is {Shown.Quote(locale.TextOrEmpty)}; PostgreSQL {major} has C, C.UTF-8{(major >= 18 ? " and PG_UNICODE_FAST" : "")}");
    }

    /// <summary>The first major that has a provider; initdb, which makes a Cluster's, took any from 15 on only.</summary>
    private static int? First(string provider, bool isCluster) => (isCluster ? provider : provider.ToLowerInvariant()) switch
    {
        "libc" => isCluster ? 15 : 14,
        "icu" => 15,
        "builtin" => 17,
        _ => null,
    };
}
