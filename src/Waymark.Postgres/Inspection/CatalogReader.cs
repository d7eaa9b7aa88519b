using System.Data.Common;
using System.Globalization;

namespace Waymark.Postgres.Inspection;

/// <summary>Asks the catalogue about the schemas that are managed.</summary>
internal sealed class CatalogReader
{
    private readonly DbConnection _connection;
    private readonly CancellationToken _cancellationToken;

    internal CatalogReader(DbConnection connection, int serverVersion, CancellationToken cancellationToken)
    {
        _connection = connection;
        ServerVersion = serverVersion;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The server's version as a number: <c>150004</c>.</summary>
    internal int ServerVersion { get; }

    /// <summary>The OIDs of the managed schemas as a list in parentheses, to stand behind IN.</summary>
    internal string Schemas { get; set; } = "(0)";

    /// <summary>An expression that older servers do not know, or what stands in for it there.</summary>
    internal string Since(int version, string expression, string otherwise) => ServerVersion >= version ? expression : otherwise;

    /// <summary>OIDs as a list in parentheses, to stand behind IN.</summary>
    internal static string ListOf(IEnumerable<uint> oids)
    {
        var list = string.Join(',', oids.Select(o => o.ToString(CultureInfo.InvariantCulture)));
        return list.Length == 0 ? "(0)" : $"({list})";
    }

    /// <summary>Runs a query.</summary>
    /// <exception cref="DbException">The server refused it.</exception>
    internal async Task<List<T>> ReadAsync<T>(string sql, Func<DbDataReader, T> read)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(_cancellationToken).ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(_cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        return rows;
    }
}
