// What Azure holds for one environment. The values are in main.bicepparam; both are generated, so change the settings instead.
targetScope = 'resourceGroup'

@description('Region of everything made here.')
param location string

@description('OIDC issuer of the AKS cluster, exactly as AKS prints it, the slash at its end included.')
param oidcIssuerUrl string

@description('Audience of the tokens that pods exchange.')
param tokenAudience string

@description('Lets one ServiceAccount act as an identity; subject is system:serviceaccount:NAMESPACE:NAME.')
type federatedCredential = {
  name: string
  subject: string
}

@description('Built-in roles by the id that they have in every tenant.')
var roles = {
  storageBlobDataContributor: subscriptionResourceId(
    'Microsoft.Authorization/roleDefinitions',
    'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  )
}

// ---- Identity of the database pods, which writes backups

param identityName string

@description('Client id in the settings, for the ServiceAccounts; the output compares it with the identity.')
param identityClientId string

param identityCredentials federatedCredential[]

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: identityName
  location: location
}

// One after the other: Azure refuses two writes to one identity at a time.
@batchSize(1)
resource identityCredential 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = [
  for credential in identityCredentials: {
    parent: identity
    name: credential.name
    properties: {
      issuer: oidcIssuerUrl
      subject: credential.subject
      audiences: [tokenAudience]
    }
  }
]

output identityClientId string = identity.properties.clientId
output identityIsThatOfTheSettings bool = toLower(identity.properties.clientId) == toLower(identityClientId)

// ---- Storage account and container for backups

param storageAccountName string
param storageContainer string

// The account is there already and is left as it is.
resource account 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageAccountName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource container 'containers' existing = {
      name: storageContainer
    }
  }
}

// On the container, not on the account: nothing else in it is the database's.
resource backupWriter 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account::blobs::container.id, identity.id, roles.storageBlobDataContributor)
  scope: account::blobs::container
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: roles.storageBlobDataContributor
  }
}

output backupUrl string = '${account.properties.primaryEndpoints.blob}${storageContainer}'
