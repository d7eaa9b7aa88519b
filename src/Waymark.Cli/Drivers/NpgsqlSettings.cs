using System.Globalization;
using Npgsql;
using Waymark.Cli.Databases;

namespace Waymark.Cli.Drivers;

/// <summary>Puts the parts of a server's URL into Npgsql's settings. Names and values of the parameters are libpq's.</summary>
internal static class NpgsqlSettings
{
    /// <summary>Makes the settings that every backend behind the PostgreSQL protocol shares.</summary>
    /// <param name="url">The database.</param>
    /// <param name="host">Who knows the environment: <c>PGHOST</c>, <c>PGPORT</c>, <c>PGDATABASE</c>, <c>PGUSER</c>.</param>
    /// <returns>The settings, without a password.</returns>
    /// <exception cref="UsageException">A parameter's value is none that it may have.</exception>
    public static NpgsqlConnectionStringBuilder From(DatabaseUrl url, ToolHost host)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = url.Host ?? Environment(host, "PGHOST") ?? "localhost",
            Port = url.Port ?? PortOf(host),
            Database = url.Database ?? Environment(host, "PGDATABASE"),
            Username = url.User ?? Environment(host, "PGUSER"),
            ApplicationName = "waymark",
            CommandTimeout = 0,
            Pooling = false,
            IncludeErrorDetail = true,
            IncludeFailedBatchedCommand = true,

            // Asking for GSS encryption first costs a round trip, and loads a library that most machines lack.
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        foreach (var (name, value) in url.Parameters)
        {
            Apply(settings, name, value);
        }

        return settings;
    }

    private static string? Environment(ToolHost host, string variable) =>
        host.GetEnvironmentVariable(variable) is { Length: > 0 } value ? value : null;

    private static int PortOf(ToolHost host) =>
        int.TryParse(Environment(host, "PGPORT"), NumberStyles.None, CultureInfo.InvariantCulture, out var port) ? port : 5432;

    private static void Apply(NpgsqlConnectionStringBuilder settings, string name, string value)
    {
        switch (name)
        {
            case "sslmode":
                settings.SslMode = Choose(name, value, ("disable", SslMode.Disable), ("allow", SslMode.Allow), ("prefer", SslMode.Prefer),
                    ("require", SslMode.Require), ("verify-ca", SslMode.VerifyCA), ("verify-full", SslMode.VerifyFull));
                break;
            case "sslrootcert":
                settings.RootCertificate = value;
                break;
            case "sslcert":
                settings.SslCertificate = value;
                break;
            case "sslkey":
                settings.SslKey = value;
                break;
            case "sslnegotiation":
                settings.SslNegotiation = Choose(name, value, ("postgres", SslNegotiation.Postgres), ("direct", SslNegotiation.Direct));
                break;
            case "channel_binding":
                settings.ChannelBinding = Choose(name, value, ("disable", ChannelBinding.Disable), ("prefer", ChannelBinding.Prefer),
                    ("require", ChannelBinding.Require));
                break;
            case "gssencmode":
                settings.GssEncryptionMode = Choose(name, value, ("disable", GssEncryptionMode.Disable), ("prefer", GssEncryptionMode.Prefer),
                    ("require", GssEncryptionMode.Require));
                break;
            case "connect_timeout":
                settings.Timeout = ParseSeconds(name, value);
                break;
            case "application_name":
                settings.ApplicationName = value;
                break;
            case "options":
                settings.Options = value;
                break;
            case "passfile":
                settings.Passfile = value;
                break;
        }
    }

    private static T Choose<T>(string name, string value, params (string Text, T Value)[] choices)
    {
        var index = Array.FindIndex(choices, choice => choice.Text == value);
        return index >= 0
            ? choices[index].Value
            : throw new UsageException($"{name} of the URL must be one of {string.Join(", ", choices.Select(choice => choice.Text))}");
    }

    private static int ParseSeconds(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 1024
            ? seconds
            : throw new UsageException($"{name} of the URL must be a whole number of seconds, at most 1024; 0 waits for ever");
}
