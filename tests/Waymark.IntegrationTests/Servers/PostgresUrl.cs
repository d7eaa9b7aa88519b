using Npgsql;

namespace Waymark.IntegrationTests.Servers;

/// <summary>PostgreSQL's URLs, and Npgsql's connection strings for them.</summary>
public static class PostgresUrl
{
    /// <summary>The connection string for <c>postgres://user:password@host:port/database</c>.</summary>
    public static string ToConnectionString(string url)
    {
        var uri = new Uri(url);
        var credentials = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port < 0 ? 5432 : uri.Port,
            Username = Uri.UnescapeDataString(credentials[0]),
            Password = credentials.Length > 1 ? Uri.UnescapeDataString(credentials[1]) : null,
            Database = uri.AbsolutePath.Length > 1 ? Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "postgres",
        }.ConnectionString;
    }

    /// <summary>The URL for a connection string, with its password.</summary>
    public static string FromConnectionString(NpgsqlConnectionStringBuilder connection, string scheme) =>
        $"{scheme}://{Escape(connection.Username)}:{Escape(connection.Password)}@{connection.Host}:{connection.Port}/{Escape(connection.Database)}";

    private static string Escape(string? part) => Uri.EscapeDataString(part ?? "");
}
