using Microsoft.Data.Sqlite;
using Waymark.Cli.Configuration;
using Waymark.Cli.Databases;
using Waymark.Migrations;
using Waymark.Sqlite;

namespace Waymark.Cli.Drivers;

/// <summary>Finds the way to a SQLite file.</summary>
internal static class SqliteDatabase
{
    private const string Memory = ":memory:";

    /// <summary>SQLite without a database.</summary>
    public static OfflineEngine Engine { get; } = new(OpenInMemory, new SqliteEquivalence(), new SqliteRenameRehearsal());

    /// <summary>Finds the way to the file.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="mayCreate">Whether a file that does not exist may be made; if not, an empty database in memory stands in for it.</param>
    /// <returns>The database.</returns>
    /// <exception cref="UsageException">A setting is none that SQLite can take.</exception>
    public static Database Open(DatabaseUrl url, Settings settings, bool mayCreate)
    {
        if (settings.SearchPath is { IsAmbient: false } path)
        {
            throw new UsageException($"{path.Origin}: SQLite has no schemas, so there is no search path and no default schema");
        }

        var mode = ModeOf(url);
        var file = url.File == Memory ? Memory : settings.DatabasePath(url.File!);
        if (Directory.Exists(file))
        {
            throw new UsageException($"{file} is a folder, and a SQLite database is a file");
        }

        var standsIn = !mayCreate && mode == SqliteOpenMode.ReadWriteCreate && !File.Exists(file);
        var connection = new SqliteConnectionStringBuilder
        {
            DataSource = standsIn ? Memory : file,
            Mode = mode,
            Cache = CacheOf(url),
            Pooling = false,
            DefaultTimeout = MigrationDialect.Instance.CommandTimeout(new MigrationOptions { LockTimeout = settings.Duration(SettingKeys.LockTimeout) }),
        };
        var isNew = !standsIn && mode == SqliteOpenMode.ReadWriteCreate && file != Memory && !File.Exists(file);
        return new Database(new SqliteAdapter(), SqliteFactory.Instance.CreateDataSource(connection.ConnectionString), new SqliteDriver())
        {
            AbandonedFile = isNew ? file : null,
            MissingFile = standsIn ? file : null,
        };
    }

    private static SqliteConnection OpenInMemory()
    {
        var connection = new SqliteConnection($"Data Source={Memory}");
        connection.Open();
        return connection;
    }

    private static SqliteOpenMode ModeOf(DatabaseUrl url) => url.Parameter("mode") switch
    {
        null or "rwc" => SqliteOpenMode.ReadWriteCreate,
        "rw" => SqliteOpenMode.ReadWrite,
        "ro" => SqliteOpenMode.ReadOnly,
        "memory" => SqliteOpenMode.Memory,
        _ => throw new UsageException("mode of the URL must be one of ro, rw, rwc, memory"),
    };

    private static SqliteCacheMode CacheOf(DatabaseUrl url) => url.Parameter("cache") switch
    {
        null => SqliteCacheMode.Default,
        "private" => SqliteCacheMode.Private,
        "shared" => SqliteCacheMode.Shared,
        _ => throw new UsageException("cache of the URL must be private or shared"),
    };
}
