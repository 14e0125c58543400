namespace PgHaManifests.Core.Diagnostics;

/// <summary>How grave a diagnostic is. Only an error makes a command fail; order is by gravity.</summary>
public enum Severity
{
    Info,
    Warning,
    Error,
}
