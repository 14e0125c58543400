using System.Collections.Frozen;

namespace PgHaManifests.Core.Manifests;

/// <summary>What type of value a field of a build file takes.</summary>
internal enum BuildFileType
{
    Text,
    Flag,
    Integer,

    /// <summary>Any mapping: its content is somebody else's.</summary>
    Open,
    List,
    Map,
    Object,
}

/// <summary>The type of a value in a build file, and of what is in it.</summary>
/// <param name="Item">Type of the items of a list or of the values of a map.</param>
/// <param name="Fields">Fields of an object. Names are compared as kustomize does: the case of letters does not count.</param>
internal sealed record BuildFileShape(BuildFileType Type, BuildFileShape? Item = null, FrozenDictionary<string, BuildFileShape>? Fields = null)
{
    private static readonly BuildFileShape Text = new(BuildFileType.Text);
    private static readonly BuildFileShape Flag = new(BuildFileType.Flag);
    private static readonly BuildFileShape Integer = new(BuildFileType.Integer);
    private static readonly BuildFileShape Open = new(BuildFileType.Open);
    private static readonly BuildFileShape Texts = ListOf(Text);
    private static readonly BuildFileShape TextMap = MapOf(Text);

    private static readonly BuildFileShape Selector = ObjectOfTexts("group", "version", "kind", "name", "namespace", "annotationSelector", "labelSelector");

    private static readonly BuildFileShape Patches = ListOf(Object(("path", Text), ("patch", Text), ("target", Selector), ("options", MapOf(Flag))));

    private static readonly BuildFileShape GeneratorOptions =
        Object(("labels", TextMap), ("annotations", TextMap), ("disableNameSuffixHash", Flag), ("immutable", Flag));

    private static readonly (string Name, BuildFileShape Shape)[] Generator =
    [
        ("namespace", Text), ("name", Text), ("behavior", Text), ("literals", Texts), ("files", Texts), ("envs", Texts), ("env", Text),
        ("options", GeneratorOptions),
    ];

    private static readonly BuildFileShape FieldOptions = Object(("delimiter", Text), ("index", Integer), ("encoding", Text), ("create", Flag));

    private static readonly BuildFileShape Replacement = Object(
        ("path", Text), ("sourceValue", Text),
        ("source", Object(("group", Text), ("version", Text), ("kind", Text), ("name", Text), ("namespace", Text), ("fieldPath", Text), ("options", FieldOptions))),
        ("targets", ListOf(Object(("select", Selector), ("reject", ListOf(Selector)), ("fieldPaths", Texts), ("options", FieldOptions)))));

    private static readonly BuildFileShape Label = Object(
        ("pairs", TextMap), ("includeSelectors", Flag), ("includeTemplates", Flag),
        ("fields", ListOf(Object(("group", Text), ("version", Text), ("kind", Text), ("path", Text), ("create", Flag)))));

    private static readonly BuildFileShape Variable = Object(
        ("name", Text),
        ("objref", ObjectOfTexts("apiVersion", "group", "version", "kind", "name", "namespace")),
        ("fieldref", ObjectOfTexts("fieldPath")));

    private static readonly BuildFileShape HelmChart = Object(
        ("name", Text), ("version", Text), ("digest", Text), ("repo", Text), ("releaseName", Text), ("namespace", Text),
        ("additionalValuesFiles", Texts),
        ("valuesFile", Text), ("valuesInline", Open), ("valuesMerge", Text), ("includeCRDs", Flag), ("skipHooks", Flag), ("skipTests", Flag),
        ("apiVersions", Texts), ("kubeVersion", Text), ("nameTemplate", Text), ("debug", Flag), ("devel", Flag));

    private static readonly BuildFileShape HelmChartInflation = Object(
        ("chartName", Text), ("chartVersion", Text), ("chartRepoUrl", Text), ("chartHome", Text), ("chartRepoName", Text), ("helmBin", Text),
        ("helmHome", Text), ("values", Text), ("valuesLocal", Open), ("valuesMerge", Text), ("releaseName", Text), ("releaseNamespace", Text),
        ("extraArgs", Texts));

    private static readonly BuildFileShape Images = ListOf(ObjectOfTexts("name", "newName", "tagSuffix", "newTag", "digest"));

    /// <summary>A Kustomization of v1beta1, which a Component of v1alpha1 shares.</summary>
    public static readonly BuildFileShape Kustomization = Object(
        ("apiVersion", Text), ("kind", Text),
        ("metadata", Object(("name", Text), ("namespace", Text), ("labels", TextMap), ("annotations", TextMap))),
        ("openapi", TextMap), ("namePrefix", Text), ("nameSuffix", Text), ("namespace", Text), ("commonLabels", TextMap), ("labels", ListOf(Label)),
        ("commonAnnotations", TextMap), ("patchesStrategicMerge", Texts), ("patchesJson6902", Patches), ("patches", Patches),
        ("images", Images), ("imageTags", Images), ("replacements", ListOf(Replacement)),
        ("replicas", ListOf(Object(("name", Text), ("count", Integer)))), ("vars", ListOf(Variable)),
        ("sortOptions", Object(("order", Text), ("legacySortOptions", Object(("orderFirst", Texts), ("orderLast", Texts))))),
        ("resources", Texts), ("components", Texts), ("crds", Texts), ("bases", Texts),
        ("configMapGenerator", ListOf(Object(Generator))), ("secretGenerator", ListOf(Object([.. Generator, ("type", Text)]))),
        ("helmGlobals", ObjectOfTexts("chartHome", "configHome")), ("helmCharts", ListOf(HelmChart)),
        ("helmChartInflationGenerator", ListOf(HelmChartInflation)), ("generatorOptions", GeneratorOptions), ("configurations", Texts),
        ("generators", Texts), ("transformers", Texts), ("validators", Texts), ("buildMetadata", Texts));

    private static BuildFileShape ListOf(BuildFileShape item) => new(BuildFileType.List, item);

    private static BuildFileShape MapOf(BuildFileShape value) => new(BuildFileType.Map, value);

    /// <summary>An object whose fields are all text.</summary>
    private static BuildFileShape ObjectOfTexts(params string[] names) => Object([.. names.Select(name => (name, Text))]);

    private static BuildFileShape Object(params (string Name, BuildFileShape Shape)[] fields) =>
        new(BuildFileType.Object, Fields: fields.ToFrozenDictionary(field => field.Name, field => field.Shape, StringComparer.OrdinalIgnoreCase));
}
