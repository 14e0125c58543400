// The values of main.bicep, from the same settings as the Kubernetes objects. Generated: change the settings instead.
using 'main.bicep'

param location = 'westus3'
param oidcIssuerUrl = 'https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-0000000000bb/1111/'
param tokenAudience = 'api://AzureADTokenExchange'

param identityName = 'mi-everything'
param identityClientId = '00000000-0000-0000-0000-0000000000dd'
param identityCredentials = [
  {
    name: 'everything_catalogued'
    subject: 'system:serviceaccount:everything:catalogued'
  }
  {
    name: 'everything_catalogued-restore'
    subject: 'system:serviceaccount:everything:catalogued-restore'
  }
  {
    name: 'everything_main'
    subject: 'system:serviceaccount:everything:main'
  }
  {
    name: 'everything_main-restore'
    subject: 'system:serviceaccount:everything:main-restore'
  }
  {
    name: 'pictures_pictured'
    subject: 'system:serviceaccount:pictures:pictured'
  }
]

param storageAccountName = 'everythingbackups'
param storageContainer = 'vault'
param storageAccountSku = 'Standard_GZRS'
param storageSubnetId = '/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg-everything/providers/Microsoft.Network/virtualNetworks/vnet/subnets/endpoints'
param storagePrivateDnsZoneId = '/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg-names/providers/Microsoft.Network/privateDnsZones/privatelink.blob.core.windows.net'

param readerIdentityName = 'mi-everything-secrets'
param readerIdentityClientId = '00000000-0000-0000-0000-0000000000ee'
param readerCredentials = [
  {
    name: 'everything_pg-secrets'
    subject: 'system:serviceaccount:everything:pg-secrets'
  }
]
param keyVaultName = 'kv-everything'

param publicIpName = 'pip-everything'
param publicIpResourceGroup = 'rg-everything-network'
param publicIpDnsLabel = 'everything-db'
param controlPlanePrincipalId = '00000000-0000-0000-0000-0000000000cc'

param monitorWorkspaceId = '/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg-everything/providers/Microsoft.Monitor/accounts/amw-everything'
param actionGroupIds = [
  '/subscriptions/00000000-0000-0000-0000-0000000000aa/resourceGroups/rg-everything/providers/Microsoft.Insights/actionGroups/ag-everything'
]
param aksName = 'aks-everything'
