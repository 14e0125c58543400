namespace PgHaManifests.Core.Rules.Policy.Operators;

/// <summary>The Deployment that runs CloudNativePG itself, and the settings that it reads.</summary>
internal static class OperatorDeployment
{
    /// <summary>ConfigMap that the operator reads in its own namespace.</summary>
    public const string SettingsName = "cnpg-controller-manager-config";

    public static bool IsOne(Subject subject) => subject.Kind.Kind == "Deployment" && ImageOf(Field.Root(subject.Judged)["spec"]).Exists;

    public static bool IsSettings(Subject subject) => subject.Kind.Kind == "ConfigMap" && subject.Name == SettingsName;

    /// <summary>The operator's image; a field that does not exist for any other Deployment.</summary>
    public static Field ImageOf(Field spec)
    {
        foreach (var container in spec["template"]["spec"]["containers"].Items)
        {
            if (NameOf(container["image"].TextOrEmpty).EndsWith("/cloudnative-pg", StringComparison.Ordinal))
                return container["image"];
        }
        return default;
    }

    /// <summary><c>1.30.0</c> of <c>…/cloudnative-pg:1.30.0-ubi9</c>; null without a version.</summary>
    public static string? VersionOf(Field spec)
    {
        var image = ImageOf(spec).TextOrEmpty.Split('@')[0];
        var tag = image[(NameOf(image).Length)..].TrimStart(':');
        var version = tag.Split('-')[0];
        return version.Length > 0 && char.IsAsciiDigit(version[0]) ? version : null;
    }

    /// <summary>An environment variable that is written out.</summary>
    public static Field VariableOf(Field spec, string name)
    {
        foreach (var variable in spec["template"]["spec"]["containers"].Items.SelectMany(container => container["env"].Items))
        {
            if (variable["name"].Text == name)
                return variable["value"];
        }
        return default;
    }

    /// <summary>A setting, from a variable or from the ConfigMap.</summary>
    public static Field SettingOf(PracticeContext context, string name)
    {
        var variable = VariableOf(context.Spec, name);
        return variable.Exists || context.Around.Find(ObjectKinds.ConfigMap, context.Subject.Namespace, SettingsName) is not { } settings
            ? variable
            : Field.Root(settings.Judged)["data"][name];
    }

    private static string NameOf(string image)
    {
        var name = image.Split('@')[0];
        var colon = name.LastIndexOf(':');
        return colon > name.LastIndexOf('/') ? name[..colon] : name;
    }
}
