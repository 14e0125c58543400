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
    name: 'staging.postgres-operators'
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
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresoperatordown'
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
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresbackupplugindown'
        }
      }
      {
        alert: 'PostgresOperatorFailing'
        expression: 'round(sum by (controller) (increase(controller_runtime_reconcile_errors_total{namespace=\'cnpg-system\'}[15m]))) > 10'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
        }
        annotations: {
          summary: 'The CloudNativePG operator fails again and again'
          description: '{{ $value }} reconciliations of {{ $labels.controller }} failed within 15 minutes, more than 10.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresoperatorfailing'
        }
      }
      {
        alert: 'PostgresCertificateExpiring'
        expression: 'floor((min by (name) (certmanager_certificate_expiration_timestamp_seconds{exported_namespace=~\'cnpg-system|cnpg-database\'} or certmanager_certificate_expiration_timestamp_seconds{exported_namespace=\'\',namespace=~\'cnpg-system|cnpg-database\'}) - time()) / 86400) < 7'
        duration: 'PT1H'
        severity: 2
        labels: {
          severity: 'warning'
        }
        annotations: {
          summary: 'A certificate of the databases expires in less than 7 days'
          description: 'Certificate {{ $labels.name }} expires in {{ $value }} days; cert-manager should have renewed it.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgrescertificateexpiring'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.availability'
    rules: [
      {
        alert: 'PostgresDown'
        expression: '(sum(cnpg_collector_up{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'No instance of cnpg-database/pg-primary answers'
          description: 'No instance of the cluster reports a running PostgreSQL, or its metrics no longer arrive.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresdown'
        }
      }
      {
        alert: 'PostgresNoPrimary'
        expression: '(count(cnpg_pg_replication_in_recovery{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'} == 0) or vector(0)) == 0 and on () sum(cnpg_collector_up{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 0 unless on () max(cnpg_collector_replica_mode{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) == 1'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'cnpg-database/pg-primary has no primary'
          description: 'Instances answer, but all of them are in recovery: none takes writes.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresnoprimary'
        }
      }
      {
        alert: 'PostgresSeveralPrimaries'
        expression: 'count(cnpg_pg_replication_in_recovery{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'} == 0) > 1'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'cnpg-database/pg-primary has more than one primary'
          description: '{{ $value }} instances say that they take writes.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresseveralprimaries'
        }
      }
      {
        alert: 'PostgresInstanceDown'
        expression: '(sum(cnpg_collector_up{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) or vector(0)) < 3 > 0'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'cnpg-database/pg-primary runs with fewer instances than it should'
          description: 'Only {{ $value }} of the cluster\'s instances run.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresinstancedown'
        }
      }
      {
        alert: 'PostgresFailoverBlocked'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) or vector(0)) < 2'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'cnpg-database/pg-primary cannot fail over by itself'
          description: 'Only {{ $value }} standbys stream. If the primary were lost now, no quorum could say that they hold every confirmed commit.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresfailoverblocked'
        }
      }
      {
        alert: 'PostgresFenced'
        expression: 'max by (pod) (cnpg_collector_fencing_on{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'An instance of cnpg-database/pg-primary is fenced'
          description: '{{ $labels.pod }} is fenced: PostgreSQL is stopped there, and the operator leaves it alone.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresfenced'
        }
      }
      {
        alert: 'PostgresMetricsFailing'
        expression: 'max by (pod) (cnpg_collector_last_collection_error{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) == 1'
        duration: 'PT15M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'Metrics of cnpg-database/pg-primary are incomplete'
          description: 'The exporter of {{ $labels.pod }} fails to collect.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresmetricsfailing'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.replication'
    rules: [
      {
        alert: 'PostgresNoStandby'
        expression: '(sum(cnpg_pg_replication_is_wal_receiver_up{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) or vector(0)) == 0'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'cnpg-database/pg-primary has no standby'
          description: 'No standby receives WAL from the primary.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresnostandby'
        }
      }
      {
        alert: 'PostgresSynchronousStandbysMissing'
        expression: 'max(cnpg_collector_sync_replicas{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',value=\'observed\'}) < max(cnpg_collector_sync_replicas{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',value=\'expected\'})'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'Commits on cnpg-database/pg-primary wait for a standby'
          description: 'Only {{ $value }} synchronous standbys are connected, fewer than commits wait for.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgressynchronousstandbysmissing'
        }
      }
      {
        alert: 'PostgresReplicationLag'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'})) > 60'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A standby of cnpg-database/pg-primary is more than 60 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresreplicationlag'
        }
      }
      {
        alert: 'PostgresReplicationLagCritical'
        expression: 'round(max by (pod) (cnpg_pg_replication_lag{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'})) > 600'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A standby of cnpg-database/pg-primary is more than 600 seconds behind'
          description: '{{ $labels.pod }} is {{ $value }} seconds behind the primary.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresreplicationlagcritical'
        }
      }
      {
        alert: 'PostgresSlotInactive'
        expression: 'min by (pod, slot_name) (cnpg_pg_replication_slots_active{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) == 0 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'} == 0'
        duration: 'PT30M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A replication slot of cnpg-database/pg-primary is not used'
          description: 'Nobody reads from slot {{ $labels.slot_name }} on the primary {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresslotinactive'
        }
      }
      {
        alert: 'PostgresSlotRetainsWal'
        expression: 'max by (pod, slot_name) (cnpg_pg_replication_slots_pg_wal_lsn_diff{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 4294967275 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A slot of cnpg-database/pg-primary holds back more than 25 % of the room for WAL'
          description: 'Slot {{ $labels.slot_name }} on {{ $labels.pod }} holds back {{ $value }} bytes of WAL.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresslotretainswal'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.space'
    rules: [
      {
        alert: 'PostgresDiskFilling'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'cnpg-database\',persistentvolumeclaim=~\'pg-primary-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'cnpg-database\',persistentvolumeclaim=~\'pg-primary-[0-9]+(-wal|-tbs-.+)?\'})) > 75'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A volume of cnpg-database/pg-primary is more than 75 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresdiskfilling'
        }
      }
      {
        alert: 'PostgresDiskFull'
        expression: 'round(100 * max by (persistentvolumeclaim) (kubelet_volume_stats_used_bytes{namespace=\'cnpg-database\',persistentvolumeclaim=~\'pg-primary-[0-9]+(-wal|-tbs-.+)?\'} / kubelet_volume_stats_capacity_bytes{namespace=\'cnpg-database\',persistentvolumeclaim=~\'pg-primary-[0-9]+(-wal|-tbs-.+)?\'})) > 90'
        duration: 'PT5M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A volume of cnpg-database/pg-primary is more than 90 % full'
          description: '{{ $labels.persistentvolumeclaim }} is {{ $value }} % full.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresdiskfull'
        }
      }
      {
        alert: 'PostgresWalVolumeFilling'
        expression: 'max by (pod) (cnpg_collector_pg_wal{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',value=\'size\'}) > 10307921460'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'WAL of cnpg-database/pg-primary takes more than 60 % of its volume'
          description: '{{ $labels.pod }} keeps {{ $value }} bytes of WAL.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgreswalvolumefilling'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.backup'
    rules: [
      {
        alert: 'PostgresWalArchiveFailing'
        expression: 'max by (pod) (cnpg_pg_stat_archiver_last_failed_time{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > max by (pod) (cnpg_pg_stat_archiver_last_archived_time{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'})'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'WAL of cnpg-database/pg-primary does not reach the archive'
          description: '{{ $labels.pod }} failed to archive its last WAL file.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgreswalarchivefailing'
        }
      }
      {
        alert: 'PostgresWalArchiveBacklog'
        expression: 'max by (pod) (cnpg_collector_pg_wal_archive_status{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',value=\'ready\'}) > 64 and on (pod) cnpg_pg_replication_in_recovery{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'} == 0'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'More than 64 WAL files of cnpg-database/pg-primary wait for the archive'
          description: '{{ $value }} WAL files wait on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgreswalarchivebacklog'
        }
      }
      {
        alert: 'PostgresBackupTooOld'
        expression: 'round((time() - (max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) or vector(0))) / 3600) > 30'
        duration: 'PT1H'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'The last base backup of cnpg-database/pg-primary is more than 30 hours old'
          description: 'The last base backup is {{ $value }} hours old, or there is none.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresbackuptooold'
        }
      }
      {
        alert: 'PostgresBackupFailed'
        expression: 'max(barman_cloud_cloudnative_pg_io_last_failed_backup_timestamp{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > max(barman_cloud_cloudnative_pg_io_last_available_backup_timestamp{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'})'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'The last base backup of cnpg-database/pg-primary failed'
          description: 'No base backup has succeeded since the last one failed.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresbackupfailed'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.server'
    rules: [
      {
        alert: 'PostgresConnectionsHigh'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',name=\'max_connections\'})) > 80'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'More than 80 % of the connections of cnpg-database/pg-primary are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresconnectionshigh'
        }
      }
      {
        alert: 'PostgresConnectionsExhausted'
        expression: 'round(100 * sum by (pod) (cnpg_backends_total{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) / max by (pod) (cnpg_pg_settings_setting{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',name=\'max_connections\'})) > 95'
        duration: 'PT2M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'More than 95 % of the connections of cnpg-database/pg-primary are taken'
          description: '{{ $value }} % of max_connections are taken on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresconnectionsexhausted'
        }
      }
      {
        alert: 'PostgresTransactionLong'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',state!~\'idle in transaction.*\'})) > 1800'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A transaction on cnpg-database/pg-primary runs for more than 1800 seconds'
          description: 'A transaction of {{ $labels.usename }} in {{ $labels.datname }} has run for {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgrestransactionlong'
        }
      }
      {
        alert: 'PostgresIdleInTransaction'
        expression: 'round(max by (pod, datname, usename) (cnpg_backends_max_tx_duration_seconds{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',state=~\'idle in transaction.*\'})) > 600'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A session on cnpg-database/pg-primary leaves its transaction open for more than 600 seconds'
          description: 'A session of {{ $labels.usename }} in {{ $labels.datname }} has been idle in a transaction of {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresidleintransaction'
        }
      }
      {
        alert: 'PostgresBackendsBlocked'
        expression: 'max by (pod) (cnpg_backends_waiting_total{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 10'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'More than 10 backends of cnpg-database/pg-primary wait for locks'
          description: '{{ $value }} backends wait for others on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresbackendsblocked'
        }
      }
      {
        alert: 'PostgresDeadlocks'
        expression: 'round(sum by (datname) (increase(cnpg_pg_stat_database_deadlocks{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}[15m]))) > 5'
        duration: 'PT1M'
        severity: 3
        labels: {
          severity: 'info'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'More than 5 deadlocks on cnpg-database/pg-primary in 15 minutes'
          description: '{{ $value }} deadlocks in database {{ $labels.datname }} within 15 minutes.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresdeadlocks'
        }
      }
      {
        alert: 'PostgresXidAge'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 300000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A database of cnpg-database/pg-primary has transactions that are not frozen, older than 300000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresxidage'
        }
      }
      {
        alert: 'PostgresXidAgeCritical'
        expression: 'max by (datname) (cnpg_pg_database_xid_age{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 1000000000'
        duration: 'PT10M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A database of cnpg-database/pg-primary nears transaction wraparound'
          description: 'Database {{ $labels.datname }} is {{ $value }} transactions from its oldest unfrozen one; the server takes no more writes at two billion.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresxidagecritical'
        }
      }
      {
        alert: 'PostgresMultixactAge'
        expression: 'max by (datname) (cnpg_pg_database_mxid_age{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\'}) > 600000000'
        duration: 'PT10M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
        }
        annotations: {
          summary: 'A database of cnpg-database/pg-primary has multixacts that are not frozen, older than 600000000'
          description: 'Database {{ $labels.datname }} is {{ $value }} multixacts from its oldest unfrozen one.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgresmultixactage'
        }
      }
    ]
  }
  {
    name: 'cnpg-database.pg-primary.pooler-rw'
    rules: [
      {
        alert: 'PostgresPoolerDown'
        expression: '(count(cnpg_pgbouncer_last_collection_error{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',pod=~\'pg-primary-pooler-rw-[^-]+-[^-]+\'} == 0) or vector(0)) == 0'
        duration: 'PT3M'
        severity: 0
        labels: {
          severity: 'critical'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
          pooler: 'pg-primary-pooler-rw'
        }
        annotations: {
          summary: 'Pooler pg-primary-pooler-rw of cnpg-database/pg-primary does not answer'
          description: 'No PgBouncer of the pooler reports that it runs.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgrespoolerdown'
        }
      }
      {
        alert: 'PostgresPoolerClientsWaiting'
        expression: 'max by (pod, database, user) (cnpg_pgbouncer_pools_maxwait{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',pod=~\'pg-primary-pooler-rw-[^-]+-[^-]+\'}) > 5'
        duration: 'PT2M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
          pooler: 'pg-primary-pooler-rw'
        }
        annotations: {
          summary: 'Clients of pooler pg-primary-pooler-rw wait for more than 5 seconds'
          description: 'The first client of {{ $labels.user }} in {{ $labels.database }} has waited {{ $value }} seconds on {{ $labels.pod }}.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgrespoolerclientswaiting'
        }
      }
      {
        alert: 'PostgresPoolerClientsHigh'
        expression: 'round(100 * max by (pod) (cnpg_pgbouncer_lists_used_clients{namespace=\'cnpg-database\',cnpg_cluster=\'pg-primary\',pod=~\'pg-primary-pooler-rw-[^-]+-[^-]+\'}) / 1000) > 80'
        duration: 'PT5M'
        severity: 2
        labels: {
          severity: 'warning'
          namespace: 'cnpg-database'
          cnpg_cluster: 'pg-primary'
          pooler: 'pg-primary-pooler-rw'
        }
        annotations: {
          summary: 'Pooler pg-primary-pooler-rw holds more than 80 % of the clients that it may'
          description: '{{ $labels.pod }} holds {{ $value }} % of max_client_conn.'
          runbook_url: 'https://example.com/contoso/pg-gitops/blob/main/output/staging/RUNBOOK.md#postgrespoolerclientshigh'
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
