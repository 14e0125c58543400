// Alert rules of Azure Monitor, which reads no PrometheusRule of the cluster; both come from the same definition. Called by main.bicep.
targetScope = 'resourceGroup'

param location string

@description('Azure Monitor workspace that holds the metrics.')
param workspaceId string

@description('Action groups that are told.')
param actionGroupIds string[]

@description('AKS cluster that the metrics come from: a workspace may hold those of several.')
param aksName string

var groups = [
  {
    name: 'full.postgres-operators'
    rules: [
      {
        alert: 'PostgresOperatorDown'
        expression: 'max by (deployment) (kube_deployment_status_replicas_available{namespace=\'cnpg-system\',deployment=~\'(.+-)?cloudnative-pg|cnpg-controller-manager\'}) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
        }
        annotations: {
          summary: 'The CloudNativePG operator does not run'
          description: 'Deployment {{ $labels.deployment }} has no pod that is ready.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresoperatordown'
        }
      }
      {
        alert: 'PostgresBackupPluginDown'
        expression: 'max by (deployment) (kube_deployment_status_replicas_available{namespace=\'cnpg-system\',deployment=~\'.*barman-cloud\'}) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
        }
        annotations: {
          summary: 'The Barman Cloud plugin does not run'
          description: 'Deployment {{ $labels.deployment }} has no pod that is ready.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackupplugindown'
        }
      }
      {
        alert: 'PostgresOperatorFailing'
        expression: 'round(sum by (controller) (increase(controller_runtime_reconcile_errors_total{namespace=\'cnpg-system\'}[15m]))) > 15'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
        }
        annotations: {
          summary: 'The CloudNativePG operator fails again and again'
          description: '{{ $value }} reconciliations of {{ $labels.controller }} failed within 15 minutes, more than 15.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresoperatorfailing'
        }
      }
      {
        alert: 'PostgresCertificateExpiring'
        expression: 'floor((min by (name) (certmanager_certificate_expiration_timestamp_seconds{exported_namespace=~\'cnpg-system|everything|pictures\'} or certmanager_certificate_expiration_timestamp_seconds{exported_namespace=\'\',namespace=~\'cnpg-system|everything|pictures\'}) - time()) / 86400) < 10'
        duration: 'PT1H'
        severity: 2
        labels: {
          severity: 'warning'
        }
        annotations: {
          summary: 'A certificate of the databases expires in less than 10 days'
          description: 'Certificate {{ $labels.name }} expires in {{ $value }} days; cert-manager should have renewed it.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrescertificateexpiring'
        }
      }
    ]
  }
  {
    name: 'everything.catalogued.availability'
    rules: [
      {
        alert: 'PostgresDown'
        expression: '(sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'No instance of everything/catalogued answers'
          description: 'No instance of the cluster reports a running PostgreSQL, or its metrics no longer arrive.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdown'
        }
      }
      {
        alert: 'PostgresNoPrimary'
        expression: '(count(cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'catalogued\'} == 0) or vector(0)) == 0 and on () sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 0 unless on () max(cnpg_collector_replica_mode{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) == 1'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'everything/catalogued has no primary'
          description: 'Instances answer, but all of them are in recovery: none takes writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnoprimary'
        }
      }
      {
        alert: 'PostgresSeveralPrimaries'
        expression: 'count(cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'catalogued\'} == 0) > 1'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'everything/catalogued has more than one primary'
          description: '{{ $value }} instances say that they take writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresseveralprimaries'
        }
      }
      {
        alert: 'PostgresInstanceDown'
        expression: '(sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) or vector(0)) < 3 > 0'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'everything/catalogued runs with fewer instances than it should'
          description: 'Only {{ $value }} of the cluster\'s instances run.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresinstancedown'
        }
      }
      {
        alert: 'PostgresFailoverBlocked'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) or vector(0)) < 2'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'everything/catalogued cannot fail over by itself'
          description: 'Only {{ $value }} standbys stream. If the primary were lost now, no quorum could say that they hold every confirmed commit.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresfailoverblocked'
        }
      }
      {
        alert: 'PostgresFenced'
        expression: 'max by (pod) (cnpg_collector_fencing_on{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'An instance of everything/catalogued is fenced'
          description: '{{ $labels.pod }} is fenced: PostgreSQL is stopped there, and the operator leaves it alone.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresfenced'
        }
      }
      {
        alert: 'PostgresMetricsFailing'
        expression: 'max by (pod) (cnpg_collector_last_collection_error{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'Metrics of everything/catalogued are incomplete'
          description: 'The exporter of {{ $labels.pod }} fails to collect.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmetricsfailing'
        }
      }
    ]
  }
  {
    name: 'everything.catalogued.replication'
    rules: [
      {
        alert: 'PostgresNoStandby'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) or vector(0)) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'everything/catalogued has no standby'
          description: 'No standby receives WAL from the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnostandby'
        }
      }
      {
        alert: 'PostgresSynchronousStandbysMissing'
        expression: 'max(cnpg_collector_sync_replicas{namespace=\'everything\',cnpg_cluster=\'catalogued\',value=\'observed\'}) < max(cnpg_collector_sync_replicas{namespace=\'everything\',cnpg_cluster=\'catalogued\',value=\'expected\'})'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'Commits on everything/catalogued wait for a standby'
          description: 'Only {{ $value }} synchronous standbys are connected, fewer than commits wait for.'
          runbook_url: 'trees/full/RUNBOOK.md#postgressynchronousstandbysmissing'
        }
      }
      {
        alert: 'PostgresReplicationLag'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'everything\',cnpg_cluster=\'catalogued\'})) > 30'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A standby of everything/catalogued is more than 30 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlag'
        }
      }
      {
        alert: 'PostgresReplicationLagCritical'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'everything\',cnpg_cluster=\'catalogued\'})) > 300'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A standby of everything/catalogued is more than 300 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlagcritical'
        }
      }
      {
        alert: 'PostgresSlotInactive'
        expression: 'min by (pod, slot_name) (cnpg_pg_replication_slots_active{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) == 0 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'catalogued\'} == 0'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A replication slot of everything/catalogued is not used'
          description: 'Nobody reads from slot {{ $labels.slot_name }} on the primary {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotinactive'
        }
      }
      {
        alert: 'PostgresSlotRetainsWal'
        expression: 'max by (pod, slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 8589934580 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'catalogued\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A slot of everything/catalogued holds back more than 20 % of the room for WAL'
          description: 'Slot {{ $labels.slot_name }} on {{ $labels.pod }} holds back {{ $value }} bytes of WAL.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotretainswal'
        }
      }
    ]
  }
  {
    name: 'everything.catalogued.space'
    rules: [
      {
        alert: 'PostgresDiskFilling'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'everything\',persistentvolumeclaim=~\'catalogued-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'everything\',persistentvolumeclaim=~\'catalogued-[0-9]+(-wal|-tbs-.+)?\'})) > 60'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A volume of everything/catalogued is more than 60 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfilling'
        }
      }
      {
        alert: 'PostgresDiskFull'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'everything\',persistentvolumeclaim=~\'catalogued-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'everything\',persistentvolumeclaim=~\'catalogued-[0-9]+(-wal|-tbs-.+)?\'})) > 85'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A volume of everything/catalogued is more than 85 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfull'
        }
      }
      {
        alert: 'PostgresWalVolumeFilling'
        expression: 'max by (pod) (cnpg_collector_pg_wal{namespace=\'everything\',cnpg_cluster=\'catalogued\',value=\'size\'}) > 21474836450'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'WAL of everything/catalogued takes more than 50 % of its volume'
          description: '{{ $labels.pod }} keeps {{ $value }} bytes of WAL.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalvolumefilling'
        }
      }
    ]
  }
  {
    name: 'everything.catalogued.backup'
    rules: [
      {
        alert: 'PostgresWalArchiveFailing'
        expression: 'max by (pod) (cnpg_pg_stat_archiver_last_failed_time{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > max by (pod) (cnpg_pg_stat_archiver_last_archived_time{namespace=\'everything\',cnpg_cluster=\'catalogued\'})'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'WAL of everything/catalogued does not reach the archive'
          description: '{{ $labels.pod }} failed to archive its last WAL file.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalarchivefailing'
        }
      }
      {
        alert: 'PostgresWalArchiveBacklog'
        expression: 'max by (pod) (cnpg_collector_pg_wal_archive_status{namespace=\'everything\',cnpg_cluster=\'catalogued\',value=\'ready\'}) > 32 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'catalogued\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'More than 32 WAL files of everything/catalogued wait for the archive'
          description: '{{ $value }} WAL files wait on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalarchivebacklog'
        }
      }
      {
        alert: 'PostgresBackupTooOld'
        expression: 'round((time() - (max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) or vector(0))) / 3600) > 36'
        duration: 'PT1H'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'The last base backup of everything/catalogued is more than 36 hours old'
          description: 'The last base backup is {{ $value }} hours old, or there is none.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackuptooold'
        }
      }
      {
        alert: 'PostgresBackupFailed'
        expression: 'max(barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'catalogued\'})'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'The last base backup of everything/catalogued failed'
          description: 'No base backup has succeeded since the last one failed.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackupfailed'
        }
      }
    ]
  }
  {
    name: 'everything.catalogued.server'
    rules: [
      {
        alert: 'PostgresConnectionsHigh'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'everything\',cnpg_cluster=\'catalogued\',name=\'max_connections\'})) > 70'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'More than 70 % of the connections of everything/catalogued are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionshigh'
        }
      }
      {
        alert: 'PostgresConnectionsExhausted'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'everything\',cnpg_cluster=\'catalogued\',name=\'max_connections\'})) > 90'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'More than 90 % of the connections of everything/catalogued are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionsexhausted'
        }
      }
      {
        alert: 'PostgresTransactionLong'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'everything\',cnpg_cluster=\'catalogued\',state!~\'idle in transaction.*\'})) > 900'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A transaction on everything/catalogued runs for more than 900 seconds'
          description: 'A transaction of {{ $labels.usename }} in {{ $labels.datname }} has run for {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrestransactionlong'
        }
      }
      {
        alert: 'PostgresIdleInTransaction'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'everything\',cnpg_cluster=\'catalogued\',state=~\'idle in transaction.*\'})) > 300'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A session on everything/catalogued leaves its transaction open for more than 300 seconds'
          description: 'A session of {{ $labels.usename }} in {{ $labels.datname }} has been idle in a transaction of {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresidleintransaction'
        }
      }
      {
        alert: 'PostgresBackendsBlocked'
        expression: 'max by (pod) (cnpg_backends_waiting_total{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 20'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'More than 20 backends of everything/catalogued wait for locks'
          description: '{{ $value }} backends wait for others on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackendsblocked'
        }
      }
      {
        alert: 'PostgresDeadlocks'
        expression: 'round(sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{namespace=\'everything\',cnpg_cluster=\'catalogued\'}[15m]))) > 8'
        duration: 'PT1M'
        severity: 3
        labels: {
          severity: 'info'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'More than 8 deadlocks on everything/catalogued in 15 minutes'
          description: '{{ $value }} deadlocks in database {{ $labels.datname }} within 15 minutes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdeadlocks'
        }
      }
      {
        alert: 'PostgresXidAge'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A database of everything/catalogued has transactions that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidage'
        }
      }
      {
        alert: 'PostgresXidAgeCritical'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 1200000000'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A database of everything/catalogued nears transaction wraparound'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one; the server takes no more writes at two billion.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidagecritical'
        }
      }
      {
        alert: 'PostgresMultixactAge'
        expression: 'max by (datname) (cnpg_pg_database_mxid_age{namespace=\'everything\',cnpg_cluster=\'catalogued\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'catalogued'
        }
        annotations: {
          summary: 'A database of everything/catalogued has multixacts that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} multixacts from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmultixactage'
        }
      }
    ]
  }
  {
    name: 'everything.main.availability'
    rules: [
      {
        alert: 'PostgresDown'
        expression: '(sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'main\'}) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'No instance of everything/main answers'
          description: 'No instance of the cluster reports a running PostgreSQL, or its metrics no longer arrive.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdown'
        }
      }
      {
        alert: 'PostgresNoPrimary'
        expression: '(count(cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'main\'} == 0) or vector(0)) == 0 and on () sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'main\'}) > 0 unless on () max(cnpg_collector_replica_mode{namespace=\'everything\',cnpg_cluster=\'main\'}) == 1'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'everything/main has no primary'
          description: 'Instances answer, but all of them are in recovery: none takes writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnoprimary'
        }
      }
      {
        alert: 'PostgresSeveralPrimaries'
        expression: 'count(cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'main\'} == 0) > 1'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'everything/main has more than one primary'
          description: '{{ $value }} instances say that they take writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresseveralprimaries'
        }
      }
      {
        alert: 'PostgresInstanceDown'
        expression: '(sum(cnpg_collector_up{namespace=\'everything\',cnpg_cluster=\'main\'}) or vector(0)) < 4 > 0'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'everything/main runs with fewer instances than it should'
          description: 'Only {{ $value }} of the cluster\'s instances run.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresinstancedown'
        }
      }
      {
        alert: 'PostgresInstancesOnOneNode'
        expression: 'max(cnpg_collector_nodes_used{namespace=\'everything\',cnpg_cluster=\'main\'}) == 1'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'All instances of everything/main run on one node'
          description: 'One node holds every instance.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresinstancesononenode'
        }
      }
      {
        alert: 'PostgresFenced'
        expression: 'max by (pod) (cnpg_collector_fencing_on{namespace=\'everything\',cnpg_cluster=\'main\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'An instance of everything/main is fenced'
          description: '{{ $labels.pod }} is fenced: PostgreSQL is stopped there, and the operator leaves it alone.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresfenced'
        }
      }
      {
        alert: 'PostgresSwitchoverRequired'
        expression: 'max(cnpg_collector_manual_switchover_required{namespace=\'everything\',cnpg_cluster=\'main\'}) == 1'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'An update of everything/main waits for a switchover'
          description: 'The standbys are updated; the primary waits for a person, since primaryUpdateStrategy is supervised.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresswitchoverrequired'
        }
      }
      {
        alert: 'PostgresMetricsFailing'
        expression: 'max by (pod) (cnpg_collector_last_collection_error{namespace=\'everything\',cnpg_cluster=\'main\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'Metrics of everything/main are incomplete'
          description: 'The exporter of {{ $labels.pod }} fails to collect.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmetricsfailing'
        }
      }
    ]
  }
  {
    name: 'everything.main.replication'
    rules: [
      {
        alert: 'PostgresNoStandby'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'everything\',cnpg_cluster=\'main\'}) or vector(0)) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'everything/main has no standby'
          description: 'No standby receives WAL from the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnostandby'
        }
      }
      {
        alert: 'PostgresSynchronousStandbysMissing'
        expression: 'max(cnpg_collector_sync_replicas{namespace=\'everything\',cnpg_cluster=\'main\',value=\'observed\'}) < max(cnpg_collector_sync_replicas{namespace=\'everything\',cnpg_cluster=\'main\',value=\'expected\'})'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'Commits on everything/main wait for a standby'
          description: 'Only {{ $value }} synchronous standbys are connected, fewer than commits wait for.'
          runbook_url: 'trees/full/RUNBOOK.md#postgressynchronousstandbysmissing'
        }
      }
      {
        alert: 'PostgresReplicationLag'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'everything\',cnpg_cluster=\'main\'})) > 30'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A standby of everything/main is more than 30 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlag'
        }
      }
      {
        alert: 'PostgresReplicationLagCritical'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'everything\',cnpg_cluster=\'main\'})) > 300'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A standby of everything/main is more than 300 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlagcritical'
        }
      }
      {
        alert: 'PostgresSlotInactive'
        expression: 'min by (pod, slot_name) (cnpg_pg_replication_slots_active{namespace=\'everything\',cnpg_cluster=\'main\'}) == 0 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'main\'} == 0'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A replication slot of everything/main is not used'
          description: 'Nobody reads from slot {{ $labels.slot_name }} on the primary {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotinactive'
        }
      }
      {
        alert: 'PostgresSlotRetainsWal'
        expression: 'max by (pod, slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{namespace=\'everything\',cnpg_cluster=\'main\'}) > 12884901880 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'main\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A slot of everything/main holds back more than 20 % of the room for WAL'
          description: 'Slot {{ $labels.slot_name }} on {{ $labels.pod }} holds back {{ $value }} bytes of WAL.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotretainswal'
        }
      }
    ]
  }
  {
    name: 'everything.main.space'
    rules: [
      {
        alert: 'PostgresDiskFilling'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'everything\',persistentvolumeclaim=~\'main-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'everything\',persistentvolumeclaim=~\'main-[0-9]+(-wal|-tbs-.+)?\'})) > 60'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A volume of everything/main is more than 60 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfilling'
        }
      }
      {
        alert: 'PostgresDiskFull'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'everything\',persistentvolumeclaim=~\'main-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'everything\',persistentvolumeclaim=~\'main-[0-9]+(-wal|-tbs-.+)?\'})) > 85'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A volume of everything/main is more than 85 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfull'
        }
      }
      {
        alert: 'PostgresWalVolumeFilling'
        expression: 'max by (pod) (cnpg_collector_pg_wal{namespace=\'everything\',cnpg_cluster=\'main\',value=\'size\'}) > 32212254700'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'WAL of everything/main takes more than 50 % of its volume'
          description: '{{ $labels.pod }} keeps {{ $value }} bytes of WAL.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalvolumefilling'
        }
      }
    ]
  }
  {
    name: 'everything.main.backup'
    rules: [
      {
        alert: 'PostgresWalArchiveFailing'
        expression: 'max by (pod) (cnpg_pg_stat_archiver_last_failed_time{namespace=\'everything\',cnpg_cluster=\'main\'}) > max by (pod) (cnpg_pg_stat_archiver_last_archived_time{namespace=\'everything\',cnpg_cluster=\'main\'})'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'WAL of everything/main does not reach the archive'
          description: '{{ $labels.pod }} failed to archive its last WAL file.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalarchivefailing'
        }
      }
      {
        alert: 'PostgresWalArchiveBacklog'
        expression: 'max by (pod) (cnpg_collector_pg_wal_archive_status{namespace=\'everything\',cnpg_cluster=\'main\',value=\'ready\'}) > 32 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'everything\',cnpg_cluster=\'main\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'More than 32 WAL files of everything/main wait for the archive'
          description: '{{ $value }} WAL files wait on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgreswalarchivebacklog'
        }
      }
      {
        alert: 'PostgresBackupTooOld'
        expression: 'round((time() - (max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'main\'}) or vector(0))) / 3600) > 36'
        duration: 'PT1H'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'The last base backup of everything/main is more than 36 hours old'
          description: 'The last base backup is {{ $value }} hours old, or there is none.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackuptooold'
        }
      }
      {
        alert: 'PostgresBackupFailed'
        expression: 'max(barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'main\'}) > max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'everything\',cnpg_cluster=\'main\'})'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'The last base backup of everything/main failed'
          description: 'No base backup has succeeded since the last one failed.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackupfailed'
        }
      }
    ]
  }
  {
    name: 'everything.main.server'
    rules: [
      {
        alert: 'PostgresConnectionsHigh'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'everything\',cnpg_cluster=\'main\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'everything\',cnpg_cluster=\'main\',name=\'max_connections\'})) > 70'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'More than 70 % of the connections of everything/main are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionshigh'
        }
      }
      {
        alert: 'PostgresConnectionsExhausted'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'everything\',cnpg_cluster=\'main\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'everything\',cnpg_cluster=\'main\',name=\'max_connections\'})) > 90'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'More than 90 % of the connections of everything/main are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionsexhausted'
        }
      }
      {
        alert: 'PostgresTransactionLong'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'everything\',cnpg_cluster=\'main\',state!~\'idle in transaction.*\'})) > 900'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A transaction on everything/main runs for more than 900 seconds'
          description: 'A transaction of {{ $labels.usename }} in {{ $labels.datname }} has run for {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrestransactionlong'
        }
      }
      {
        alert: 'PostgresIdleInTransaction'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'everything\',cnpg_cluster=\'main\',state=~\'idle in transaction.*\'})) > 300'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A session on everything/main leaves its transaction open for more than 300 seconds'
          description: 'A session of {{ $labels.usename }} in {{ $labels.datname }} has been idle in a transaction of {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresidleintransaction'
        }
      }
      {
        alert: 'PostgresBackendsBlocked'
        expression: 'max by (pod) (cnpg_backends_waiting_total{namespace=\'everything\',cnpg_cluster=\'main\'}) > 20'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'More than 20 backends of everything/main wait for locks'
          description: '{{ $value }} backends wait for others on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackendsblocked'
        }
      }
      {
        alert: 'PostgresDeadlocks'
        expression: 'round(sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{namespace=\'everything\',cnpg_cluster=\'main\'}[15m]))) > 8'
        duration: 'PT1M'
        severity: 3
        labels: {
          severity: 'info'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'More than 8 deadlocks on everything/main in 15 minutes'
          description: '{{ $value }} deadlocks in database {{ $labels.datname }} within 15 minutes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdeadlocks'
        }
      }
      {
        alert: 'PostgresXidAge'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'everything\',cnpg_cluster=\'main\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A database of everything/main has transactions that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidage'
        }
      }
      {
        alert: 'PostgresXidAgeCritical'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'everything\',cnpg_cluster=\'main\'}) > 1200000000'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A database of everything/main nears transaction wraparound'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one; the server takes no more writes at two billion.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidagecritical'
        }
      }
      {
        alert: 'PostgresMultixactAge'
        expression: 'max by (datname) (cnpg_pg_database_mxid_age{namespace=\'everything\',cnpg_cluster=\'main\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
        }
        annotations: {
          summary: 'A database of everything/main has multixacts that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} multixacts from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmultixactage'
        }
      }
    ]
  }
  {
    name: 'everything.main.pooler-reads'
    rules: [
      {
        alert: 'PostgresPoolerDown'
        expression: '(count(cnpg_pgbouncer_last_collection_error{namespace=\'everything\',cnpg_cluster=\'main\',pod=~\'main-pooler-reads-[^-]+-[^-]+\'} == 0) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
          pooler: 'main-pooler-reads'
        }
        annotations: {
          summary: 'Pooler main-pooler-reads of everything/main does not answer'
          description: 'No PgBouncer of the pooler reports that it runs.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrespoolerdown'
        }
      }
      {
        alert: 'PostgresPoolerClientsWaiting'
        expression: 'max by (pod, database, user) (cnpg_pgbouncer_pools_maxwait{namespace=\'everything\',cnpg_cluster=\'main\',pod=~\'main-pooler-reads-[^-]+-[^-]+\'}) > 3'
        duration: 'PT2M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
          pooler: 'main-pooler-reads'
        }
        annotations: {
          summary: 'Clients of pooler main-pooler-reads wait for more than 3 seconds'
          description: 'The first client of {{ $labels.user }} in {{ $labels.database }} has waited {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrespoolerclientswaiting'
        }
      }
      {
        alert: 'PostgresPoolerClientsHigh'
        expression: 'round(100 * max by (pod) (cnpg_pgbouncer_lists_used_clients{namespace=\'everything\',cnpg_cluster=\'main\',pod=~\'main-pooler-reads-[^-]+-[^-]+\'}) / 100) > 75'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
          pooler: 'main-pooler-reads'
        }
        annotations: {
          summary: 'Pooler main-pooler-reads holds more than 75 % of the clients that it may'
          description: '{{ $labels.pod }} holds {{ $value }} % of max_client_conn.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrespoolerclientshigh'
        }
      }
    ]
  }
  {
    name: 'everything.main.pooler-rw'
    rules: [
      {
        alert: 'PostgresPoolerDown'
        expression: '(count(cnpg_pgbouncer_last_collection_error{namespace=\'everything\',cnpg_cluster=\'main\',pod=~\'main-pooler-rw-[^-]+-[^-]+\'} == 0) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'everything'
          cnpg_cluster: 'main'
          pooler: 'main-pooler-rw'
        }
        annotations: {
          summary: 'Pooler main-pooler-rw of everything/main does not answer'
          description: 'No PgBouncer of the pooler reports that it runs.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrespoolerdown'
        }
      }
      {
        alert: 'PostgresPoolerClientsHigh'
        expression: 'round(100 * max by (pod) (cnpg_pgbouncer_lists_used_clients{namespace=\'everything\',cnpg_cluster=\'main\',pod=~\'main-pooler-rw-[^-]+-[^-]+\'}) / 500) > 75'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'everything'
          cnpg_cluster: 'main'
          pooler: 'main-pooler-rw'
        }
        annotations: {
          summary: 'Pooler main-pooler-rw holds more than 75 % of the clients that it may'
          description: '{{ $labels.pod }} holds {{ $value }} % of max_client_conn.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrespoolerclientshigh'
        }
      }
    ]
  }
  {
    name: 'pictures.pictured.availability'
    rules: [
      {
        alert: 'PostgresDown'
        expression: '(sum(cnpg_collector_up{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'No instance of pictures/pictured answers'
          description: 'No instance of the cluster reports a running PostgreSQL, or its metrics no longer arrive.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdown'
        }
      }
      {
        alert: 'PostgresNoPrimary'
        expression: '(count(cnpg_pg_replication_in_recovery{namespace=\'pictures\',cnpg_cluster=\'pictured\'} == 0) or vector(0)) == 0 and on () sum(cnpg_collector_up{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 0 unless on () max(cnpg_collector_replica_mode{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) == 1'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'pictures/pictured has no primary'
          description: 'Instances answer, but all of them are in recovery: none takes writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnoprimary'
        }
      }
      {
        alert: 'PostgresSeveralPrimaries'
        expression: 'count(cnpg_pg_replication_in_recovery{namespace=\'pictures\',cnpg_cluster=\'pictured\'} == 0) > 1'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'pictures/pictured has more than one primary'
          description: '{{ $value }} instances say that they take writes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresseveralprimaries'
        }
      }
      {
        alert: 'PostgresInstanceDown'
        expression: '(sum(cnpg_collector_up{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) or vector(0)) < 3 > 0'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'pictures/pictured runs with fewer instances than it should'
          description: 'Only {{ $value }} of the cluster\'s instances run.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresinstancedown'
        }
      }
      {
        alert: 'PostgresFailoverBlocked'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) or vector(0)) < 2'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'pictures/pictured cannot fail over by itself'
          description: 'Only {{ $value }} standbys stream. If the primary were lost now, no quorum could say that they hold every confirmed commit.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresfailoverblocked'
        }
      }
      {
        alert: 'PostgresFenced'
        expression: 'max by (pod) (cnpg_collector_fencing_on{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'An instance of pictures/pictured is fenced'
          description: '{{ $labels.pod }} is fenced: PostgreSQL is stopped there, and the operator leaves it alone.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresfenced'
        }
      }
      {
        alert: 'PostgresMetricsFailing'
        expression: 'max by (pod) (cnpg_collector_last_collection_error{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'Metrics of pictures/pictured are incomplete'
          description: 'The exporter of {{ $labels.pod }} fails to collect.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmetricsfailing'
        }
      }
    ]
  }
  {
    name: 'pictures.pictured.replication'
    rules: [
      {
        alert: 'PostgresNoStandby'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) or vector(0)) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'pictures/pictured has no standby'
          description: 'No standby receives WAL from the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresnostandby'
        }
      }
      {
        alert: 'PostgresSynchronousStandbysMissing'
        expression: 'max(cnpg_collector_sync_replicas{namespace=\'pictures\',cnpg_cluster=\'pictured\',value=\'observed\'}) < max(cnpg_collector_sync_replicas{namespace=\'pictures\',cnpg_cluster=\'pictured\',value=\'expected\'})'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'Commits on pictures/pictured wait for a standby'
          description: 'Only {{ $value }} synchronous standbys are connected, fewer than commits wait for.'
          runbook_url: 'trees/full/RUNBOOK.md#postgressynchronousstandbysmissing'
        }
      }
      {
        alert: 'PostgresReplicationLag'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'pictures\',cnpg_cluster=\'pictured\'})) > 30'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A standby of pictures/pictured is more than 30 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlag'
        }
      }
      {
        alert: 'PostgresReplicationLagCritical'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'pictures\',cnpg_cluster=\'pictured\'})) > 300'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A standby of pictures/pictured is more than 300 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresreplicationlagcritical'
        }
      }
      {
        alert: 'PostgresSlotInactive'
        expression: 'min by (pod, slot_name) (cnpg_pg_replication_slots_active{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) == 0 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'pictures\',cnpg_cluster=\'pictured\'} == 0'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A replication slot of pictures/pictured is not used'
          description: 'Nobody reads from slot {{ $labels.slot_name }} on the primary {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotinactive'
        }
      }
      {
        alert: 'PostgresSlotRetainsWal'
        expression: 'max by (pod, slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 2684354560 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'pictures\',cnpg_cluster=\'pictured\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A slot of pictures/pictured holds back more than 20 % of the room for WAL'
          description: 'Slot {{ $labels.slot_name }} on {{ $labels.pod }} holds back {{ $value }} bytes of WAL.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresslotretainswal'
        }
      }
    ]
  }
  {
    name: 'pictures.pictured.space'
    rules: [
      {
        alert: 'PostgresDiskFilling'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'pictures\',persistentvolumeclaim=~\'pictured-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'pictures\',persistentvolumeclaim=~\'pictured-[0-9]+(-wal|-tbs-.+)?\'})) > 60'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A volume of pictures/pictured is more than 60 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfilling'
        }
      }
      {
        alert: 'PostgresDiskFull'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'pictures\',persistentvolumeclaim=~\'pictured-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'pictures\',persistentvolumeclaim=~\'pictured-[0-9]+(-wal|-tbs-.+)?\'})) > 85'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A volume of pictures/pictured is more than 85 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdiskfull'
        }
      }
    ]
  }
  {
    name: 'pictures.pictured.server'
    rules: [
      {
        alert: 'PostgresConnectionsHigh'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'pictures\',cnpg_cluster=\'pictured\',name=\'max_connections\'})) > 70'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'More than 70 % of the connections of pictures/pictured are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionshigh'
        }
      }
      {
        alert: 'PostgresConnectionsExhausted'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'pictures\',cnpg_cluster=\'pictured\',name=\'max_connections\'})) > 90'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'More than 90 % of the connections of pictures/pictured are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresconnectionsexhausted'
        }
      }
      {
        alert: 'PostgresTransactionLong'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'pictures\',cnpg_cluster=\'pictured\',state!~\'idle in transaction.*\'})) > 900'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A transaction on pictures/pictured runs for more than 900 seconds'
          description: 'A transaction of {{ $labels.usename }} in {{ $labels.datname }} has run for {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgrestransactionlong'
        }
      }
      {
        alert: 'PostgresIdleInTransaction'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'pictures\',cnpg_cluster=\'pictured\',state=~\'idle in transaction.*\'})) > 300'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A session on pictures/pictured leaves its transaction open for more than 300 seconds'
          description: 'A session of {{ $labels.usename }} in {{ $labels.datname }} has been idle in a transaction of {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresidleintransaction'
        }
      }
      {
        alert: 'PostgresBackendsBlocked'
        expression: 'max by (pod) (cnpg_backends_waiting_total{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 20'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'More than 20 backends of pictures/pictured wait for locks'
          description: '{{ $value }} backends wait for others on {{ $labels.pod }}.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresbackendsblocked'
        }
      }
      {
        alert: 'PostgresDeadlocks'
        expression: 'round(sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{namespace=\'pictures\',cnpg_cluster=\'pictured\'}[15m]))) > 8'
        duration: 'PT1M'
        severity: 3
        labels: {
          severity: 'info'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'More than 8 deadlocks on pictures/pictured in 15 minutes'
          description: '{{ $value }} deadlocks in database {{ $labels.datname }} within 15 minutes.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresdeadlocks'
        }
      }
      {
        alert: 'PostgresXidAge'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A database of pictures/pictured has transactions that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidage'
        }
      }
      {
        alert: 'PostgresXidAgeCritical'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 1200000000'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A database of pictures/pictured nears transaction wraparound'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one; the server takes no more writes at two billion.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresxidagecritical'
        }
      }
      {
        alert: 'PostgresMultixactAge'
        expression: 'max by (datname) (cnpg_pg_database_mxid_age{namespace=\'pictures\',cnpg_cluster=\'pictured\'}) > 400000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'pictures'
          cnpg_cluster: 'pictured'
        }
        annotations: {
          summary: 'A database of pictures/pictured has multixacts that are not frozen, older than 400000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} multixacts from its oldest unfrozen one.'
          runbook_url: 'trees/full/RUNBOOK.md#postgresmultixactage'
        }
      }
    ]
  }
]

resource ruleGroups 'Microsoft.AlertsManagement/prometheusRuleGroups@2023-03-01' = [
  for group in groups: {
    name: group.name
    location: location
    properties: {
      description: 'Generated; change the settings instead.'
      enabled: true
      interval: 'PT1M'
      scopes: [
        workspaceId
      ]
      clusterName: aksName
      rules: map(group.rules, rule => {
        alert: rule.alert
        expression: rule.expression
        for: rule.duration
        severity: rule.severity
        enabled: true
        labels: rule.labels
        annotations: rule.annotations
        actions: map(actionGroupIds, id => {
          actionGroupId: id
        })
        resolveConfiguration: {
          autoResolved: true
          timeToResolve: 'PT10M'
        }
      })
    }
  }
]
