using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>pooler</c>.</summary>
internal static class PoolerModel
{
    public static ModelMapping Build(PoolerSettings pooler) =>
        new RecordModel(pooler.Origin)
            .Add("name", pooler.Name)
            .Add("type", pooler.Type)
            .Add("instances", pooler.Instances)
            .Add("poolMode", pooler.PoolMode)
            .Add("parameters", pooler.Parameters)
            .Add("hba", pooler.Hba)
            .Add("paused", pooler.Paused)
            .Add("image", pooler.Image)
            .Add("resources", pooler.Resources, BackupModel.Sidecar)
            .Add("clientTlsSecret", pooler.ClientTlsSecret)
            .Add("clientCaSecret", pooler.ClientCaSecret)
            .Add("serverTlsSecret", pooler.ServerTlsSecret)
            .Add("serverCaSecret", pooler.ServerCaSecret)
            .Add("authQuery", pooler.AuthQuery)
            .Build();
}
