// The values of main.bicep, from the same settings as the Kubernetes objects. Generated: change the settings instead.
using 'main.bicep'

param location = 'westus3'
param oidcIssuerUrl = 'https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-0000000000bb/1111/'
param tokenAudience = 'api://AzureADTokenExchange'

param identityName = 'mi-everything'
param identityClientId = '00000000-0000-0000-0000-0000000000dd'
param identityCredentials = [
  {
    name: 'targets_at-backup'
    subject: 'system:serviceaccount:targets:at-backup'
  }
  {
    name: 'targets_by-lsn'
    subject: 'system:serviceaccount:targets:by-lsn'
  }
  {
    name: 'targets_by-name'
    subject: 'system:serviceaccount:targets:by-name'
  }
  {
    name: 'targets_by-xid'
    subject: 'system:serviceaccount:targets:by-xid'
  }
  {
    name: 'targets_foreign'
    subject: 'system:serviceaccount:targets:foreign'
  }
  {
    name: 'targets_from-snapshot'
    subject: 'system:serviceaccount:targets:from-snapshot'
  }
  {
    name: 'targets_source'
    subject: 'system:serviceaccount:targets:source'
  }
  {
    name: 'targets_source-restore'
    subject: 'system:serviceaccount:targets:source-restore'
  }
]

param storageAccountName = 'everythingbackups'
param storageContainer = 'vault'
param storageAccountSku = 'Standard_ZRS'
