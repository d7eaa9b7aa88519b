using Waymark.Cli.Configuration;
using Waymark.Cli.Databases;

namespace Waymark.Cli.Drivers;

/// <summary>Finds the way to an IRIS namespace, over the PostgreSQL protocol.</summary>
internal static class IrisDatabase
{
    private const string StandardNamespace = "USER";

    /// <summary>Finds the way to the namespace.</summary>
    /// <param name="url">The URL.</param>
    /// <param name="settings">The settings.</param>
    /// <param name="host">Who knows the environment.</param>
    /// <returns>The database.</returns>
    /// <exception cref="UsageException">A setting is none that IRIS can take.</exception>
    public static Database Open(DatabaseUrl url, Settings settings, ToolHost host)
    {
        var connection = NpgsqlSettings.From(url, host);
        if (string.IsNullOrEmpty(connection.Username))
        {
            throw new UsageException("an iris URL needs a user: write iris://USER@HOST:5432/NAMESPACE");
        }

        connection.Database ??= StandardNamespace;
        return NpgsqlSource.Open(IrisSettings.CreateAdapter(settings), connection, url, host);
    }
}
