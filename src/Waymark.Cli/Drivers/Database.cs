using System.Data.Common;
using Waymark.Cli.Configuration;
using Waymark.Migrations;

namespace Waymark.Cli.Drivers;

/// <summary>A database that migrations can be run on: its backend, its driver, and the way to its connections.</summary>
/// <param name="Adapter">The backend.</param>
/// <param name="DataSource">Opens connections.</param>
/// <param name="Driver">What the driver can do beyond <c>System.Data.Common</c>.</param>
internal sealed record Database(IMigrationAdapter Adapter, DbDataSource DataSource, IMigrationDriver Driver) : IAsyncDisposable
{
    /// <summary>Finds the way to the database that the settings name. Nothing is connected to.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="host">Who knows the environment.</param>
    /// <param name="mayCreate">Whether a database that does not exist may be made.</param>
    /// <param name="loadsTypes">Whether the driver has to know the types of the server's catalogue.</param>
    /// <returns>The database.</returns>
    /// <exception cref="UsageException">The settings name none, or say what the backend cannot take.</exception>
    /// <exception cref="MigrationException">The default schema is none that the backend can take.</exception>
    public static Database Open(Settings settings, ToolHost host, bool mayCreate, bool loadsTypes = false)
    {
        var url = settings.Database ?? throw new UsageException(
            $"name the database: its URL as the first argument, in DATABASE_URL, or as \"{SettingKeys.Url}\" in waymark.json");
        return url.Backend switch
        {
            "sqlite" => SqliteDatabase.Open(url, settings, mayCreate),
            "iris" => IrisDatabase.Open(url, settings, host),
            _ => PostgresDatabase.Open(url, settings, host, loadsTypes),
        };
    }

    /// <summary>A file that connecting makes; it is taken away again when nothing was written to it. Null for none.</summary>
    public string? AbandonedFile { get; init; }

    /// <summary>The file that does not exist, which an empty database stands in for; null where there is one.</summary>
    public string? MissingFile { get; init; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        if (AbandonedFile is { } file && new FileInfo(file) is { Exists: true, Length: 0 } made)
        {
            made.Delete();
        }
    }
}
