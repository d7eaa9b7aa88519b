using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning;

namespace Waymark.Sqlite;

/// <summary>SQLite's SQL as comparing schemas needs it.</summary>
public sealed class SqliteDialect : ISchemaDialect
{
    private SqliteDialect()
    {
    }

    /// <summary>The one instance.</summary>
    public static SqliteDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Name => "sqlite";

    /// <inheritdoc/>
    public ISchemaParser Parser { get; } = new SqliteParser();

    /// <inheritdoc/>
    public ISchemaNormalizer Normalizer { get; } = new SqliteNormalizer();

    /// <inheritdoc/>
    public IStatementGenerator Generator { get; } = new SqliteGenerator();

    /// <inheritdoc/>
    public IChangeSupport Support { get; } = new SqliteChangeSupport();

    /// <inheritdoc/>
    public ISqlNames SqlNames => SqliteNames.Instance;

    /// <inheritdoc/>
    public ISystemNames? SystemNames => null;

    /// <inheritdoc/>
    public IHazardAnalyzer? Hazards { get; } = new SqliteHazardAnalyzer();
}
