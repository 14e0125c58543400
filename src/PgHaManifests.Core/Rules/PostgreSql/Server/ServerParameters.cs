using PgHaManifests.Core.Rules.PostgreSql.Parameters;
using PgHaManifests.Core.Schemas.Defaulting;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Rules.PostgreSql.Server;

/// <summary>
/// The server that a Cluster's instances run: its major version, and the parameters in force, which are the Cluster's own, then the
/// operator's, then the server's defaults.
/// </summary>
internal readonly struct ServerParameters
{
    private readonly Field inForce;
    private readonly YamlNode? own;

    private ServerParameters(int major, Field inForce, YamlNode? own) => (Major, this.inForce, this.own) = (major, inForce, own);

    public int Major { get; }

    /// <summary>The major version that a Cluster's image or catalog tells, where we know that major's parameters.</summary>
    public static int? MajorOf(Subject cluster) =>
        cluster.Stored?["spec"] is YamlMapping spec && PostgresMajor.Of(spec) is >= ParameterCatalog.OldestMajor and <= ParameterCatalog.NewestMajor and var major
            ? major
            : null;

    /// <summary>Of a Cluster whose major version is known, which is the only kind that rules on servers are run on.</summary>
    public static ServerParameters Of(ObjectContext context) =>
        new(
        MajorOf(context.Subject) ?? ParameterCatalog.NewestMajor,
        context.Spec["postgresql"]["parameters"],
        context.Subject.Spec.Get("postgresql", "parameters"));

    /// <summary>Where a person would edit the parameter.</summary>
    public Field At(string name) => inForce[name];

    /// <summary>Whether the Cluster itself sets the parameter.</summary>
    public bool IsWritten(string name) => own.Get(name) is not null;

    /// <summary>The parameter's text; null when this major has no such parameter.</summary>
    public string? Text(string name) => inForce[name].Text ?? ParameterCatalog.Find(name, Major)?.Default;

    /// <summary>A number in the parameter's own unit; null when the server would not take it, which is another rule's finding.</summary>
    public double? Number(string name) =>
        ParameterCatalog.Find(name, Major) is { } parameter && Text(name) is { } text && ParameterValue.Judge(name, text, Major).Verdict == ParameterVerdict.Accepted
            ? ParameterValue.ReadNumber(parameter, text, out _)
            : null;

    /// <summary>A size in bytes; negative where the parameter takes that for "no limit" or "worked out".</summary>
    public double? Bytes(string name) =>
        Number(name) is { } number && ParameterCatalog.Find(name, Major)?.Unit is { } unit ? number * Units.SizeOf(unit) : null;

    public bool? Flag(string name) => Text(name) is { } text ? BooleanText.Read(text) : null;
}
