using Waymark.Migrations;
using Waymark.Names;
using Waymark.Postgres;

namespace Waymark.Iris;

/// <summary>How names are resolved on IRIS: to the default schema, written bare.</summary>
/// <param name="defaultSchema">The default schema, checked.</param>
/// <param name="aliases">The schemas that mean the default schema.</param>
public sealed class NameRules(string defaultSchema, IReadOnlyList<string> aliases) : INameRules
{
    /// <inheritdoc/>
    public string DefaultSchema => defaultSchema;

    /// <inheritdoc/>
    public string FindStoredSchema =>
        $"SELECT schema_name FROM information_schema.schemata WHERE LOWER(schema_name) = '{defaultSchema.ToLowerInvariant()}' ORDER BY schema_name";

    /// <inheritdoc/>
    public string FindTables =>
        $"SELECT table_name FROM information_schema.tables WHERE LOWER(table_schema) = '{defaultSchema.ToLowerInvariant()}' ORDER BY table_name";

    /// <inheritdoc/>
    public NameResolver CreateResolver(string? storedDefaultSchema) => new(new NameResolverOptions
    {
        SearchPath = new SchemaSearchPath(defaultSchema),
        DefaultSchemaText = defaultSchema,
        StoredDefaultSchema = storedDefaultSchema,
        DefaultSchemaAliases = aliases,
        SystemNames = PostgresSystemNames.Instance,
        BackendNames = IrisSystemNames.Instance,
    });
}
