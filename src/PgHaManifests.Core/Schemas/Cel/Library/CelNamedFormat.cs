using System.Collections.Frozen;
using PgHaManifests.Core.Schemas.Formats;

namespace PgHaManifests.Core.Schemas.Cel.Library;

/// <summary>A format of strings that rules know by name.</summary>
/// <param name="Check">What is wrong with a text, or null.</param>
internal sealed record CelNamedFormat(string Name, Func<string, string?> Check)
{
    public static readonly FrozenDictionary<string, CelNamedFormat> All = new CelNamedFormat[]
    {
        new("dns1123Label", text => NameRules.Label(text)),
        new("dns1123Subdomain", text => NameRules.Subdomain(text)),
        new("dns1035Label", text => NameRules.StrictLabel(text)),
        new("qualifiedName", text => NameRules.QualifiedName(text)),
        new("dns1123LabelPrefix", text => NameRules.Label(MaskTrailingDash(text))),
        new("dns1123SubdomainPrefix", text => NameRules.Subdomain(MaskTrailingDash(text))),
        new("dns1035LabelPrefix", text => NameRules.StrictLabel(MaskTrailingDash(text))),
        new("labelValue", text => NameRules.LabelValue(text)),
        new("uri", text => RequestUri.IsValid(text) ? null : "invalid URI for request"),
        Named("uuid", "does not match the UUID format"),
        Named("byte", "invalid base64"),
        Named("date", "invalid date"),
        Named("datetime", "invalid datetime"),
    }.ToFrozenDictionary(format => format.Name, StringComparer.Ordinal);

    private static CelNamedFormat Named(string name, string fault) => new(name, text => StringFormats.Check(name, text) ? null : fault);

    // A prefix may end with a dash, since something follows it.
    private static string MaskTrailingDash(string text) => text.Length > 1 && text.EndsWith('-') ? text[..^2] + "a" : text;
}
