using System.Collections.Frozen;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>PostgreSQL's dialect, as a server of some version speaks it.</summary>
public sealed class PostgresDialect : ISchemaDialect
{
    /// <summary>The version that is written for where no server says its own: PostgreSQL 15, the oldest that is supported.</summary>
    public const int OldestVersion = 150000;

    /// <summary>Makes the dialect.</summary>
    /// <param name="serverVersion">The server's version as a number (<c>server_version_num</c>, for example <c>150004</c>).</param>
    /// <param name="role">The role that statements are run as; null when it is not known.</param>
    public PostgresDialect(int serverVersion = OldestVersion, string? role = null)
    {
        ServerVersion = serverVersion;
        Role = role;
        Generator = new PostgresGenerator(serverVersion);
        Support = new PostgresChangeSupport(serverVersion);
    }

    /// <summary>The version that statements are written for, as <c>server_version_num</c> has it.</summary>
    public int ServerVersion { get; }

    /// <inheritdoc/>
    int? ISchemaDialect.ServerVersion => ServerVersion;

    /// <inheritdoc/>
    public string? Role { get; }

    /// <inheritdoc/>
    public DatabaseSchema NewDatabase { get; } = new() { Schemas = [new SchemaDefinition("public")] };

    /// <inheritdoc/>
    public string Name => "postgres";

    /// <inheritdoc/>
    public IReadOnlySet<string> SharedKinds { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "PUBLICATION", "FOREIGN DATA WRAPPER", "SERVER", "LANGUAGE", "ACCESS METHOD");

    /// <inheritdoc/>
    public ISchemaParser Parser { get; } = new PostgresParser();

    /// <inheritdoc/>
    public ISchemaNormalizer Normalizer { get; } = new PostgresNormalizer();

    /// <inheritdoc/>
    public IStatementGenerator Generator { get; }

    /// <inheritdoc/>
    public IChangeSupport Support { get; }

    /// <inheritdoc/>
    public ISqlNames SqlNames { get; } = new ScannedSqlNames(PostgresSystemNames.Instance);

    /// <inheritdoc/>
    public ISystemNames? SystemNames => PostgresSystemNames.Instance;

    /// <inheritdoc/>
    public IHazardAnalyzer? Hazards { get; } = new PostgresHazardAnalyzer();
}
