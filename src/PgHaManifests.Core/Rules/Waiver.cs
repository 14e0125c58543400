using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules;

/// <summary>Sets the findings of one code on one object aside until a day.</summary>
/// <param name="Object"><c>Kind/name</c>.</param>
/// <param name="Expires">The last day on which it holds.</param>
/// <param name="At">Where it is written.</param>
/// <param name="CodeAt">Where its code is written.</param>
public sealed record Waiver(string Code, string Object, DateOnly Expires, Location At, Location CodeAt);
