namespace Waymark.Cli.Databases;

/// <summary>What a URL's scheme says: which backend, in which form, with which parameters.</summary>
/// <param name="Backend">The backend's name.</param>
/// <param name="Parameters">The query parameters that the backend understands, in the order in which an error lists them.</param>
internal sealed record UrlScheme(string Backend, IReadOnlyList<string> Parameters)
{
    private static readonly string[] ServerParts = ["host", "port", "user", "password", "dbname"];

    private static readonly UrlScheme Sqlite = new("sqlite", ["mode", "cache"]) { IsFile = true };

    private static readonly UrlScheme Postgres = new(
        "postgres",
        [
            "search_path", "default_schema", "sslmode", "sslrootcert", "sslcert", "sslkey", "sslnegotiation", "channel_binding",
            "gssencmode", "connect_timeout", "application_name", "options", "passfile", .. ServerParts,
        ]);

    private static readonly UrlScheme Iris = new(
        "iris",
        ["default_schema", "sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", .. ServerParts]);

    private static readonly UrlScheme MySql = new("mysql", []) { IsServed = false };

    private static readonly UrlScheme SqlServer = new("sqlserver", []) { IsServed = false };

    /// <summary>Whether the URL names a file rather than a server.</summary>
    public bool IsFile { get; private init; }

    /// <summary>Whether this version of the tool can open such a database.</summary>
    public bool IsServed { get; private init; } = true;

    /// <summary>The forms of URL that this version can open, for error messages.</summary>
    public static string KnownForms => "sqlite:FILE, postgres://USER@HOST/DATABASE or iris://USER@HOST/NAMESPACE";

    /// <summary>Finds what a scheme means.</summary>
    /// <param name="name">The scheme without its colon, in any case.</param>
    /// <returns>The scheme, or null when it is unknown.</returns>
    public static UrlScheme? Find(string name) => name.ToLowerInvariant() switch
    {
        "sqlite" => Sqlite,
        "postgres" or "postgresql" => Postgres,
        "iris" => Iris,
        "mysql" or "mariadb" => MySql,
        "sqlserver" or "mssql" => SqlServer,
        _ => null,
    };
}
