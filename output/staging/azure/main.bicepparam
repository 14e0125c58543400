// The values of main.bicep, from the same settings as the Kubernetes objects. Generated: change the settings instead.
using 'main.bicep'

param location = 'westus3'
param oidcIssuerUrl = 'https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-000000000011/'
param tokenAudience = 'api://AzureADTokenExchange'

param identityName = 'mi-pg-staging'
param identityClientId = '00000000-0000-0000-0000-000000000013'
param identityCredentials = [
  {
    name: 'cnpg-database_pg-primary'
    subject: 'system:serviceaccount:cnpg-database:pg-primary'
  }
  {
    name: 'cnpg-database_pg-primary-restore'
    subject: 'system:serviceaccount:cnpg-database:pg-primary-restore'
  }
]

param storageAccountName = 'hacnpgpsastaging'
param storageContainer = 'backups'
param storageAccountSku = 'Standard_ZRS'
param storageSubnetId = '/subscriptions/00000000-0000-0000-0000-000000000010/resourceGroups/rg-cnpg-staging/providers/Microsoft.Network/virtualNetworks/vnet-cnpg-staging/subnets/snet-aks'

param readerIdentityName = 'mi-pg-staging-secrets'
param readerIdentityClientId = '00000000-0000-0000-0000-000000000014'
param readerCredentials = [
  {
    name: 'cnpg-database_pg-secrets'
    subject: 'system:serviceaccount:cnpg-database:pg-secrets'
  }
]
param keyVaultName = 'kv-cnpg-staging'

param monitorWorkspaceId = '/subscriptions/00000000-0000-0000-0000-000000000010/resourceGroups/rg-cnpg-staging/providers/Microsoft.Monitor/accounts/amw-cnpg-staging'
param actionGroupIds = [
  '/subscriptions/00000000-0000-0000-0000-000000000010/resourceGroups/rg-cnpg-staging/providers/Microsoft.Insights/actionGroups/ag-cnpg-staging'
]
param aksName = 'aks-primary-cnpg-staging'
