// The values of main.bicep, from the same settings as the Kubernetes objects. Generated: change the settings instead.
using 'main.bicep'

param location = 'westus3'
param oidcIssuerUrl = 'https://westus3.oic.prod-aks.azure.com/00000000-0000-0000-0000-0000000000bb/1111/'
param tokenAudience = 'api://AzureADTokenExchange'

param identityName = 'mi-everything'
param identityClientId = '00000000-0000-0000-0000-0000000000dd'
param identityCredentials = [
  {
    name: 'ciphered_veiled'
    subject: 'system:serviceaccount:ciphered:veiled'
  }
  {
    name: 'ciphered_veiled-restore'
    subject: 'system:serviceaccount:ciphered:veiled-restore'
  }
]

param storageAccountName = 'everythingbackups'
param storageContainer = 'vault'
