using System.Text;
using PgHaManifests.Core.Manifests;
using PgHaManifests.Core.Output;
using Shouldly;
using Xunit;

namespace PgHaManifests.Core.Tests.Output;

/// <summary>Compares the stream with what the real kubectl prints for the written tree.</summary>
public sealed class KustomizeStreamTests
{
    /// <summary>Plain scalars that YAML readers disagree about, in value and key position where a key may be.</summary>
    private static readonly string[] Scalars =
    [
        "on", "Off", "y", "N", "yes", "true", "False", "~", "null", "", "''", "\"\"", "0777", "0o17", "0x1F", "0b101",
        "-0b11", "1_000", "+12", "1.0", "1.50", "1e3", "1e400", ".5", "5.", "-0", "-0.0", "1e15", "1.0e+21", "1e-7",
        "9223372036854775807", "9223372036854775808", "18446744073709551616", "-9223372036854775809", "123456789.0",
        "12:30:45", "190:20:30", "2026-01-02", "2026-1-2", "2026-01-02 3:04:05", "2026-01-02T03:04:05Z",
        "2026-01-02t03:04:05.120+02:00", "2026-01-02T03:04:05.1234567891+00:00", "2026-13-02", "!!str 2026-01-02",
        "!!str on", "!!float 1", "!!binary aGVsbG8=", "\"2026-01-02\"", "'on'", "\"1e3\"", "a:b", "\"# x\"",
        "\"a: b\"", "\"- a\"", "\"  leading\"", "\"trailing  \"", "\"a\\nb\"", "\"a\\nb\\n\"", "\"a\\n\\n\"",
        "\"\\n\"", "\"\\ta\"", "\"a\\tb\"", "\"\\u0007\"", "\"\\u00e9\\U0001F600\"", "\"\\u2028\"", "\"\\ufeff\"",
        "\"a\\r\\nb\"", "\"<&>\"", "\"@a\"", "\"%a\"", "\"`a\"", "\"{a}\"", "\"[a]\"", "\"*a\"", "\"&a\"", "\"!a\"",
        "\"|\"", "\"=\"", "\"<<\"", "\"?\"", "\"-\"", "\"---\"", "\"...\"", "\"a #b\"", "\"a:\"", "\":a\"", "[]",
        "{}", "[null, on, 2026-01-02]", "{on: on, b: {c: [1, [2, {d: ~}]]}}",
    ];

    [Fact]
    public void The_stream_of_a_tree_of_all_layers_is_kubectls() => ShouldBeKubectls(Trees.Tree(
        "prod",
        ("platform/namespace.yaml", "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: db\n"),
        ("platform/class.yaml", "apiVersion: storage.k8s.io/v1\nkind: StorageClass\nmetadata:\n  name: premium\nprovisioner: disk.csi\n"),
        ("secrets/app.yaml", "apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata:\n  name: app\n  namespace: db\n"),
        ("extra/two.yaml", Trees.ConfigMap("one") + "---\n# nothing\n---\n" + Trees.ConfigMap("two")),
        ("clusters/pg-b/cluster.yaml", "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: pg-b\n  namespace: db\n"),
        ("clusters/pg-a/cluster.yaml", "apiVersion: postgresql.cnpg.io/v1\nkind: Cluster\nmetadata:\n  name: pg-a\n  namespace: db\n"),
        ("clusters/pg-a/service.yaml", "apiVersion: v1\nkind: Service\nmetadata:\n  name: pg-a\n  namespace: db\n"),
        ("gitops/bootstrap.yaml", Trees.ConfigMap("bootstrap")),
        ("gitops/sync/pg-a.yaml", Trees.ConfigMap("sync")),
        ("RUNBOOK.md", "# Runbook\n")));

    [Fact]
    public void Every_kind_takes_its_place()
    {
        string[] ofCluster =
        [
            "v1 Namespace", "storage.k8s.io/v1 StorageClass", "apiextensions.k8s.io/v1 CustomResourceDefinition",
            "policy/v1beta1 PodSecurityPolicy", "rbac.authorization.k8s.io/v1 ClusterRole",
            "rbac.authorization.k8s.io/v1 ClusterRoleBinding", "scheduling.k8s.io/v1 PriorityClass", "v1 PersistentVolume",
            "admissionregistration.k8s.io/v1 MutatingWebhookConfiguration",
            "admissionregistration.k8s.io/v1 ValidatingWebhookConfiguration",
        ];
        string[] ofNamespace =
        [
            "v1 ResourceQuota", "v1 ServiceAccount", "rbac.authorization.k8s.io/v1 Role", "rbac.authorization.k8s.io/v1 RoleBinding",
            "v1 ConfigMap", "v1 Secret", "v1 Endpoints", "v1 Service", "v1 LimitRange", "v1 PersistentVolumeClaim", "apps/v1 Deployment",
            "apps/v1 StatefulSet", "batch/v1 CronJob", "policy/v1 PodDisruptionBudget", "v1 Pod", "batch/v1 Job",
            "postgresql.cnpg.io/v1 Cluster", "barmancloud.cnpg.io/v1 ObjectStore", "example.com/v1 Service", "example.com/v1beta1 Service",
            "example.com/v1 Namespace", "a.example.com/v1 Zebra", "monitoring.coreos.com/v1 PodMonitor",
        ];
        string[] spaces = ["", "ns-b", "ns-a", "~z"];
        var documents = ofCluster.SelectMany(kind => new[] { Document(kind, "b", ""), Document(kind, "a", "") }).Concat(
            ofNamespace.SelectMany(kind => spaces.SelectMany(space => new[] { Document(kind, "b", space), Document(kind, "a", space) })));
        ShouldBeKubectls(Trees.Tree("prod", ("extra/kinds.yaml", string.Join("---\n", documents))));

        static string Document(string kind, string name, string space) =>
            $"apiVersion: {kind.Split(' ')[0]}\nkind: {kind.Split(' ')[1]}\nmetadata:\n  name: {name}\n"
            + (space.Length == 0 ? "" : $"  namespace: {space}\n");
    }

    [Fact]
    public void Values_that_readers_disagree_about_come_out_as_kubectl_prints_them()
    {
        var text = new StringBuilder(Trees.ConfigMap("values"));
        for (var i = 0; i < Scalars.Length; i++)
            text.Append($"  k{i}: {Scalars[i]}\n");
        text.Append("list:\n");
        foreach (var scalar in Scalars)
            text.Append($"- {scalar}\n");
        string[] keys = ["on", "n", "\"1\"", "!!str 2026-01-02", "''", "a b", "\"é\"", "k10", "k2", "K1", "_", "\"~\"", "\"null\""];
        foreach (var key in keys)
            text.Append($"{key}: 1\n");
        ShouldBeKubectls(Trees.Tree("prod", ("extra/values.yaml", text.ToString())));
    }

    [Theory]
    [InlineData("metadata: {name: a, annotations: {z: 1, b: on, n: null, f: 1.50, d: 2020-01-01, e: !!str 2020-01-01, l: \"a\\nb\\n\"}}\n")]
    [InlineData("metadata: {name: a, labels: {z: 1, b: on, n: null, f: 1.50, d: 2020-01-01}, annotations: {}, namespace: null}\n")]
    [InlineData("metadata: {name: a, annotations: null, labels: {}}\n")]
    [InlineData("metadata: {name: a, annotations: {config.kubernetes.io/local-config: \"true\"}}\n")]
    [InlineData("metadata: {name: a, annotations: {config.kubernetes.io/local-config: \"false\"}}\n")]
    [InlineData("metadata: {name: a, annotations: {config.kubernetes.io/index: \"1\", config.kubernetes.io/id: a}}\n")]
    [InlineData("metadata: {name: a, annotations: {config.kubernetes.io/path: a}}\n")]
    [InlineData("metadata: {name: a, annotations: {internal.config.kubernetes.io/path: a, internal.config.kubernetes.io/other: b}}\n")]
    [InlineData("metadata: {name: a}\ndata:\n  a: &x {k: 1, l: on}\n  b: *x\n  c:\n    <<: *x\n    m: 2\n")]
    [InlineData("metadata: {name: a}\r\ndata:\r\n  a: |\r\n    x\r\n    y\r\n  b: on\r\n")]
    [InlineData("metadata:\n  name: a\ndata:\n  a: |\n    x\n     y\n\n  b: >-\n    folded\n    text\n  c: |2+\n      z\n\n  d: x\n")]
    [InlineData("metadata:\n  name: a\ndata:\n  d: plain over\n    two lines\n  e: \"quoted\n\n    over lines\"\n")]
    [InlineData("metadata: {name: a}\nspec: {list: [null, {a: null}], empty: []}\n---\n\n---\n# c\n")]
    public void Documents_of_every_shape_come_out_as_kubectl_prints_them(string rest) => ShouldBeKubectls(Trees.Tree(
        "prod", ("platform/x.yaml", Trees.ConfigMap("x")), ("extra/a.yaml", "apiVersion: v1\nkind: ConfigMap\n" + rest)));

    [Theory]
    [InlineData("apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {d: 2020-01-01}}\n")]
    [InlineData("apiVersion: v1\nkind: AList\nitems:\n- {kind: List, items: [{apiVersion: v1, kind: Secret, metadata: {name: b}}]}\n")]
    [InlineData("apiVersion: v1\nkind: SecretList\nitems: []\n---\napiVersion: v1\nkind: PodList\nitems: null\n")]
    [InlineData("apiVersion: v1\nkind: PodList\n---\napiVersion: v1\nkind: SecretList\nmetadata: {name: a}\nspec: on\n")]
    public void Lists_are_opened(string text) =>
        ShouldBeKubectls(Trees.Tree("prod", ("platform/x.yaml", Trees.ConfigMap("x")), ("extra/list.yaml", text)));

    [Fact]
    public void Long_lines_are_folded_as_kubectl_folds_them()
    {
        var random = new Random(3);
        var text = new StringBuilder(Trees.ConfigMap("long"));
        for (var i = 0; i < 60; i++)
        {
            var words = Enumerable.Range(0, 30).Select(_ => new string((char)('a' + random.Next(26)), random.Next(1, random.Next(2, 40))));
            var end = (i % 5 == 0 ? "\\n" : "") + (i % 7 == 0 ? ": é" : "");
            text.Append($"  l{i}: \"{string.Join(i % 3 == 0 ? "  " : " ", words)}{end}\"\n");
        }
        ShouldBeKubectls(Trees.Tree("prod", ("extra/long.yaml", text.ToString())));
    }

    [Fact]
    public void An_encrypted_secret_comes_out_as_it_is() => ShouldBeKubectls(Trees.Tree(
        "prod",
        ("extra/secret.yaml",
        """
        apiVersion: v1
        kind: Secret
        metadata:
            name: app
        stringData:
            password: ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi==,type:str]
        sops:
            kms: []
            age:
                - recipient: age1
                  enc: |
                    -----BEGIN AGE ENCRYPTED FILE-----
                    YWdl
                    -----END AGE ENCRYPTED FILE-----
            lastmodified: "2026-01-02T03:04:05Z"
            mac: ENC[AES256_GCM,data:abc=,iv:def=,tag:ghi==,type:str]
            encrypted_regex: ^(data|stringData)$
            version: 3.9.0

        """)));

    [Fact]
    public void The_committed_environments_come_out_as_kubectl_prints_them()
    {
        var output = Path.Combine(Repository.Root, "output");
        var environments = Directory.Exists(output) ? Directory.GetDirectories(output) : [];
        foreach (var environment in environments)
        {
            var files = Directory.GetFiles(environment, "*", SearchOption.AllDirectories).Select(path => new ManifestFile
            {
                Path = Path.GetRelativePath(environment, path).Replace('\\', '/'),
                Content = File.ReadAllBytes(path),
                Manifests = [],
            });
            ShouldBeKubectls(new OutputTree(Path.GetFileName(environment), [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)]));
        }
    }

    private static void ShouldBeKubectls(OutputTree tree)
    {
        using var folder = new TemporaryFolder();
        foreach (var file in tree.Files)
            folder.Write(file.Path, Encoding.UTF8.GetString(file.Content.Span));
        var run = ExternalTool.Kubectl.Run(["kustomize", folder.Path]);
        run.StandardError.ShouldBeEmpty();
        var writer = new StringWriter { NewLine = "\n" };

        KustomizeStream.Write(tree, writer);

        writer.ToString().ShouldBe(run.StandardOutput);
    }
}
