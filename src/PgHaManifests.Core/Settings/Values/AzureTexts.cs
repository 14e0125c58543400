using System.Text.RegularExpressions;
using PgHaManifests.Core.Settings.Definition;

namespace PgHaManifests.Core.Settings.Values;

/// <summary>Names with Azure's own rules.</summary>
internal static partial class AzureTexts
{
    public static readonly TextType Location = Texts.Matching(LocationPattern(), "a region as az writes it, such as westus3", 50);

    public static readonly TextType ResourceGroup = Texts.Matching(ResourceGroupPattern(),
        "a resource group: at most 90 letters, digits, '-', '_', '.', '(' and ')', not ending with a dot", 90);

    public static readonly TextType NodeResourceGroup = Texts.Matching(ResourceGroupPattern(),
        "a resource group: at most 80 letters, digits, '-', '_', '.', '(' and ')', not ending with a dot", 80);

    public static readonly TextType Aks = Texts.Matching(AksPattern(),
        "an AKS cluster name: at most 63 letters, digits, '-' and '_', starting and ending with a letter or digit", 63);

    public static readonly TextType Identity = Texts.Matching(IdentityPattern(),
        "a managed identity: 3 to 128 letters, digits, '-' and '_', starting with a letter or digit", 128);

    public static readonly TextType KeyVault = Texts.Matching(KeyVaultPattern(),
        "a key vault: 3 to 24 letters, digits and single hyphens, starting with a letter, ending with a letter or digit", 24);

    public static readonly TextType KeyVaultSecret = Texts.Matching(KeyVaultSecretPattern(), "a key vault secret: at most 127 letters, digits and hyphens", 127);

    public static readonly TextType StorageAccount = Texts.Matching(StorageAccountPattern(), "a storage account: 3 to 24 lowercase letters and digits", 24);

    public static readonly TextType Container = Texts.Matching(ContainerPattern(),
        "a container: 3 to 63 lowercase letters, digits and single hyphens, starting and ending with a letter or digit", 63);

    public static readonly TextType PublicIp = Texts.Matching(PublicIpPattern(),
        "a public IP: at most 80 letters, digits, '.', '_' and '-', starting with a letter or digit, ending with one or '_'", 80);

    public static readonly TextType DnsLabel = Texts.Matching(DnsLabelPattern(),
        "a DNS label: 3 to 63 lowercase letters, digits and hyphens, starting with a letter, ending with a letter or digit", 63);

    public static readonly TextType VmSize = Texts.Matching(VmSizePattern(), "a VM size such as Standard_D8ds_v5", 80);

    public static readonly TextType Grafana = Texts.Matching(GrafanaPattern(),
        "a Grafana workspace: 2 to 23 letters, digits and hyphens, starting with a letter", 23);

    public static readonly TextType Subnet = Texts.Matching(PublicIpPattern(), "the name of a subnet", 80);

    /// <summary>As AKS prints it; the string must match exactly, its last slash included.</summary>
    public static readonly TextType OidcIssuer = Texts.Matching(OidcIssuerPattern(),
        "an issuer URL such as https://westus3.oic.prod-aks.azure.com/TENANT-ID/CLUSTER-ID/", 300,
        help: "Copy what 'az aks show --query oidcIssuerProfile.issuerUrl' prints, the slash at the end included.");

    public static readonly TextType SubnetId = ResourceId("Microsoft.Network/virtualNetworks/NAME/subnets/NAME", SubnetIdPattern());

    public static readonly TextType PrivateDnsZoneId =
        ResourceId("Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net", PrivateDnsZoneIdPattern());

    public static readonly TextType MonitorWorkspaceId = ResourceId("Microsoft.Monitor/accounts/NAME", MonitorWorkspaceIdPattern());

    public static readonly TextType ActionGroupId = ResourceId("Microsoft.Insights/actionGroups/NAME", ActionGroupIdPattern());

    private static TextType ResourceId(string provider, Regex pattern) =>
        Texts.Matching(pattern, $"a resource id: /subscriptions/GUID/resourceGroups/NAME/providers/{provider}", 1000);

    private const string IdStart = "^/subscriptions/[0-9a-fA-F-]{36}/resource[gG]roups/[-\\w._()]{1,90}/providers/";

    [GeneratedRegex("^[a-z][a-z0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex LocationPattern();

    [GeneratedRegex("^[-a-zA-Z0-9_.()]*[-a-zA-Z0-9_()]$", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceGroupPattern();

    [GeneratedRegex("^[a-zA-Z0-9]([-a-zA-Z0-9_]*[a-zA-Z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex AksPattern();

    [GeneratedRegex("^[a-zA-Z0-9][-a-zA-Z0-9_]{2,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdentityPattern();

    [GeneratedRegex("^(?=.{3,24}$)[a-zA-Z](-?[a-zA-Z0-9])*$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyVaultPattern();

    [GeneratedRegex("^[-a-zA-Z0-9]{1,127}$", RegexOptions.CultureInvariant)]
    private static partial Regex KeyVaultSecretPattern();

    [GeneratedRegex("^[a-z0-9]{3,24}$", RegexOptions.CultureInvariant)]
    private static partial Regex StorageAccountPattern();

    [GeneratedRegex("^(?=.{3,63}$)[a-z0-9](-?[a-z0-9])*$", RegexOptions.CultureInvariant)]
    private static partial Regex ContainerPattern();

    [GeneratedRegex("^[a-zA-Z0-9]([-a-zA-Z0-9_.]*[a-zA-Z0-9_])?$", RegexOptions.CultureInvariant)]
    private static partial Regex PublicIpPattern();

    [GeneratedRegex("^[a-z][-a-z0-9]{1,61}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex DnsLabelPattern();

    [GeneratedRegex("^(Standard|Basic)_[A-Za-z0-9_-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex VmSizePattern();

    [GeneratedRegex("^[a-zA-Z][-a-zA-Z0-9]{0,21}[a-zA-Z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex GrafanaPattern();

    [GeneratedRegex("^https://[-a-z0-9.]+/[-0-9a-fA-F]{36}/[-0-9a-fA-F]+/$", RegexOptions.CultureInvariant)]
    private static partial Regex OidcIssuerPattern();

    [GeneratedRegex(IdStart + "Microsoft\\.Network/virtualNetworks/[-\\w.]{1,80}/subnets/[-\\w.]{1,80}$", RegexOptions.CultureInvariant)]
    private static partial Regex SubnetIdPattern();

    [GeneratedRegex(IdStart + "Microsoft\\.Network/privateDnsZones/[-\\w.]{1,253}$", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateDnsZoneIdPattern();

    [GeneratedRegex(IdStart + "[mM]icrosoft\\.[mM]onitor/accounts/[-\\w]{1,63}$", RegexOptions.CultureInvariant)]
    private static partial Regex MonitorWorkspaceIdPattern();

    [GeneratedRegex(IdStart + "[mM]icrosoft\\.[iI]nsights/actionGroups/[^/%&?<>]{1,260}$", RegexOptions.CultureInvariant)]
    private static partial Regex ActionGroupIdPattern();
}
