// The values of main.bicep, from the same settings as the Kubernetes objects. Generated: change the settings instead.
using 'main.bicep'

param location = 'westus3'
param oidcIssuerUrl = 'https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-000000000001/00000000-0000-0000-0000-000000000021/'
param tokenAudience = 'api://AzureADTokenExchange'

param identityName = 'mi-pg-prod'
param identityClientId = '00000000-0000-0000-0000-000000000023'
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

param storageAccountName = 'hacnpgpsaprod'
param storageContainer = 'backups'
param storageAccountSku = 'Standard_ZRS'
param storageSubnetId = '/subscriptions/00000000-0000-0000-0000-000000000020/resourceGroups/rg-cnpg-prod/providers/Microsoft.Network/virtualNetworks/vnet-cnpg-prod/subnets/snet-aks'

param readerIdentityName = 'mi-pg-prod-secrets'
param readerIdentityClientId = '00000000-0000-0000-0000-000000000024'
param readerCredentials = [
  {
    name: 'cnpg-database_pg-secrets'
    subject: 'system:serviceaccount:cnpg-database:pg-secrets'
  }
]
param keyVaultName = 'kv-cnpg-prod'

param publicIpName = 'pip-cnpg-prod'
param publicIpResourceGroup = 'rg-cnpg-prod'
param publicIpDnsLabel = 'cnpg-prod-a1b2c3'
param controlPlanePrincipalId = '00000000-0000-0000-0000-000000000022'
