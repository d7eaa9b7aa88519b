using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Waymark.Migrations;

namespace Waymark.Cli.Drivers;

/// <summary>What Microsoft.Data.Sqlite can do beyond <c>System.Data.Common</c>.</summary>
internal sealed class SqliteDriver : IMigrationDriver
{
    /// <summary>The names of SQLite's primary result codes (sqlite.org/rescode.html), by number.</summary>
    private static readonly string[] CodeNames =
    [
        "SQLITE_OK", "SQLITE_ERROR", "SQLITE_INTERNAL", "SQLITE_PERM", "SQLITE_ABORT", "SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_NOMEM",
        "SQLITE_READONLY", "SQLITE_INTERRUPT", "SQLITE_IOERR", "SQLITE_CORRUPT", "SQLITE_NOTFOUND", "SQLITE_FULL", "SQLITE_CANTOPEN",
        "SQLITE_PROTOCOL", "SQLITE_EMPTY", "SQLITE_SCHEMA", "SQLITE_TOOBIG", "SQLITE_CONSTRAINT", "SQLITE_MISMATCH", "SQLITE_MISUSE",
        "SQLITE_NOLFS", "SQLITE_AUTH", "SQLITE_FORMAT", "SQLITE_RANGE", "SQLITE_NOTADB",
    ];

    /// <inheritdoc/>
    public bool SupportsCopyIn => false;

    /// <inheritdoc/>
    public ServerError? ReadError(DbException exception) => exception is SqliteException error
        ? new ServerError(NameOf(error.SqliteErrorCode), MessageOf(error))
        : null;

    /// <inheritdoc/>
    public Task CopyInAsync(DbConnection connection, string copyStatement, ReadOnlyMemory<char> data, CancellationToken cancellationToken) =>
        throw new NotSupportedException("SQLite has no COPY.");

    private static string NameOf(int code) =>
        code >= 0 && code < CodeNames.Length ? CodeNames[code] : code.ToString(CultureInfo.InvariantCulture);

    /// <summary>SQLite's own words, out of the driver's sentence <c>SQLite Error 1: 'no such table: t'.</c></summary>
    private static string MessageOf(SqliteException error)
    {
        var start = error.Message.IndexOf(": '", StringComparison.Ordinal);
        return start > 0 && error.Message.EndsWith("'.", StringComparison.Ordinal) ? error.Message[(start + 3)..^2] : error.Message;
    }
}
