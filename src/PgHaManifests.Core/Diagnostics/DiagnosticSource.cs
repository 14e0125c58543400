namespace PgHaManifests.Core.Diagnostics;

/// <summary>Whose verdict a diagnostic is: who would say so if the tool did not.</summary>
public enum DiagnosticSource
{
    Settings,
    Template,

    /// <summary>The Kubernetes API server, with strict field validation.</summary>
    ApiServer,

    /// <summary>CloudNativePG's admission webhooks.</summary>
    Operator,

    /// <summary>The PostgreSQL server itself.</summary>
    PostgreSql,
    Azure,

    /// <summary>Production practice; depends on the policy of the run.</summary>
    Policy,

    /// <summary>One object names another, in the tree or over all environments.</summary>
    Reference,
    Output,
    Impact,
    Internal,
}
