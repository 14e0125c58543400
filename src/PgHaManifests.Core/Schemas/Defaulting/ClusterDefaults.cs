using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.Defaulting;

/// <summary>
/// The values that the operator's defaulting webhook gives to a Cluster, in its order, under the configuration that its release
/// manifest ships.
/// </summary>
public static class ClusterDefaults
{
    /// <summary>The image that the embedded releases use where a Cluster names none.</summary>
    public const string Image = "ghcr.io/cloudnative-pg/postgresql:18.4-system-trixie";

    private static readonly string[] Methods = ["recovery", "pg_basebackup", "initdb"];

    private const string Database = "app";
    private const string QueriesName = "cnpg-default-monitoring";
    private const string QuorumAnnotation = "alpha.cnpg.io/failoverQuorum";

    /// <param name="cluster">The object with the defaults of its schema.</param>
    public static YamlMapping Apply(YamlMapping cluster) => cluster.Change("spec", spec =>
    {
        if (!spec.Has("imageCatalogRef"))
            spec = spec.WithText("imageName", Image);
        spec = spec.Change("bootstrap", Bootstrap);
        spec = spec.Change("affinity", affinity =>
            affinity.FlagOf("enablePodAntiAffinity") == false ? affinity : affinity.WithText("podAntiAffinityType", "preferred"));
        spec = spec.ChangeIfPresent("backup", backup => backup.WithText("target", "prefer-standby"));
        if (PostgresMajor.Of(spec) is not null)
            spec = spec.Change("postgresql", postgresql => postgresql.Change("parameters", p => DefaultParameters.Apply(p, cluster)));
        spec = spec.WithText("logLevel", "info");
        if ((spec["monitoring"] as YamlMapping).FlagOf("disableDefaultQueries") != true)
            spec = spec.Change("monitoring", Queries);
        spec = spec.Change("replicationSlots", Slots);
        spec = Tablespaces(spec);
        spec = spec.ChangeIfPresent("postgresql", postgresql => postgresql.ChangeIfPresent("synchronous", synchronous => Synchronous(synchronous, cluster)));
        return spec.Change("probes", probes => probes.Change("liveness", liveness => liveness.WithDefault("isolationCheck", IsolationCheck(cluster))));
    });

    private static YamlMapping Bootstrap(YamlMapping bootstrap)
    {
        if (bootstrap.Has("recovery"))
            return bootstrap.Change("recovery", OwnedDatabase);
        if (bootstrap.Has("pg_basebackup"))
            return bootstrap.Change("pg_basebackup", OwnedDatabase);
        return bootstrap.Change("initdb", initdb =>
        {
            var isMonolith = (initdb["import"] as YamlMapping).TextOf("type") == "monolith";
            initdb = isMonolith ? initdb.WithText("owner", initdb.TextOf("database")) : OwnedDatabase(initdb);
            return initdb.WithText("encoding", "UTF8").WithText("localeCollate", "C").WithText("localeCType", "C");
        });
    }

    private static YamlMapping OwnedDatabase(YamlMapping method)
    {
        method = method.WithText("database", Database);
        return method.WithText("owner", method.TextOf("database"));
    }

    private static YamlMapping Queries(YamlMapping monitoring)
    {
        var known = (monitoring["customQueriesConfigMap"] as YamlSequence)?.Items ?? [];
        if (known.OfType<YamlMapping>().Any(item => item.TextOf("name") == QueriesName))
            return monitoring;
        var queries = TreeEdit.Empty.With("name", YamlScalar.OfString(QueriesName)).With("key", YamlScalar.OfString("queries"));
        return monitoring.With("customQueriesConfigMap", new YamlSequence([queries, .. known]));
    }

    private static YamlMapping Slots(YamlMapping slots) => slots
        .WithDefault("highAvailability", TreeEdit.Empty.With("enabled", True).With("slotPrefix", YamlScalar.OfString("_cnpg_")))
        .WithDefault("synchronizeReplicas", TreeEdit.Empty.With("enabled", True));

    private static YamlMapping Tablespaces(YamlMapping spec)
    {
        if (spec["tablespaces"] is not YamlSequence { Items.Count: > 0 } tablespaces)
            return spec;
        var bootstrap = spec["bootstrap"] as YamlMapping;
        var owner = Methods
            .Select(method => (bootstrap?[method] as YamlMapping).TextOf("owner"))
            .FirstOrDefault(name => name.Length > 0) ?? "postgres";
        return spec.With("tablespaces", new YamlSequence(
            [.. tablespaces.Items.Select(item => item is YamlMapping tablespace ? tablespace.Change("owner", o => o.WithText("name", owner)) : item)])
        {
            Source = tablespaces.Source,
            Start = tablespaces.Start,
        });
    }

    private static YamlMapping Synchronous(YamlMapping synchronous, YamlMapping cluster)
    {
        synchronous = synchronous.WithText("dataDurability", "required");
        return GoBoolean(Annotation(cluster, QuorumAnnotation)) is { } quorum
            ? synchronous.With("failoverQuorum", new YamlScalar(quorum ? "true" : "false", YamlScalarType.Boolean))
            : synchronous;
    }

    /// <summary>The annotation that came before the field still sets it where it can be read.</summary>
    private static YamlMapping IsolationCheck(YamlMapping cluster)
    {
        var pinger = Annotation(cluster, LivenessPinger.Annotation) is { } json ? LivenessPinger.Read(json) : null;
        pinger ??= new LivenessPinger(true, LivenessPinger.DefaultTimeout, LivenessPinger.DefaultTimeout);
        return TreeEdit.Empty
            .With("enabled", YamlScalar.OfBoolean(pinger.Enabled))
            .With("requestTimeout", YamlScalar.OfInteger(pinger.RequestTimeout))
            .With("connectionTimeout", YamlScalar.OfInteger(pinger.ConnectionTimeout));
    }

    private static string? Annotation(YamlMapping cluster, string name) =>
        ((cluster["metadata"] as YamlMapping)?["annotations"] as YamlMapping)?[name] is YamlScalar { IsString: true } scalar ? scalar.Text : null;

    /// <summary>What Go's ParseBool takes.</summary>
    internal static bool? GoBoolean(string? text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };

    private static YamlScalar True { get; } = new("true", YamlScalarType.Boolean);
}
