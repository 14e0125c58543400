using PgHaManifests.Core.Yaml.Writing;

namespace PgHaManifests.Core.Yaml;

/// <summary>How a tree is written.</summary>
public enum YamlWriteMode
{
    /// <summary>Keys in their order, no line folded, text of several lines as a block, every scalar safe for YAML 1.1 and 1.2.</summary>
    Ordered,

    /// <summary>The bytes that <c>kubectl kustomize</c> prints for the object: keys sorted, long lines folded, go-yaml's quotes.</summary>
    Kustomize,
}

/// <summary>Writes a tree as one YAML document in block style, ended by a line break.</summary>
public static class YamlWriter
{
    public static string Write(YamlNode root, YamlWriteMode mode) => new Emitter(mode).Document(root);
}
