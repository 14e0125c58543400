using PgHaManifests.Core.Settings.Model;

namespace PgHaManifests.Core.Templates.Model;

/// <summary>What templates see as <c>database</c>.</summary>
internal static class DatabaseModel
{
    public static ModelMapping Build(DatabaseSettings database) =>
        new RecordModel(database.Origin)
            .Add("objectName", database.ObjectName)
            .Add("name", database.Name)
            .Add("owner", database.Owner)
            .Add("ensure", database.Ensure)
            .Add("reclaimPolicy", database.ReclaimPolicy)
            .Add("template", database.Template)
            .Add("encoding", database.Encoding)
            .Add("locale", database.Locale)
            .Add("localeProvider", database.LocaleProvider)
            .Add("localeCollate", database.LocaleCollate)
            .Add("localeCType", database.LocaleCType)
            .Add("icuLocale", database.IcuLocale)
            .Add("icuRules", database.IcuRules)
            .Add("builtinLocale", database.BuiltinLocale)
            .Add("collationVersion", database.CollationVersion)
            // To PostgreSQL, "not set" is neither true nor false here.
            .Add("isTemplateIsSet", Node.Leaf(database.IsTemplate is not null, database.Origin))
            .Add("isTemplate", database.IsTemplate)
            .Add("allowConnectionsIsSet", Node.Leaf(database.AllowConnections is not null, database.Origin))
            .Add("allowConnections", database.AllowConnections)
            .Add("connectionLimit", database.ConnectionLimit)
            .Add("tablespace", database.Tablespace)
            .Add("extensions", database.Extensions, Extension)
            .Add("schemas", database.Schemas, Schema)
            .Add("fdws", database.Fdws, Wrapper)
            .Add("servers", database.Servers, Server)
            .Build();

    private static ModelMapping Extension(ExtensionSettings extension) =>
        new RecordModel(extension.Origin)
            .Add("version", extension.Version)
            .Add("schema", extension.Schema)
            .Add("ensure", extension.Ensure)
            .Build();

    private static ModelMapping Schema(SchemaSettings schema) =>
        new RecordModel(schema.Origin)
            .Add("owner", schema.Owner)
            .Add("ensure", schema.Ensure)
            .Build();

    private static ModelMapping Wrapper(ForeignDataWrapperSettings wrapper) =>
        new RecordModel(wrapper.Origin)
            .Add("handler", wrapper.Handler)
            .Add("validator", wrapper.Validator)
            .Add("owner", wrapper.Owner)
            .Add("ensure", wrapper.Ensure)
            .Add("options", wrapper.Options)
            .Add("usage", wrapper.Usage)
            .Build();

    private static ModelMapping Server(ForeignServerSettings server) =>
        new RecordModel(server.Origin)
            .Add("fdw", server.Fdw)
            .Add("ensure", server.Ensure)
            .Add("options", server.Options)
            .Add("usage", server.Usage)
            .Build();
}
