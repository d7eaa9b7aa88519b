using Npgsql;
using Waymark.Cli.Configuration;
using Waymark.Cli.Databases;
using Waymark.Names;
using Waymark.Postgres;

namespace Waymark.Cli.Drivers;

/// <summary>Finds the way to a PostgreSQL database.</summary>
internal static class PostgresDatabase
{
    /// <summary>Finds the way to the database.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="settings">The settings; a search path in them becomes the session's own.</param>
    /// <param name="host">Who knows the environment.</param>
    /// <param name="loadsTypes">Whether the server's catalogue of types is read.</param>
    /// <returns>The database.</returns>
    /// <exception cref="UsageException">A setting is none that PostgreSQL can take.</exception>
    public static Database Open(DatabaseUrl url, Settings settings, ToolHost host, bool loadsTypes)
    {
        var connection = NpgsqlSettings.From(url, host);
        if (settings.SearchPath is { } path)
        {
            SetSearchPath(connection, SearchPathText.Parse(path, IdentifierFolding.Lower));
        }

        return NpgsqlSource.Open(new PostgresAdapter(), connection, url, host, loadsTypes);
    }

    /// <summary>The path starts the session: it is not sent as a statement of its own.</summary>
    private static void SetSearchPath(NpgsqlConnectionStringBuilder connection, SchemaSearchPath path)
    {
        if (path.Count == 0)
        {
            connection.Options = $"{connection.Options} -c search_path=".TrimStart();
            return;
        }

        connection.SearchPath = string.Join(", ", path.Select(schema => new Identifier(schema, Quoted: true)));
    }
}
