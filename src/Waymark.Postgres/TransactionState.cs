using System.Data;
using System.Data.Common;

namespace Waymark.Postgres;

/// <summary>Whether a connection has a transaction under way: it does not tell but by refusing to begin another.</summary>
internal static class TransactionState
{
    /// <summary>Begins a transaction; null when one is under way.</summary>
    /// <exception cref="DbException">The server refused.</exception>
    internal static async Task<DbTransaction?> TryBeginAsync(DbConnection connection, IsolationLevel isolation, CancellationToken cancellationToken)
    {
        try
        {
            return await connection.BeginTransactionAsync(isolation, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException) when (connection.State == ConnectionState.Open)
        {
            return null;
        }
    }
}
