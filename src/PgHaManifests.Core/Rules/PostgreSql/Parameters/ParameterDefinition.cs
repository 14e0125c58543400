namespace PgHaManifests.Core.Rules.PostgreSql.Parameters;

/// <summary>How PostgreSQL reads a parameter's value.</summary>
internal enum ParameterType
{
    Boolean,
    Integer,
    Real,
    Enum,
    Text,
}

/// <summary>When a new value takes effect: the <c>context</c> column of <c>pg_settings</c>.</summary>
internal enum ParameterContext
{
    /// <summary>Never: the value only tells something about the server.</summary>
    Internal,

    /// <summary>At the next restart.</summary>
    Postmaster,

    /// <summary>At a reload.</summary>
    Sighup,

    /// <summary>In sessions opened after a reload.</summary>
    Backend,

    /// <summary>At a reload, and settable in a session.</summary>
    Session,
}

/// <summary>A server parameter as PostgreSQL majors <paramref name="From"/> to <paramref name="To"/> know it.</summary>
/// <param name="Unit">What a number without unit counts: <c>8kB</c>, <c>ms</c>…; null for a number without unit.</param>
/// <param name="Minimum">In units of <paramref name="Unit"/>, inclusive; likewise the maximum.</param>
/// <param name="Values">Of an enum, those that <c>pg_settings</c> shows.</param>
internal sealed record ParameterDefinition(
    string Name,
    int From,
    int To,
    ParameterType Type,
    ParameterContext Context,
    string? Unit,
    double Minimum,
    double Maximum,
    string[] Values,
    string? Default);
