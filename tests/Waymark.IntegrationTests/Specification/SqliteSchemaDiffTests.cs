using Microsoft.Data.Sqlite;
using Waymark.Sqlite;

namespace Waymark.IntegrationTests.Specification;

/// <summary>The specification on SQLite.</summary>
public sealed class SqliteSchemaDiffTests : SchemaDiffSpecification
{
    /// <inheritdoc/>
    protected override string DefaultSchema => "main";

    /// <inheritdoc/>
    protected override async Task<SchemaDatabase> CreateAsync()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        return new SchemaDatabase(new SqliteAdapter(), connection);
    }

    /// <inheritdoc/>
    /// <remarks>A foreign key refers to a table of its own database.</remarks>
    protected override string ReferencePrefix(string schema) => string.Empty;

    /// <inheritdoc/>
    protected override string CreateIndex(string schema) => $"CREATE INDEX {schema}users_name ON users (name);";
}
