namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>Judges one line of pg_ident.conf (map name, system user, database user) as servers 15 to 18 parse it.</summary>
internal static class IdentLine
{
    public static AccessJudgement Judge(string line, int major)
    {
        var fields = AccessTokens.Fields(line);
        if (fields.Count == 0)
            return AccessJudgement.None;
        if (IncludeLine.Judge(fields, major) is { } include)
            return include;
        if (fields.SelectMany(field => field).FirstOrDefault(token => token.IsFile) is { Text.Length: > 0 } file)
            return AccessJudgement.Refused($"the file {file.Text[1..]} does not exist in an instance");
        for (var i = 0; i < 3; i++)
        {
            if (fields.Count <= i)
                return AccessJudgement.Refused("a line needs a map name, a system user and a database user");
            if (fields[i].Count > 1)
                return AccessJudgement.Refused("a field has several values");
            var expression = i == 1 || (i == 2 && major >= 16);
            if (expression && fields[i][0].IsExpression && !ExpressionSyntax.IsValid(fields[i][0].Text[1..]))
                return AccessJudgement.Refused($"invalid regular expression {fields[i][0].Text[1..]}");
        }
        return AccessJudgement.Accepted;
    }
}
