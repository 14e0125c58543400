using PgHaManifests.Core.Schemas.Formats;
using static PgHaManifests.Core.Schemas.BuiltIn.BuiltInDiagnostics;

namespace PgHaManifests.Core.Schemas.BuiltIn.Kinds;

/// <summary>Roles, ClusterRoles and their bindings.</summary>
internal static class RbacCheck
{
    private const string Group = "rbac.authorization.k8s.io";

    public static void Role(Field root) => Rules(root["rules"], namespaced: true);

    public static void AnyRole(Field root)
    {
        Rules(root["rules"], namespaced: false);
        var aggregation = root["aggregationRule"];
        if (!aggregation.IsSet)
            return;
        if (aggregation["clusterRoleSelectors"].Count == 0)
            aggregation["clusterRoleSelectors"].Require(ClusterRole);
        foreach (var selector in aggregation["clusterRoleSelectors"].Items())
            LabelSelectors.Check(selector);
    }

    public static void Binding(Field root) => Binding(root, namespaced: true);

    public static void ClusterBinding(Field root) => Binding(root, namespaced: false);

    public static void BindingUpdate(Field root, Field old)
    {
        if (!Equality.AreSame(root["roleRef"], old["roleRef"]))
            root["roleRef"].Refuse(Immutable, "differs from the stored binding, whose role cannot change");
    }

    private static void Rules(Field rules, bool namespaced)
    {
        foreach (var rule in rules.Items())
        {
            var urls = rule["nonResourceURLs"];
            if (rule["verbs"].Count == 0)
                rule["verbs"].Require(PolicyRule);
            if (urls.Count > 0)
            {
                if (namespaced)
                    urls.Refuse(PolicyRule, "may not be given in a Role, only in a ClusterRole");
                if (rule["apiGroups"].Count + rule["resources"].Count + rule["resourceNames"].Count > 0)
                    urls.Refuse(PolicyRule, "may not be given beside resources");
                continue;
            }
            if (rule["apiGroups"].Count == 0)
                rule["apiGroups"].Require(PolicyRule);
            if (rule["resources"].Count == 0)
                rule["resources"].Require(PolicyRule);
        }
    }

    private static void Binding(Field root, bool namespaced)
    {
        var role = root["roleRef"];
        role["apiGroup"].RequireOneOf(RoleReference, Group);
        if (namespaced)
            role["kind"].RequireOneOf(RoleReference, "Role", "ClusterRole");
        else
            role["kind"].RequireOneOf(RoleReference, "ClusterRole");
        if (role["name"].Text.Length == 0)
            role["name"].Require(RoleReference);
        else
            role["name"].RefuseIf(RoleReference, NameRules.PathSegment(role["name"].Text));
        foreach (var subject in root["subjects"].Items())
            CheckSubject(subject, namespaced);
    }

    private static void CheckSubject(Field subject, bool namespaced)
    {
        if (subject["name"].Text.Length == 0)
            subject["name"].Require(Subject);
        switch (subject["kind"].Text)
        {
            case "ServiceAccount":
                if (subject["name"].Text.Length > 0)
                    subject["name"].RefuseIf(Subject, NameRules.Subdomain(subject["name"].Text));
                if (subject["apiGroup"].Text.Length > 0)
                    subject["apiGroup"].Refuse(Subject, $"is {subject["apiGroup"].Shown}; a ServiceAccount has none");
                if (!namespaced && subject["namespace"].Text.Length == 0)
                    subject["namespace"].Require(Subject, "for a ServiceAccount");
                break;
            case "User" or "Group":
                subject["apiGroup"].RequireOneOf(Subject, Group);
                break;
            default:
                subject["kind"].RequireOneOf(Subject, "ServiceAccount", "User", "Group");
                break;
        }
    }
}
