namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>What a server makes of one line of pg_hba.conf or pg_ident.conf.</summary>
internal enum AccessVerdict
{
    Accepted,
    Refused,

    /// <summary>The line holds no record: a comment, a blank line, an include of nothing.</summary>
    None,
}

/// <summary>The verdict and, for a refused line, why, in a clause.</summary>
internal readonly record struct AccessJudgement(AccessVerdict Verdict, string? Reason = null)
{
    public static readonly AccessJudgement Accepted = new(AccessVerdict.Accepted);
    public static readonly AccessJudgement None = new(AccessVerdict.None);

    public static AccessJudgement Refused(string reason) => new(AccessVerdict.Refused, reason);
}

/// <summary>Include lines, which servers know from major 16 on. In a container the files that they name are not there.</summary>
internal static class IncludeLine
{
    public static AccessJudgement? Judge(List<List<AccessToken>> fields, int major)
    {
        if (major < 16 || fields.Count != 2 || fields[0].Count != 1 || fields[1].Count != 1)
            return null;
        return fields[0][0].Text switch
        {
            "include" => AccessJudgement.Refused($"the file {fields[1][0].Text} does not exist in an instance"),
            "include_dir" => AccessJudgement.Refused($"the folder {fields[1][0].Text} does not exist in an instance"),
            "include_if_exists" => AccessJudgement.None,
            _ => null,
        };
    }
}
