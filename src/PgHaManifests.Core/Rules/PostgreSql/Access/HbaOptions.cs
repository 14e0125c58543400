namespace PgHaManifests.Core.Rules.PostgreSql.Access;

/// <summary>The <c>name=value</c> options at the end of a pg_hba line.</summary>
internal static class HbaOptions
{
    /// <summary>Options that belong to authentication methods.</summary>
    private static readonly Dictionary<string, string[]> MethodsOf = new(StringComparer.Ordinal)
    {
        ["map"] = ["ident", "peer", "gss", "sspi", "cert"],
        ["pamservice"] = ["pam"],
        ["pam_use_hostname"] = ["pam"],
        ["ldapurl"] = ["ldap"],
        ["ldaptls"] = ["ldap"],
        ["ldapscheme"] = ["ldap"],
        ["ldapserver"] = ["ldap"],
        ["ldapport"] = ["ldap"],
        ["ldapbinddn"] = ["ldap"],
        ["ldapbindpasswd"] = ["ldap"],
        ["ldapsearchattribute"] = ["ldap"],
        ["ldapsearchfilter"] = ["ldap"],
        ["ldapbasedn"] = ["ldap"],
        ["ldapprefix"] = ["ldap"],
        ["ldapsuffix"] = ["ldap"],
        ["krb_realm"] = ["gss", "sspi"],
        ["include_realm"] = ["gss", "sspi"],
        ["compat_realm"] = ["sspi"],
        ["upn_username"] = ["sspi"],
        ["radiusservers"] = ["radius"],
        ["radiusports"] = ["radius"],
        ["radiussecrets"] = ["radius"],
        ["radiusidentifiers"] = ["radius"],
        ["issuer"] = ["oauth"],
        ["scope"] = ["oauth"],
        ["validator"] = ["oauth"],
        ["delegate_ident_mapping"] = ["oauth"],
    };

    /// <summary>What is wrong, or null.</summary>
    public static string? Fault(string type, string method, IEnumerable<AccessToken> tokens, int major, bool validatorLibraries)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in tokens)
        {
            var equals = token.Text.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                return $"{token.Text} is no option: expected name=value";
            var (name, value) = (token.Text[..equals], token.Text[(equals + 1)..]);
            if (OptionFault(type, method, name, value, major) is { } fault)
                return fault;
            options[name] = value;
        }
        return method switch
        {
            "ldap" => LdapFault(options),
            "radius" => RadiusFault(options),
            "oauth" => OauthFault(options, validatorLibraries),
            _ => null,
        };
    }

    private static string? OptionFault(string type, string method, string name, string value, int major)
    {
        // A server that reads an unknown value of the two only logs so; the line itself counts as read.
        if (name is "clientcert" or "clientname")
        {
            if (type != "hostssl")
                return $"{name} is only possible on hostssl lines";
            return name == "clientcert" && value == "verify-ca" && method == "cert" ? "with method cert, clientcert can only be verify-full" : null;
        }
        if (!MethodsOf.TryGetValue(name, out var methods) || (methods[0] == "oauth" && major < 18))
            return $"unknown option {name}";
        if (methods.Contains(method, StringComparer.Ordinal) || (name == "map" && method == "oauth"))
            return null;
        return $"option {name} is only possible with {string.Join(", ", methods)}";
    }

    private static string? LdapFault(Dictionary<string, string> options)
    {
        var simple = options.ContainsKey("ldapprefix") || options.ContainsKey("ldapsuffix");
        var url = options.ContainsKey("ldapurl");
        var search = options.Keys.Any(name => name is "ldapbasedn" or "ldapbinddn" or "ldapbindpasswd" or "ldapsearchattribute" or "ldapsearchfilter") || url;
        if (simple && search)
            return "options of a simple bind (ldapprefix, ldapsuffix) and of a search are mixed";
        if (!simple && !options.ContainsKey("ldapbasedn") && !url)
            return "method ldap needs ldapbasedn, ldapprefix or ldapsuffix";
        return options.ContainsKey("ldapsearchattribute") && options.ContainsKey("ldapsearchfilter")
            ? "ldapsearchattribute and ldapsearchfilter exclude each other"
            : null;
    }

    private static string? RadiusFault(Dictionary<string, string> options)
    {
        var servers = Count(options, "radiusservers");
        var secrets = Count(options, "radiussecrets");
        if (servers == 0)
            return "method radius needs radiusservers";
        if (secrets == 0)
            return "method radius needs radiussecrets";
        if (secrets != 1 && secrets != servers)
            return $"there are {secrets} radiussecrets for {servers} radiusservers";
        var identifiers = Count(options, "radiusidentifiers");
        return identifiers > 1 && identifiers != servers ? $"there are {identifiers} radiusidentifiers for {servers} radiusservers" : null;
    }

    private static int Count(Dictionary<string, string> options, string name) =>
        options.TryGetValue(name, out var value) && value.Length > 0 ? value.Split(',').Length : 0;

    private static string? OauthFault(Dictionary<string, string> options, bool validatorLibraries)
    {
        foreach (var name in (string[])["scope", "issuer"])
        {
            if (!options.TryGetValue(name, out var value) || value.Length == 0)
                return $"method oauth needs {name}";
        }
        return validatorLibraries ? null : "method oauth needs the parameter oauth_validator_libraries";
    }
}
