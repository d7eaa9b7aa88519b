using System.Data.Common;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Running;

namespace Waymark.Migrations.Locks;

/// <summary>
/// Makes what several runners need before any of them holds the lock. Of two first runners at once one fails, even with
/// <c>IF NOT EXISTS</c>: PostgreSQL looks, and then meets the other's row in a unique index of its catalogue.
/// </summary>
internal sealed class SharedObjectMaker(RunConnection connection, JournalReader reader)
{
    /// <summary>Runs a statement, whose failure counts only when what it makes is not there afterwards.</summary>
    internal async Task MakeAsync(string sql, Predicate<JournalContents> exists, CancellationToken cancellationToken)
    {
        try
        {
            await connection.ExecuteAsync(sql, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException) when (connection.IsOpen)
        {
            if (!exists(await reader.ReadAsync(cancellationToken).ConfigureAwait(false)))
            {
                throw;
            }
        }
    }
}
