using PgHaManifests.Core.Yaml;

namespace PgHaManifests.Core.Schemas.BuiltIn.Defaults;

/// <summary>What the server fills into a pod template. A Pod of its own gets a little more.</summary>
internal static class PodDefaults
{
    private static readonly string[] ContainerLists = ["initContainers", "containers", "ephemeralContainers"];

    private static readonly string[] Probes = ["livenessProbe", "readinessProbe", "startupProbe"];

    /// <summary>A Pod of its own asks for what it is limited to, unless it says otherwise.</summary>
    public static YamlMapping Pod(YamlMapping pod)
    {
        var fill = new Filling(pod);
        fill.Object("spec", spec =>
        {
            var inner = new Filling(Spec(spec));
            inner.Boolean("enableServiceLinks", true);
            inner.Items("initContainers", Requests);
            inner.Items("containers", Requests);
            return inner.Result;
        }, create: true);
        return fill.Result;
    }

    private static YamlMapping Requests(YamlMapping container)
    {
        var fill = new Filling(container);
        fill.Object("resources", resources =>
        {
            var inner = new Filling(resources);
            if (inner["limits"] is not YamlMapping limits)
                return resources;
            inner.Object("requests", requests =>
            {
                var asked = new Filling(requests);
                foreach (var limit in limits.Entries.Where(limit => !asked.Has(limit.Name)))
                    asked.Set(limit.Name, limit.Value);
                return asked.Result;
            }, create: true);
            return inner.Result;
        });
        return fill.Result;
    }

    public static YamlMapping Template(YamlMapping template)
    {
        var fill = new Filling(template);
        fill.Object("spec", Spec, create: true);
        return fill.Result;
    }

    public static YamlMapping Spec(YamlMapping spec)
    {
        var fill = new Filling(spec);
        fill.Text("dnsPolicy", "ClusterFirst");
        fill.Text("restartPolicy", "Always");
        fill.Object("securityContext", mapping => mapping, create: true);
        fill.Number("terminationGracePeriodSeconds", 30);
        fill.Text("schedulerName", "default-scheduler");
        // The old name of the field follows the new one.
        if (fill.TextOf("serviceAccountName").Length == 0 && fill.TextOf("serviceAccount").Length > 0)
            fill.Set("serviceAccountName", YamlScalar.OfString(fill.TextOf("serviceAccount")));
        else if (fill.TextOf("serviceAccountName").Length > 0 && fill.TextOf("serviceAccount") != fill.TextOf("serviceAccountName"))
            fill.Set("serviceAccount", YamlScalar.OfString(fill.TextOf("serviceAccountName")));
        foreach (var list in ContainerLists)
            fill.Items(list, Container);
        fill.Items("volumes", VolumeDefaults.Volume);
        return fill.Result;
    }

    private static YamlMapping Container(YamlMapping container)
    {
        var fill = new Filling(container);
        fill.Text("imagePullPolicy", TagOf(fill.TextOf("image")) == "latest" ? "Always" : "IfNotPresent");
        fill.Text("terminationMessagePath", "/dev/termination-log");
        fill.Text("terminationMessagePolicy", "File");
        fill.Items("ports", Port);
        fill.Items("env", Variable);
        foreach (var probe in Probes)
            fill.Object(probe, Probe);
        fill.Object("lifecycle", Lifecycle);
        return fill.Result;
    }

    /// <summary>The tag of an image, <c>latest</c> where neither a tag nor a digest is given.</summary>
    private static string TagOf(string image)
    {
        if (image.Contains('@', StringComparison.Ordinal))
            return "";
        var slash = image.LastIndexOf('/');
        var colon = image.LastIndexOf(':');
        return colon > slash ? image[(colon + 1)..] : "latest";
    }

    private static YamlMapping Port(YamlMapping port)
    {
        var fill = new Filling(port);
        fill.Text("protocol", "TCP");
        return fill.Result;
    }

    private static YamlMapping Variable(YamlMapping variable)
    {
        var fill = new Filling(variable);
        fill.Object("valueFrom", source =>
        {
            var inner = new Filling(source);
            inner.Object("fieldRef", FieldReference);
            inner.Object("resourceFieldRef", ResourceReference);
            return inner.Result;
        });
        return fill.Result;
    }

    public static YamlMapping FieldReference(YamlMapping reference)
    {
        var fill = new Filling(reference);
        fill.Text("apiVersion", "v1");
        return fill.Result;
    }

    public static YamlMapping ResourceReference(YamlMapping reference)
    {
        var fill = new Filling(reference);
        fill.Text("divisor", "0");
        return fill.Result;
    }

    private static YamlMapping Probe(YamlMapping probe)
    {
        var fill = new Filling(Handler(probe));
        fill.NonZero("timeoutSeconds", 1);
        fill.NonZero("periodSeconds", 10);
        fill.NonZero("successThreshold", 1);
        fill.NonZero("failureThreshold", 3);
        return fill.Result;
    }

    private static YamlMapping Lifecycle(YamlMapping lifecycle)
    {
        var fill = new Filling(lifecycle);
        fill.Object("postStart", Handler);
        fill.Object("preStop", Handler);
        return fill.Result;
    }

    private static YamlMapping Handler(YamlMapping handler)
    {
        var fill = new Filling(handler);
        fill.Object("httpGet", get =>
        {
            var inner = new Filling(get);
            inner.Text("path", "/");
            inner.Text("scheme", "HTTP");
            return inner.Result;
        });
        fill.Object("grpc", grpc =>
        {
            var inner = new Filling(grpc);
            inner.AbsentText("service", "");
            return inner.Result;
        });
        return fill.Result;
    }
}
