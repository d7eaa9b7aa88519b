using Waymark.Cli.Configuration;
using Waymark.Cli.Drivers;
using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Sqlite;

namespace Waymark.Cli.Commands;

/// <summary>A dialect as <c>waymark diff</c> uses it: without a database.</summary>
/// <param name="Dialect">The dialect.</param>
/// <param name="SearchPath">The schemas that a name without one may mean.</param>
internal sealed record OfflineDialect(ISchemaDialect Dialect, SchemaSearchPath SearchPath)
{
    /// <summary>The engine, where it is a library that works without a database; null where there is text alone to go by.</summary>
    public OfflineEngine? Engine { get; init; }

    private const string Postgres = "postgres";
    private const string Sqlite = "sqlite";

    /// <summary>The names that <c>--dialect</c> takes.</summary>
    public static readonly string[] Names = [Postgres, Sqlite];

    /// <summary>Finds the dialect that the settings name.</summary>
    /// <param name="settings">The settings.</param>
    /// <returns>The dialect.</returns>
    /// <exception cref="UsageException">They name none, or say what it cannot take.</exception>
    public static OfflineDialect From(Settings settings) => settings.Text(SettingKeys.Dialect) switch
    {
        Postgres => new OfflineDialect(new PostgresDialect(), PostgresPath(settings)),
        Sqlite => new OfflineDialect(SqliteDialect.Instance, SqlitePath(settings)) { Engine = SqliteDatabase.Engine },
        null => throw new UsageException($"say whose SQL it is: --dialect {string.Join('|', Names)}"),
        _ => throw new UsageException($"{settings.OriginOf(SettingKeys.Dialect)}: the dialect is one of {string.Join(", ", Names)}; on iris there are migrate and resolve"),
    };

    /// <summary>A server's own path is <c>"$user", public</c>, and most have no schema that is called as the user is.</summary>
    private static SchemaSearchPath PostgresPath(Settings settings) => settings.SearchPath is { } setting
        ? SearchPathText.Parse(setting, IdentifierFolding.Lower)
        : new SchemaSearchPath(["public"]);

    private static SchemaSearchPath SqlitePath(Settings settings) => settings.SearchPath is { IsAmbient: false } path
        ? throw new UsageException($"{path.Origin}: SQLite has no schemas, so there is no search path and no default schema")
        : SchemaSearchPath.Empty;
}
