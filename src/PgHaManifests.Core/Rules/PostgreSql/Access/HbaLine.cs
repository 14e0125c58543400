namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>Judges one line of pg_hba.conf as servers 14 to 18 parse it, on Linux, built as the official images are.</summary>
internal static class HbaLine
{
    private static readonly string[] Methods =
        ["trust", "ident", "peer", "password", "gss", "reject", "md5", "scram-sha-256", "pam", "ldap", "cert", "radius"];

    /// <param name="validatorLibraries">Parameter <c>oauth_validator_libraries</c> is set.</param>
    public static AccessJudgement Judge(string line, int major, bool validatorLibraries = false)
    {
        var fields = AccessTokens.Fields(line);
        if (fields.Count == 0)
            return AccessJudgement.None;
        if (IncludeLine.Judge(fields, major) is { } include)
            return include;
        if (fields.SelectMany(field => field).FirstOrDefault(token => token.IsFile) is { Text.Length: > 0 } file)
            return AccessJudgement.Refused($"the file {file.Text[1..]} does not exist in an instance");
        var reason = Fault(fields, major, validatorLibraries);
        return reason is null ? AccessJudgement.Accepted : AccessJudgement.Refused(reason);
    }

    private static string? Fault(List<List<AccessToken>> fields, int major, bool validatorLibraries)
    {
        if (fields[0].Count > 1)
            return "the connection type has several values";
        var type = fields[0][0].Text;
        if (type is not ("local" or "host" or "hostssl" or "hostnossl" or "hostgssenc" or "hostnogssenc"))
            return $"invalid connection type \"{type}\": expected local, host, hostssl, hostnossl, hostgssenc or hostnogssenc";
        for (var i = 1; i <= 2; i++)
        {
            if (fields.Count <= i)
                return i == 1 ? "the line ends before the database" : "the line ends before the user";
            if (major >= 16 && fields[i].FirstOrDefault(token => token.IsExpression && !ExpressionSyntax.IsValid(token.Text[1..])) is { Text: { } bad })
                return $"invalid regular expression {bad[1..]}";
        }
        var at = 3;
        if (type != "local" && HbaAddress.Fault(fields, ref at) is { } fault)
            return fault;
        if (fields.Count <= at)
            return "the line ends before the authentication method";
        if (fields[at].Count > 1)
            return "the authentication method has several values";
        var method = fields[at][0].Text;
        return MethodFault(type, method, major)
            ?? HbaOptions.Fault(type, method, fields.Skip(at + 1).SelectMany(field => field), major, validatorLibraries);
    }

    private static string? MethodFault(string type, string method, int major)
    {
        if (!Methods.Contains(method, StringComparer.Ordinal) && !(method == "oauth" && major >= 18))
            return $"invalid authentication method \"{method}\": expected one of {string.Join(", ", Methods)}";
        return (method, type) switch
        {
            ("gss", "local") => "gss is not possible on local sockets",
            ("peer", not "local") => "peer is only possible on local sockets",
            ("cert", not "hostssl") => "cert is only possible on hostssl lines",
            _ => null,
        };
    }
}
