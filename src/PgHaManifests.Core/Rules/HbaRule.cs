using PgHaManifests.Core.Rules.PostgreSql.Access;

namespace PgHaManifests.Core.Rules;

/// <summary>One line of pg_hba as far as good practice cares: who may come, over what, and how they prove who they are.</summary>
/// <param name="Type"><c>local</c>, <c>host</c>, <c>hostssl</c>, <c>hostnossl</c>, <c>hostgssenc</c>, <c>hostnogssenc</c>.</param>
/// <param name="Databases">The database field; <c>all</c> alone is everything.</param>
/// <param name="Address">Null for local lines.</param>
internal sealed record HbaRule(string Type, string Databases, string Users, string? Address, string Method)
{
    /// <summary>Null for comments, includes, and lines that the server would refuse: those have rules of their own.</summary>
    public static HbaRule? Parse(string line)
    {
        var fields = AccessTokens.Fields(line);
        if (fields.Count < 4)
            return null;
        var type = fields[0][0].Text;
        var at = 3;
        if (type != "local" && HbaAddress.Fault(fields, ref at) is not null)
            return null;
        return at < fields.Count ? new HbaRule(type, fields[1][0].Text, fields[2][0].Text, type == "local" ? null : fields[3][0].Text, fields[at][0].Text) : null;
    }

    public bool IsEveryone => Databases == "all" && Users == "all" && IsAnywhere;

    public bool IsAnywhere => Address is "all" or "0.0.0.0/0" or "::/0" or "0.0.0.0" or "::";

    /// <summary>Never leaves the pod.</summary>
    public bool IsInside => Address is null or "samehost" or "localhost" || Address.StartsWith("127.", StringComparison.Ordinal) || Address is "::1" or "::1/128";

    /// <summary>Takes connections without TLS.</summary>
    public bool TakesPlain => Type is "host" or "hostnossl" or "hostnogssenc";
}
