using System.Globalization;
using System.Text;

namespace Waymark.Cli.Databases;

/// <summary>Where a database is, as the user named it. Its parts are decoded; its text form hides the password.</summary>
internal sealed class DatabaseUrl
{
    private const string Mask = "***";

    /// <summary>The scheme as it was written, in lower case.</summary>
    public required string SchemeName { get; init; }

    /// <summary>The name of the backend: <c>sqlite</c>, <c>postgres</c>, <c>iris</c>.</summary>
    public required string Backend { get; init; }

    /// <summary>The file of an embedded database, or <c>:memory:</c>; null for a server.</summary>
    public string? File { get; init; }

    /// <summary>The role to log in as; null when the URL names none.</summary>
    public string? User { get; init; }

    /// <summary>The password that the URL holds. Never print it.</summary>
    public string? Password { get; init; }

    /// <summary>The host's name or address, or the directory of a Unix-domain socket; null when the URL names none.</summary>
    public string? Host { get; init; }

    /// <summary>The TCP port; null when the URL names none.</summary>
    public int? Port { get; init; }

    /// <summary>The database's name (on IRIS: the namespace); null when the URL names none.</summary>
    public string? Database { get; init; }

    /// <summary>The query parameters other than those that are parts above.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a URL.</summary>
    /// <param name="text">For example <c>postgres://app@db.example/shop?search_path=app,public</c>.</param>
    /// <returns>The URL's parts.</returns>
    /// <exception cref="UsageException">The text is no URL of a database. The message names the fault and holds no part that may be secret.</exception>
    public static DatabaseUrl Parse(string text) => DatabaseUrlParser.Parse(text);

    /// <summary>The value of a query parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <returns>The decoded value, or null when the URL does not give one.</returns>
    public string? Parameter(string name) => Parameters.GetValueOrDefault(name);

    /// <summary>The URL with its password, if it has one, replaced by <c>***</c>.</summary>
    /// <returns>A text that may be printed.</returns>
    public override string ToString()
    {
        var text = new StringBuilder(SchemeName).Append(':');
        if (File is not null)
        {
            text.Append(File);
        }
        else
        {
            AppendServer(text);
        }

        return AppendParameters(text).ToString();
    }

    private void AppendServer(StringBuilder text)
    {
        text.Append("//");
        if (User is not null || Password is not null)
        {
            text.Append(Encode(User ?? "")).Append(Password is null ? "" : $":{Mask}").Append('@');
        }

        text.Append(Host is not null && Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Encode(Host ?? ""));
        text.Append(Port is { } port ? string.Create(CultureInfo.InvariantCulture, $":{port}") : "");
        text.Append(Database is null ? "" : $"/{Encode(Database)}");
    }

    private StringBuilder AppendParameters(StringBuilder text)
    {
        var separator = '?';
        foreach (var (name, value) in Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append(name).Append('=').Append(Encode(value));
            separator = '&';
        }

        return text;
    }

    private static string Encode(string part) => Uri.EscapeDataString(part);
}
