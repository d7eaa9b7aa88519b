using System.Data.Common;
using Npgsql;
using Waymark.Cli.Databases;
using Waymark.Migrations;

namespace Waymark.Cli.Drivers;

/// <summary>What Npgsql can do beyond <c>System.Data.Common</c>.</summary>
/// <param name="password">The password, which no message may show; null when there is none.</param>
internal sealed class NpgsqlDriver(string? password) : IMigrationDriver
{
    /// <inheritdoc/>
    public bool SupportsCopyIn => true;

    /// <inheritdoc/>
    public ServerError? ReadError(DbException exception) => exception is PostgresException server
        ? new ServerError(server.SqlState, server.MessageText, server.Detail, server.Hint, server.Position)
        : new ServerError(null, SecretMask.Hide(Describe(exception), password));

    /// <inheritdoc/>
    public async Task CopyInAsync(DbConnection connection, string copyStatement, ReadOnlyMemory<char> data, CancellationToken cancellationToken)
    {
        // Disposing of the writer tells the server that the data end here.
        await using var writer = await ((NpgsqlConnection)connection).BeginTextImportAsync(copyStatement, cancellationToken);
        await writer.WriteAsync(data, cancellationToken);
    }

    /// <summary>Npgsql says that something failed; why is said by what it wraps, and what to do by nobody.</summary>
    private static string Describe(DbException exception)
    {
        if (exception.Message.StartsWith("No password has been provided", StringComparison.Ordinal))
        {
            return "the server asks for a password: give it in WAYMARK_PASSWORD, in PGPASSWORD, in ~/.pgpass or in the URL";
        }

        var cause = exception.GetBaseException();
        return cause == exception || exception.Message.Contains(cause.Message, StringComparison.Ordinal)
            ? exception.Message
            : $"{exception.Message}: {cause.Message}";
    }
}
