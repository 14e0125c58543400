namespace PgHaManifests.Core.Yaml;

/// <summary>What is wrong with a YAML text.</summary>
public enum YamlErrorKind
{
    /// <summary>The bytes are not UTF-8 text.</summary>
    Encoding,
    Syntax,
    DuplicateKey,

    /// <summary>A tag that Kubernetes' reader does not take.</summary>
    Tag,

    /// <summary>An undefined alias, or aliases that expand beyond all measure.</summary>
    Alias,

    /// <summary>A key that is not a scalar.</summary>
    Key,
}

/// <summary>A fault of the text itself. For a duplicate key, <see cref="First"/> is where the key stood first.</summary>
/// <param name="Path">For a duplicate key: the key's dotted path in the document, as the API server names it.</param>
public sealed record YamlError(YamlErrorKind Kind, Mark At, string Message, Mark? First = null, string? Path = null);

/// <summary>One document of a stream.</summary>
/// <param name="Number">Counted from 1 over all documents of the file, empty ones included.</param>
/// <param name="Root">Null when the document is empty or could not be read.</param>
public sealed record YamlDocument(YamlSource Source, int Number, YamlNode? Root, IReadOnlyList<YamlError> Errors);
