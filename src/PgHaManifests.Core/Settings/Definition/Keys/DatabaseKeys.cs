using PgHaManifests.Core.Settings.Model;
using PgHaManifests.Core.Settings.Values;

namespace PgHaManifests.Core.Settings.Definition.Keys;

/// <summary>What stands inside PostgreSQL: databases, roles, publications, subscriptions.</summary>
internal static class DatabaseKeys
{
    private static readonly TextType Ensure = Texts.OneOf("present", "absent");
    private static readonly TextType ReclaimPolicy = Texts.OneOf("retain", "delete");
    private static readonly TextType SslMode = Texts.OneOf("disable", "allow", "prefer", "require", "verify-ca", "verify-full");
    private static readonly IntegerType ConnectionLimit = IntegerType.Between(-1, int.MaxValue);

    public static readonly TextType LocaleProvider = Texts.OneOf("libc", "icu", "builtin");

    public static readonly RecordDefinition<SecretKeySettings> SecretKey = new RecordBuilder<SecretKeySettings>()
        .Leaf("name", KubernetesTexts.Name, r => r.Name, (r, v) => r with { Name = v }, "Name of the Secret.", Is.Required)
        .Leaf("key", KubernetesTexts.DataKey, r => r.Key, (r, v) => r with { Key = v }, "Key in the Secret.", Is.Required)
        .Build((origin, _) => new SecretKeySettings { Origin = origin });

    private static readonly RecordDefinition<ExtensionSettings> Extension = new RecordBuilder<ExtensionSettings>()
        .Leaf("version", Texts.Line, r => r.Version, (r, v) => r with { Version = v },
            "Version of the extension; the image's default when absent.")
        .Leaf("schema", PostgresTexts.Identifier, r => r.Schema, (r, v) => r with { Schema = v }, "Schema that holds its objects.")
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Build((origin, _) => new ExtensionSettings { Origin = origin });

    private static readonly RecordDefinition<SchemaSettings> Schema = new RecordBuilder<SchemaSettings>()
        .Leaf("owner", PostgresTexts.Identifier, r => r.Owner, (r, v) => r with { Owner = v }, "Role that owns the schema.")
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Build((origin, _) => new SchemaSettings { Origin = origin });

    private static readonly RecordDefinition<ForeignDataWrapperSettings> Fdw = new RecordBuilder<ForeignDataWrapperSettings>()
        .Leaf("handler", Texts.Line, r => r.Handler, (r, v) => r with { Handler = v }, "Handler function; '-' for none.")
        .Leaf("validator", Texts.Line, r => r.Validator, (r, v) => r with { Validator = v }, "Validator function; '-' for none.")
        .Leaf("owner", PostgresTexts.Identifier, r => r.Owner, (r, v) => r with { Owner = v }, "Role that owns the wrapper.")
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Leaves("options", PostgresTexts.Identifier, Texts.Line, r => r.Options, (r, v) => r with { Options = v }, "Values by option.")
        .LeafList("usage", PostgresTexts.Identifier, r => r.Usage, (r, v) => r with { Usage = v }, "Roles that may use the wrapper.")
        .Build((origin, _) => new ForeignDataWrapperSettings { Origin = origin });

    private static readonly RecordDefinition<ForeignServerSettings> Server = new RecordBuilder<ForeignServerSettings>()
        .Leaf("fdw", PostgresTexts.Identifier, r => r.Fdw, (r, v) => r with { Fdw = v }, "Wrapper of the same database.", Is.Required)
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Leaves("options", PostgresTexts.Identifier, Texts.Line, r => r.Options, (r, v) => r with { Options = v }, "Values by option.")
        .LeafList("usage", PostgresTexts.Identifier, r => r.Usage, (r, v) => r with { Usage = v }, "Roles that may use the server.")
        .Build((origin, _) => new ForeignServerSettings { Origin = origin });

    public static readonly RecordDefinition<DatabaseSettings> Database = new RecordBuilder<DatabaseSettings>()
        .Computed("key", r => r.Key, "Key of the database in the settings.")
        .Computed("objectName", r => r.ObjectName, "Name of the Database object.")
        .Leaf("name", PostgresTexts.Identifier, r => r.Name, (r, v) => r with { Name = v }, "Name in PostgreSQL; the key by default.")
        .Leaf("owner", PostgresTexts.Identifier, r => r.Owner, (r, v) => r with { Owner = v },
            "Role that owns the database; the owner of the initial database by default.")
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Leaf("reclaimPolicy", ReclaimPolicy, r => r.ReclaimPolicy, (r, v) => r with { ReclaimPolicy = v },
            "What happens to the database when its object goes: retain (default) or delete.")
        .Leaf("template", PostgresTexts.Identifier, r => r.Template, (r, v) => r with { Template = v }, "Database to copy.")
        .Leaf("encoding", Texts.Line, r => r.Encoding, (r, v) => r with { Encoding = v }, "Character set.")
        .Leaf("locale", Texts.Line, r => r.Locale, (r, v) => r with { Locale = v }, "Collation and character classes at once.")
        .Leaf("localeProvider", LocaleProvider, r => r.LocaleProvider, (r, v) => r with { LocaleProvider = v }, "libc, icu or builtin.")
        .Leaf("localeCollate", Texts.Line, r => r.LocaleCollate, (r, v) => r with { LocaleCollate = v }, "Collation order.")
        .Leaf("localeCType", Texts.Line, r => r.LocaleCType, (r, v) => r with { LocaleCType = v }, "Character classes.")
        .Leaf("icuLocale", Texts.Line, r => r.IcuLocale, (r, v) => r with { IcuLocale = v }, "ICU locale; needs localeProvider icu.")
        .Leaf("icuRules", Texts.Line, r => r.IcuRules, (r, v) => r with { IcuRules = v },
            "Additional ICU collation rules; needs localeProvider icu.")
        .Leaf("builtinLocale", Texts.Line, r => r.BuiltinLocale, (r, v) => r with { BuiltinLocale = v },
            "Locale of the builtin provider; needs localeProvider builtin.")
        .Leaf("collationVersion", Texts.Line, r => r.CollationVersion, (r, v) => r with { CollationVersion = v },
            "Version of the collation.")
        .Leaf("isTemplate", FlagType.Instance, r => r.IsTemplate, (r, v) => r with { IsTemplate = v },
            "Anyone who may create databases may copy it.")
        .Leaf("allowConnections", FlagType.Instance, r => r.AllowConnections, (r, v) => r with { AllowConnections = v },
            "false: nobody can connect.")
        .Leaf("connectionLimit", ConnectionLimit, r => r.ConnectionLimit, (r, v) => r with { ConnectionLimit = v },
            "Most connections at once; -1: no limit.")
        .Leaf("tablespace", PostgresTexts.Identifier, r => r.Tablespace, (r, v) => r with { Tablespace = v },
            "Default tablespace of the database.")
        .Records("extensions", PostgresTexts.Identifier, Extension, r => r.Extensions, (r, v) => r with { Extensions = v },
            "Extensions by name.")
        .Records("schemas", PostgresTexts.Identifier, Schema, r => r.Schemas, (r, v) => r with { Schemas = v }, "Schemas by name.")
        .Records("fdws", PostgresTexts.Identifier, Fdw, r => r.Fdws, (r, v) => r with { Fdws = v }, "Foreign data wrappers by name.")
        .Records("servers", PostgresTexts.Identifier, Server, r => r.Servers, (r, v) => r with { Servers = v }, "Foreign servers by name.")
        .Build((origin, name) => new DatabaseSettings { Origin = origin, Key = name! });

    public static readonly RecordDefinition<RoleSettings> Role = new RecordBuilder<RoleSettings>()
        .Computed("key", r => r.Key, "Key of the role in the settings.")
        .Computed("objectName", r => r.ObjectName, "Name of the DatabaseRole object.")
        .Leaf("name", PostgresTexts.RoleName, r => r.Name, (r, v) => r with { Name = v }, "Name in PostgreSQL; the key by default.")
        .Leaf("ensure", Ensure, r => r.Ensure, (r, v) => r with { Ensure = v }, "present (default) or absent.")
        .Leaf("reclaimPolicy", ReclaimPolicy, r => r.ReclaimPolicy, (r, v) => r with { ReclaimPolicy = v },
            "What happens to the role when its object goes: retain (default) or delete; operator 1.30 or later.")
        .Leaf("login", FlagType.Instance, r => r.Login, (r, v) => r with { Login = v },
            "May connect; true by default where a secret is named.")
        .Leaf("superuser", FlagType.Instance, r => r.Superuser, (r, v) => r with { Superuser = v }, "Is a superuser; false by default.")
        .Leaf("createDb", FlagType.Instance, r => r.CreateDb, (r, v) => r with { CreateDb = v }, "May create databases; false by default.")
        .Leaf("createRole", FlagType.Instance, r => r.CreateRole, (r, v) => r with { CreateRole = v },
            "May create roles; false by default.")
        .Leaf("inherit", FlagType.Instance, r => r.Inherit, (r, v) => r with { Inherit = v },
            "Has the rights of the roles it is in; true by default.")
        .Leaf("replication", FlagType.Instance, r => r.Replication, (r, v) => r with { Replication = v },
            "May replicate; false by default.")
        .Leaf("bypassRls", FlagType.Instance, r => r.BypassRls, (r, v) => r with { BypassRls = v },
            "Row-level security does not hold for it; false by default.")
        .Leaf("connectionLimit", ConnectionLimit, r => r.ConnectionLimit, (r, v) => r with { ConnectionLimit = v },
            "Most connections at once; -1 (default): no limit.")
        .LeafList("inRoles", PostgresTexts.Identifier, r => r.InRoles, (r, v) => r with { InRoles = v }, "Roles that it is a member of.")
        .Leaf("validUntil", Texts.Timestamp, r => r.ValidUntil, (r, v) => r with { ValidUntil = v },
            "When its password ends to be valid, such as 2027-01-31T00:00:00Z.")
        .Leaf("comment", Texts.Free, r => r.Comment, (r, v) => r with { Comment = v }, "Description of the role.")
        .Leaf("secret", KubernetesTexts.Name, r => r.Secret, (r, v) => r with { Secret = v },
            "Name of the Secret with the password: an item of secrets.items.")
        .Leaf("disablePassword", FlagType.Instance, r => r.DisablePassword, (r, v) => r with { DisablePassword = v },
            "Sets the password to NULL; not with secret.")
        .Build((origin, name) => new RoleSettings { Origin = origin, Key = name! });

    private static readonly RecordDefinition<PublishedTableSettings> PublishedTable = new RecordBuilder<PublishedTableSettings>()
        .Leaf("name", PostgresTexts.Identifier, r => r.Name, (r, v) => r with { Name = v }, "Name of the table.", Is.Required)
        .Leaf("schema", PostgresTexts.Identifier, r => r.Schema, (r, v) => r with { Schema = v }, "Schema of the table.")
        .Leaf("only", FlagType.Instance, r => r.Only, (r, v) => r with { Only = v }, "Without the tables that inherit from it.")
        .LeafList("columns", PostgresTexts.Identifier, r => r.Columns, (r, v) => r with { Columns = v },
            "Columns to publish; all when absent.")
        .Build((origin, _) => new PublishedTableSettings { Origin = origin });

    public static readonly RecordDefinition<PublicationSettings> Publication = new RecordBuilder<PublicationSettings>()
        .Computed("key", r => r.Key, "Key of the publication in the settings.")
        .Computed("objectName", r => r.ObjectName, "Name of the Publication object.")
        .Leaf("name", PostgresTexts.Identifier, r => r.Name, (r, v) => r with { Name = v }, "Name in PostgreSQL; the key by default.")
        .Leaf("database", PostgresTexts.Identifier, r => r.Database, (r, v) => r with { Database = v },
            "Database that publishes; the initial one by default.")
        .Leaf("allTables", FlagType.Instance, r => r.AllTables, (r, v) => r with { AllTables = v },
            "Publishes every table; not with tables or schemas.")
        .RecordList("tables", PublishedTable, r => r.Tables, (r, v) => r with { Tables = v }, "Tables to publish.")
        .LeafList("schemas", PostgresTexts.Identifier, r => r.Schemas, (r, v) => r with { Schemas = v },
            "Schemas whose tables are published.")
        .Leaves("parameters", PostgresTexts.ParameterName, PostgresTexts.ParameterValue, r => r.Parameters, (r, v) => r with { Parameters = v },
            "Parameters of the publication, such as publish.")
        .Leaf("reclaimPolicy", ReclaimPolicy, r => r.ReclaimPolicy, (r, v) => r with { ReclaimPolicy = v },
            "What happens to the publication when its object goes: retain (default) or delete.")
        .Build((origin, name) => new PublicationSettings { Origin = origin, Key = name! });

    private static readonly RecordDefinition<SubscriptionSourceSettings> SubscriptionSource = new RecordBuilder<SubscriptionSourceSettings>()
        .Leaf("cluster", KubernetesTexts.Cluster, r => r.Cluster, (r, v) => r with { Cluster = v },
            "A cluster of this environment in the same namespace; its host and certificate authority are known.")
        .Leaf("host", Texts.Line, r => r.Host, (r, v) => r with { Host = v }, "Host of another server; not with cluster.")
        .Leaf("port", IntegerType.Between(1, 65535), r => r.Port, (r, v) => r with { Port = v }, "Port; 5432 by default.")
        .Leaf("user", PostgresTexts.Identifier, r => r.User, (r, v) => r with { User = v }, "Role to connect as.", Is.Required)
        .Leaf("database", PostgresTexts.Identifier, r => r.Database, (r, v) => r with { Database = v },
            "Database to connect to.", Is.Required)
        .Leaf("sslMode", SslMode, r => r.SslMode, (r, v) => r with { SslMode = v }, "libpq's sslmode; verify-full by default.")
        .Record("password", SecretKey, r => r.Password, (r, v) => r with { Password = v }, "Secret and key with the password.")
        .Record("sslRootCert", SecretKey, r => r.SslRootCert, (r, v) => r with { SslRootCert = v },
            "Secret and key with the server's certificate authority; known for cluster.")
        .Record("sslCert", SecretKey, r => r.SslCert, (r, v) => r with { SslCert = v }, "Secret and key with the client's certificate.")
        .Record("sslKey", SecretKey, r => r.SslKey, (r, v) => r with { SslKey = v }, "Secret and key with the client's private key.")
        .Build((origin, _) => new SubscriptionSourceSettings { Origin = origin });

    public static readonly RecordDefinition<SubscriptionSettings> Subscription = new RecordBuilder<SubscriptionSettings>()
        .Computed("key", r => r.Key, "Key of the subscription in the settings.")
        .Computed("objectName", r => r.ObjectName, "Name of the Subscription object.")
        .Leaf("name", PostgresTexts.Identifier, r => r.Name, (r, v) => r with { Name = v }, "Name in PostgreSQL; the key by default.")
        .Leaf("database", PostgresTexts.Identifier, r => r.Database, (r, v) => r with { Database = v },
            "Database that receives; the initial one by default.")
        .Leaf("publication", PostgresTexts.Identifier, r => r.Publication, (r, v) => r with { Publication = v },
            "Name of the publication in PostgreSQL.", Is.Required)
        .Leaf("publicationDatabase", PostgresTexts.Identifier, r => r.PublicationDatabase, (r, v) => r with { PublicationDatabase = v },
            "Database of the publication; that of the connection by default.")
        .Record("source", SubscriptionSource, r => r.Source, (r, v) => r with { Source = v }, "The server that publishes.", Is.Required)
        .Leaves("parameters", PostgresTexts.ParameterName, PostgresTexts.ParameterValue, r => r.Parameters, (r, v) => r with { Parameters = v },
            "Parameters of the subscription, such as copy_data.")
        .Leaf("reclaimPolicy", ReclaimPolicy, r => r.ReclaimPolicy, (r, v) => r with { ReclaimPolicy = v },
            "What happens to the subscription when its object goes: retain (default) or delete.")
        .Computed("externalClusterName", r => r.ExternalClusterName, "Its entry in externalClusters.")
        .Build((origin, name) => new SubscriptionSettings { Origin = origin, Key = name! });
}
