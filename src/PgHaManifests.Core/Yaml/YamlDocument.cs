namespace PgHaManifests.Core.Yaml;

/// <summary>What is wrong with a YAML text.</summary>
public enum YamlErrorKind
{
    /// <summary>The bytes are not UTF-8 text.</summary>
    Encoding,
    Syntax,
    DuplicateKey,

    /// <summary>A tag that does not fit its value, or that is not defined.</summary>
    Tag,

    /// <summary>An undefined alias, or aliases that expand beyond all measure.</summary>
    Alias,

    /// <summary>A key that JSON cannot have: a mapping, a list, null.</summary>
    Key,

    /// <summary>A number that JSON cannot hold: infinity, not-a-number.</summary>
    Value,

    /// <summary>Nested deeper than <see cref="YamlReader.MaxDepth"/>.</summary>
    Depth,

    /// <summary>Warning: text after the <c>---</c> on its line, which kubectl refuses.</summary>
    Separator,

    /// <summary>Warning: content after the end of the document, which Kubernetes drops without a word.</summary>
    Unread,

    /// <summary>Warning: keys that differ in YAML but not in JSON (<c>1</c> and <c>"1"</c>): Kubernetes takes either, at random.</summary>
    AmbiguousKey,
}

/// <summary>A fault of the text itself. For a duplicate key, <see cref="First"/> is where the key stood first.</summary>
/// <param name="Path">The dotted path of the place in the document, as in <c>spec.ports[0].port</c>; null where it lies outside of any.</param>
public sealed record YamlError(YamlErrorKind Kind, Mark At, string Message, Mark? First = null, string? Path = null);

/// <summary>What a document makes use of beyond mappings, lists and plain values.</summary>
public enum YamlFeature
{
    Directive,
    Tag,
    Anchor,
    Alias,
    MergeKey,

    /// <summary>A <c>?</c> before a key.</summary>
    ExplicitKey,

    /// <summary>A tab as white space between values.</summary>
    Tab,
}

/// <summary>The first place where a document uses a feature.</summary>
public sealed record YamlFeatureUse(YamlFeature Feature, Mark At);

/// <summary>One document of a stream.</summary>
/// <param name="Number">Counted from 1 over all documents of the file, empty ones included.</param>
/// <param name="Root">Null when the document is empty or could not be read.</param>
/// <param name="Errors">Why Kubernetes refuses the text.</param>
public sealed record YamlDocument(YamlSource Source, int Number, YamlNode? Root, IReadOnlyList<YamlError> Errors)
{
    /// <summary>What Kubernetes accepts though it will not do what was meant.</summary>
    public IReadOnlyList<YamlError> Warnings { get; init; } = [];

    /// <summary>Each feature once, in order of first use.</summary>
    public IReadOnlyList<YamlFeatureUse> Features { get; init; } = [];

    /// <summary>Where the document begins: its first character, or its <c>---</c>.</summary>
    public Mark Start { get; init; }
}
