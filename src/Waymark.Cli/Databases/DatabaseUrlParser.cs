using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Waymark.Cli.Databases;

/// <summary>
/// Reads the text of a <see cref="DatabaseUrl"/>: the forms of libpq's connection URIs (PostgreSQL manual, 34.1.1.2) for
/// servers, <c>sqlite:FILE</c> for files.
/// </summary>
/// <remarks>An error never quotes a user, a password, or a part that a wrongly written password could have become.</remarks>
internal static class DatabaseUrlParser
{
    private const string EncodeHint = "in a user name or password, write \"/\" as %2F, \"?\" as %3F, \"@\" as %40, \":\" as %3A and \"%\" as %25";

    /// <summary>Reads a URL.</summary>
    /// <param name="text">The URL.</param>
    /// <returns>Its parts.</returns>
    /// <exception cref="UsageException">The text is no URL of a database.</exception>
    public static DatabaseUrl Parse(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var name = colon < 0 ? "" : text[..colon];
        if (!IsSchemeName(name))
        {
            throw new UsageException($"not the URL of a database: write {UrlScheme.KnownForms}");
        }

        var scheme = UrlScheme.Find(name) ?? throw new UsageException(
            $"unknown scheme \"{name}\" in the URL of the database: write {UrlScheme.KnownForms}");
        if (!scheme.IsServed)
        {
            throw new UsageException($"{scheme.Backend} databases are not in this version of Waymark: write {UrlScheme.KnownForms}");
        }

        var rest = text.AsSpan(colon + 1);
        return scheme.IsFile ? ParseFile(scheme, rest) : ParseServer(name.ToLowerInvariant(), scheme, rest);
    }

    private static bool IsSchemeName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');

    private static DatabaseUrl ParseFile(UrlScheme scheme, ReadOnlySpan<char> rest)
    {
        var (path, query) = SplitAt(rest, '?');
        if (path.StartsWith("//") && !path.StartsWith("///"))
        {
            throw new UsageException("a sqlite URL has no host: write sqlite:app.db for a relative path, sqlite:///var/lib/app.db for an absolute one");
        }

        var file = PercentEncoding.Decode(path.StartsWith("///") ? path[2..] : path, "file name");
        if (file.Length == 0)
        {
            throw new UsageException("the sqlite URL names no file: write sqlite:app.db, or sqlite::memory: for a database in memory");
        }

        return new DatabaseUrl { SchemeName = scheme.Backend, Backend = scheme.Backend, File = file, Parameters = ParseQuery(scheme, query) };
    }

    private static DatabaseUrl ParseServer(string name, UrlScheme scheme, ReadOnlySpan<char> rest)
    {
        if (!rest.StartsWith("//"))
        {
            throw new UsageException($"the URL needs \"//\" after \"{name}:\": write {UrlScheme.KnownForms}");
        }

        var (location, query) = SplitAt(rest[2..], '?');
        var (authority, path) = SplitAt(location, '/');
        if (path.Contains('@'))
        {
            throw new UsageException($"the URL has a \"/\" before its \"@\": {EncodeHint}, and in a database name \"@\" as %40");
        }

        var at = authority.LastIndexOf('@');
        var (user, password) = at < 0 ? (null, null) : ParseUser(authority[..at]);
        var (host, port) = ParseHost(authority[(at + 1)..]);
        var parts = new ServerParts(ParseQuery(scheme, query));
        return new DatabaseUrl
        {
            SchemeName = name,
            Backend = scheme.Backend,
            User = parts.Take("user", user),
            Password = parts.Take("password", password),
            Host = parts.Take("host", host),
            Port = ParsePort(parts.Take("port", port)),
            Database = parts.Take("dbname", path.IsEmpty ? null : PercentEncoding.Decode(path, "database name")),
            Parameters = parts.Rest,
        };
    }

    private static (string? User, string? Password) ParseUser(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        var user = PercentEncoding.Decode(colon < 0 ? text : text[..colon], "user name");
        return (user.Length == 0 ? null : user, colon < 0 ? null : PercentEncoding.Decode(text[(colon + 1)..], "password"));
    }

    private static (string? Host, string? Port) ParseHost(ReadOnlySpan<char> text)
    {
        if (text.Contains(','))
        {
            throw new UsageException("the URL names several hosts: Waymark takes one");
        }

        if (text.StartsWith("["))
        {
            return ParseBracketedHost(text);
        }

        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? text : text[..colon];
        if (host.Contains(':'))
        {
            throw new UsageException($"the host of the URL has more than one \":\": write an IPv6 address in brackets, as in [::1]:5432; {EncodeHint}");
        }

        return (host.IsEmpty ? null : PercentEncoding.Decode(host, "host"), colon < 0 ? null : text[(colon + 1)..].ToString());
    }

    private static (string Host, string? Port) ParseBracketedHost(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(']');
        var host = end < 0 ? "" : PercentEncoding.Decode(text[1..end], "host");
        if (!IPAddress.TryParse(host, out var address) || address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            throw new UsageException("the host of the URL is in brackets but is no IPv6 address");
        }

        var rest = text[(end + 1)..];
        return rest switch
        {
            [] => (host, null),
            [':', .. var port] => (host, port.ToString()),
            _ => throw new UsageException("after \"]\" the URL may go on with a port, as in [::1]:5432"),
        };
    }

    private static int? ParsePort(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65535
            ? port
            : throw new UsageException($"the port of the URL is no number from 1 to 65535; {EncodeHint}");
    }

    private static Dictionary<string, string> ParseQuery(UrlScheme scheme, ReadOnlySpan<char> query)
    {
        var parameters = new Dictionary<string, string>(StringComparer.Ordinal);
        var mayHoldPassword = query.Contains('@');
        foreach (var range in query.Split('&'))
        {
            var pair = query[range];
            if (!pair.IsEmpty)
            {
                AddParameter(parameters, scheme, pair, mayHoldPassword);
            }
        }

        return parameters;
    }

    private static void AddParameter(Dictionary<string, string> parameters, UrlScheme scheme, ReadOnlySpan<char> pair, bool mayHoldPassword)
    {
        var equals = pair.IndexOf('=');
        if (equals < 0)
        {
            throw new UsageException($"a parameter of the URL has no \"=\": write name=value; {EncodeHint}");
        }

        var name = PercentEncoding.Decode(pair[..equals], "parameter");
        if (!scheme.Parameters.Contains(name, StringComparer.Ordinal))
        {
            var which = mayHoldPassword ? "an unknown parameter" : $"the unknown parameter \"{name}\"";
            throw new UsageException($"the URL has {which}; {scheme.Backend} URLs take {string.Join(", ", scheme.Parameters)}");
        }

        if (!parameters.TryAdd(name, PercentEncoding.Decode(pair[(equals + 1)..], name)))
        {
            throw new UsageException($"the URL gives the parameter \"{name}\" twice");
        }
    }

    private static SpanPair SplitAt(ReadOnlySpan<char> text, char separator)
    {
        var index = text.IndexOf(separator);
        return index < 0 ? new SpanPair(text, default) : new SpanPair(text[..index], text[(index + 1)..]);
    }

    private readonly ref struct SpanPair(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        private readonly ReadOnlySpan<char> _first = first;
        private readonly ReadOnlySpan<char> _second = second;

        public void Deconstruct(out ReadOnlySpan<char> first, out ReadOnlySpan<char> second)
        {
            first = _first;
            second = _second;
        }
    }

    /// <summary>Parts of the URL that a query parameter may give instead, as libpq allows: <c>?host=/tmp</c>.</summary>
    private sealed class ServerParts(Dictionary<string, string> parameters)
    {
        public IReadOnlyDictionary<string, string> Rest => parameters;

        public string? Take(string name, string? written)
        {
            if (!parameters.Remove(name, out var given))
            {
                return written;
            }

            return written is null ? given : throw new UsageException($"the URL gives the {name} twice: once in its place and once as a parameter");
        }
    }
}
