using System.Globalization;
using System.Text;
using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Tests.Monitoring;

/// <summary>Has the real promtool judge rules, in a folder of their own.</summary>
internal static class Promtool
{
    /// <summary>Rules as Prometheus reads them from a file: the <c>groups</c> of a PrometheusRule's spec.</summary>
    public static string Rules(IEnumerable<YamlNode> prometheusRules) =>
        JsonOf(new YamlMapping([Entry("groups", new YamlSequence([.. prometheusRules.SelectMany(rule => rule.Get("spec", "groups").Items())]))]));

    /// <summary>Null when promtool takes the rules, else what it says.</summary>
    public static string? Check(string rules, string folder)
    {
        var file = Path.Combine(folder, "rules.yaml");
        File.WriteAllText(file, rules);
        var run = ExternalTool.Promtool.Run(["check", "rules", file]);
        return run.ExitCode == 0 && !run.StandardOutput.Contains("duplicate rule", StringComparison.Ordinal) ? null : run.StandardOutput + run.StandardError;
    }

    /// <summary>Null when each case comes out as it says, else what promtool says.</summary>
    public static string? Test(string rules, IEnumerable<AlertCase> cases, string folder)
    {
        File.WriteAllText(Path.Combine(folder, "rules.yaml"), rules);
        var text = new StringBuilder("rule_files: [rules.yaml]\nevaluation_interval: 1m\ntests:\n");
        foreach (var one in cases)
        {
            text.Append(CultureInfo.InvariantCulture, $"- name: {Quoted(one.Title)}\n  interval: 1m\n  input_series:\n");
            foreach (var (name, values) in one.Series)
                text.Append(CultureInfo.InvariantCulture, $"  - {{ series: {Quoted(name)}, values: {Quoted(values)} }}\n");
            var expression = $"count(ALERTS{{alertname=\"{one.Alert}\",alertstate=\"firing\"}}) > bool 0";
            text.Append(CultureInfo.InvariantCulture, $"  promql_expr_test:\n  - expr: {Quoted($"{expression} or vector(0)")}\n    eval_time: {one.At}\n    exp_samples: [{{ labels: '{{}}', value: {(one.Fires ? 1 : 0)} }}]\n");
        }
        var file = Path.Combine(folder, "tests.yaml");
        File.WriteAllText(file, text.ToString());
        var run = ExternalTool.Promtool.Run(["test", "rules", file], folder);
        return run.ExitCode == 0 ? null : run.StandardOutput + run.StandardError;
    }

    private static string JsonOf(YamlNode node) => Generating.JsonText.Of(node);

    private static YamlEntry Entry(string name, YamlNode value) => new(new YamlScalar(name, YamlScalarType.String), value);

    private static string Quoted(string text) => "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";
}
