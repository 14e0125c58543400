// The address of the exposed Services, in a resource group that outlives the AKS cluster. Called by main.bicep.
targetScope = 'resourceGroup'

param location string
param name string

@description('On the address and on no Service: two Services that share an address can\'t both claim it.')
param dnsLabel string

@description('Object id of the identity of the AKS control plane, which puts the address in front of its load balancer.')
param controlPlanePrincipalId string

resource address 'Microsoft.Network/publicIPAddresses@2024-05-01' = {
  name: name
  location: location
  sku: {
    name: 'Standard'
    tier: 'Regional'
  }
  zones: ['1', '2', '3']
  properties: {
    publicIPAddressVersion: 'IPv4'
    publicIPAllocationMethod: 'Static'
    dnsSettings: {
      domainNameLabel: dnsLabel
    }
  }
}

var networkContributor = subscriptionResourceId(
  'Microsoft.Authorization/roleDefinitions',
  '4d97b98b-1d4f-4787-a291-c67834d212e7'
)

// On the group: the control plane looks the address up in the list of the group's addresses, which a role on the address alone can't read.
resource controlPlane 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(resourceGroup().id, controlPlanePrincipalId, networkContributor)
  properties: {
    principalId: controlPlanePrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: networkContributor
  }
}

output address string = address.properties.ipAddress
output fqdn string = address.properties.dnsSettings.fqdn
