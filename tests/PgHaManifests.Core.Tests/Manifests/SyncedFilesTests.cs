using PgHaManifests.Core.Diagnostics;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Manifests;

/// <summary>Files of the user's that a controller would sync otherwise than they stand, or too late.</summary>
public sealed class SyncedFilesTests : IDisposable
{
    private const string Script = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: script\n  namespace: db\ndata:\n  run: echo ${HOME}\n";
    private const string Secret = "apiVersion: v1\nkind: Secret\nmetadata:\n  name: reader-pass\n  namespace: db\ntype: kubernetes.io/basic-auth\nstringData:\n  username: reader\n  password: none-of-yours\n";

    private readonly string root = Directory.CreateTempSubdirectory("pgha").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_variable_that_Flux_could_fill_in_is_a_warning_at_its_place()
    {
        var found = Findings("flux", Script, "PGHA3010").ShouldHaveSingleItem();

        found.Severity.ShouldBe(Severity.Warning);
        found.Location.ToString().ShouldBe("environments/extra/extra.yaml:7:8");
    }

    [Theory]
    [InlineData("argocd", Script)]
    [InlineData("none", Script)]
    [InlineData("flux", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: script\n  namespace: db\n  annotations: { kustomize.toolkit.fluxcd.io/substitute: disabled }\ndata:\n  run: echo ${HOME}\n")]
    [InlineData("flux", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: script\n  namespace: db\ndata:\n  run: echo $HOME {x}\n")]
    public void A_variable_that_nobody_fills_in_is_none(string controller, string manifest) => Findings(controller, manifest, "PGHA3010").ShouldBeEmpty();

    [Theory]
    [InlineData("flux")]
    [InlineData("argocd")]
    public void A_Secret_that_comes_after_its_cluster_is_refused(string controller) =>
        Findings(controller, Secret, "PGHA3009").ShouldHaveSingleItem().Message.ShouldBe("cluster pg needs Secret reader-pass, but the folder extra is synced after the clusters");

    [Theory]
    [InlineData("none", "reader-pass")]
    [InlineData("flux", "other-pass")]
    public void A_Secret_that_is_there_in_time_or_that_no_cluster_needs_is_taken(string controller, string name) =>
        Findings(controller, Secret.Replace("reader-pass", name, StringComparison.Ordinal), "PGHA3009").ShouldBeEmpty();

    private Diagnostic[] Findings(string controller, string manifest, string code)
    {
        var source = controller == "none" ? "" : ", repository: https://example.com/x";
        Directory.CreateDirectory(Path.Combine(root, "environments", "extra"));
        File.WriteAllText(Path.Combine(root, "environments", "extra", "extra.yaml"), manifest);
        File.WriteAllText(Path.Combine(root, "environments", "here.yaml"), $$"""
            namespace: db
            policy: development
            operators: { cloudNativePg: { version: 1.30.0 } }
            gitops: { controller: {{controller}}{{source}} }
            extraManifests: [extra/extra.yaml]
            clusters:
              pg:
                storage: { size: 8Gi }
                postgres: { version: "18.4" }
                backup: { enabled: false }
                roles: { reader: { secret: reader-pass } }
            """);
        return [.. Generation.Run(new GenerationRequest(root, ["here"])).Diagnostics.Where(found => found.Code == code)];
    }
}
