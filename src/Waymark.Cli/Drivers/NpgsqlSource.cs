using Npgsql;
using Waymark.Cli.Databases;
using Waymark.Migrations;

namespace Waymark.Cli.Drivers;

/// <summary>Makes the source of connections of a server behind the PostgreSQL protocol.</summary>
internal static class NpgsqlSource
{
    /// <summary>Makes the source.</summary>
    /// <param name="adapter">The backend.</param>
    /// <param name="connection">The connection's settings, without a password.</param>
    /// <param name="url">The URL, which may hold the password.</param>
    /// <param name="host">Who knows the environment, and whom to ask for the password.</param>
    /// <param name="loadsTypes">Whether the server's catalogue of types is read, which a plain run of migrations has no use for, and IRIS has none.</param>
    /// <returns>The database.</returns>
    public static Database Open(IMigrationAdapter adapter, NpgsqlConnectionStringBuilder connection, DatabaseUrl url, ToolHost host, bool loadsTypes = false)
    {
        connection.NoResetOnClose = true;
        connection.Password = PasswordSource.Find(url, host);
        var builder = new NpgsqlSlimDataSourceBuilder(connection.ConnectionString);
        builder.EnableTransportSecurity().EnableIntegratedSecurity();

        builder.ConfigureTypeLoading(types => types.EnableTypeLoading(loadsTypes));
        if (connection.Password is null && PasswordSource.CanAsk(host) && !HasPasswordFile(connection, host))
        {
            var password = new Lazy<string>(() => PasswordSource.Ask($"{connection.Username}@{connection.Host}".TrimStart('@'), host));
            builder.UsePasswordProvider(_ => password.Value, (_, _) => new ValueTask<string>(password.Value));
        }

        return new Database(adapter, builder.Build(), new NpgsqlDriver(connection.Password));
    }

    /// <summary>Whether there is a password file (PostgreSQL manual, 34.16): Npgsql reads it when it has nobody to ask.</summary>
    private static bool HasPasswordFile(NpgsqlConnectionStringBuilder connection, ToolHost host)
    {
        var file = connection.Passfile ?? host.GetEnvironmentVariable("PGPASSFILE")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".pgpass");
        return File.Exists(file);
    }
}
