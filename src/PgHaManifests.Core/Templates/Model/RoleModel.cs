using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see of one role, whether it becomes a DatabaseRole or an entry of <c>managed.roles</c>.</summary>
internal static class RoleModel
{
    public static ModelMapping Build(RoleSettings role) =>
        new RecordModel(role.Origin)
            .Add("objectName", role.ObjectName)
            .Add("name", role.Name)
            .Add("ensure", role.Ensure)
            .Add("reclaimPolicy", role.ReclaimPolicy)
            .Add("login", role.Login)
            .Add("superuser", role.Superuser)
            .Add("createDb", role.CreateDb)
            .Add("createRole", role.CreateRole)
            .Add("inherit", role.Inherit)
            .Add("replication", role.Replication)
            .Add("bypassRls", role.BypassRls)
            .Add("connectionLimit", role.ConnectionLimit)
            .Add("inRoles", role.InRoles)
            .Add("validUntil", role.ValidUntil)
            .Add("comment", role.Comment)
            .Add("secret", role.Secret)
            .Add("disablePassword", role.DisablePassword)
            .Build();
}
