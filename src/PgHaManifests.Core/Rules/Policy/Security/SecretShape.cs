using PgHaManifests.Core.Diagnostics;

namespace PgHaManifests.Core.Rules.Policy.Security;

internal static class SecretShape
{
    public static readonly PracticeRule Rule = new(Check, ObjectKinds.Cluster)
    {
        Descriptor = new Descriptor(
            "PGHA4877", "secret-of-wrong-shape", Severity.Error, DiagnosticSource.Policy,
            "The owner's secret is not of the expected shape",
            "make it of that type, with the owner as username")
        {
            Why = "The operator takes username and password from a Secret of type kubernetes.io/basic-auth, and the user must be the database's owner.",
        },
    };

    private static void Check(PracticeContext context)
    {
        var initdb = context.Spec["bootstrap"]["initdb"];
        if (initdb["secret"]["name"].Text is not { } name || SecretFacts.Of(context, name) is not { } secret)
            return;
        var owner = initdb["owner"].Text ?? initdb["database"].Text ?? "app";
        if (secret.Type is not (null or "kubernetes.io/basic-auth"))
            context.Report(initdb["secret"]["name"], $"secret {name} is of type {secret.Type}");
        else if (secret.UserName is { } user && user != owner)
            context.Report(initdb["secret"]["name"], $"secret {name} is for {user}, and the owner is {owner}");
    }
}
