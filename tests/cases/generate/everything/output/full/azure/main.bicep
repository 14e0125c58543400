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
  keyVaultSecretsUser: subscriptionResourceId(
    'Microsoft.Authorization/roleDefinitions',
    '4633458b-17de-408a-b874-0445c86b69e6'
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
param storageAccountSku string

@description('Subnet through which pods reach the account.')
param storageSubnetId string

@description('How long a deleted blob, version or container can be brought back.')
param storageUndeleteDays int = 14

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: storageAccountName
  location: location
  kind: 'StorageV2'
  sku: {
    name: storageAccountSku
  }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: 'Disabled'
    networkAcls: {
      bypass: 'None'
      defaultAction: 'Deny'
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      isVersioningEnabled: true
      deleteRetentionPolicy: {
        enabled: true
        days: storageUndeleteDays
      }
      containerDeleteRetentionPolicy: {
        enabled: true
        days: storageUndeleteDays
      }
    }

    resource container 'containers' = {
      name: storageContainer
      properties: {
        publicAccess: 'None'
      }
    }
  }

  // Old versions only: what a current blob is worth, the retention of the backups decides.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    dependsOn: [blobs]
    properties: {
      policy: {
        rules: [
          {
            name: 'old-versions'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['${storageContainer}/']
              }
              actions: {
                version: {
                  delete: {
                    daysAfterCreationGreaterThan: storageUndeleteDays
                  }
                }
              }
            }
          }
        ]
      }
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

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: '${storageAccountName}-blob'
  location: location
  properties: {
    subnet: {
      id: storageSubnetId
    }
    privateLinkServiceConnections: [
      {
        name: 'blob'
        properties: {
          privateLinkServiceId: account.id
          groupIds: ['blob']
        }
      }
    ]
  }

  resource names 'privateDnsZoneGroups' = {
    name: 'default'
    properties: {
      privateDnsZoneConfigs: [
        {
          name: 'blob'
          properties: {
            privateDnsZoneId: storagePrivateDnsZoneId
          }
        }
      ]
    }
  }
}

@description('Private DNS zone that resolves the account to its endpoint; it must be linked to the network of the AKS cluster.')
param storagePrivateDnsZoneId string

// ---- Identity that reads passwords, kept apart from that of the database pods

param readerIdentityName string

@description('Client id in the settings, for the ServiceAccounts; the output compares it with the identity.')
param readerIdentityClientId string

param readerCredentials federatedCredential[]

@description('A vault of this resource group that is there already, with roles in place of access policies.')
param keyVaultName string

resource reader 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: readerIdentityName
  location: location
}

@batchSize(1)
resource readerCredential 'Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials@2024-11-30' = [
  for credential in readerCredentials: {
    parent: reader
    name: credential.name
    properties: {
      issuer: oidcIssuerUrl
      subject: credential.subject
      audiences: [tokenAudience]
    }
  }
]

resource vault 'Microsoft.KeyVault/vaults@2024-11-01' existing = {
  name: keyVaultName
}

resource vaultReader 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, reader.id, roles.keyVaultSecretsUser)
  scope: vault
  properties: {
    principalId: reader.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: roles.keyVaultSecretsUser
  }
}

output readerIdentityClientId string = reader.properties.clientId
output readerIdentityIsThatOfTheSettings bool = toLower(reader.properties.clientId) == toLower(readerIdentityClientId)

// ---- Address of the exposed Services

@description('Not the node resource group: that one dies with the AKS cluster, and the address with it.')
param publicIpResourceGroup string

param publicIpName string
param publicIpDnsLabel string
param controlPlanePrincipalId string

module publicIp 'public-ip.bicep' = {
  name: 'public-ip'
  scope: resourceGroup(publicIpResourceGroup)
  params: {
    location: location
    name: publicIpName
    dnsLabel: publicIpDnsLabel
    controlPlanePrincipalId: controlPlanePrincipalId
  }
}

output publicIpAddress string = publicIp.outputs.address
output publicIpFqdn string = publicIp.outputs.fqdn

// ---- Alerts

@description('Azure Monitor workspace that holds the metrics of the AKS cluster.')
param monitorWorkspaceId string

@description('Action groups that are told of alerts.')
param actionGroupIds string[]
param aksName string

module prometheusRules 'prometheus-rules.bicep' = {
  name: 'prometheus-rules'
  params: {
    location: location
    workspaceId: monitorWorkspaceId
    actionGroupIds: actionGroupIds
    aksName: aksName
  }
}
