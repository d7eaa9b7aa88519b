using System.Data.Common;
using Waymark.Migrations.Journals;

namespace Waymark.Migrations.Running;

/// <summary>Notes that the server refused a statement that no transaction holds, so that the next run need not wonder.</summary>
internal sealed class FailedStatement(RunContext context, RunConnection connection)
{
    internal async Task RecordAsync()
    {
        var sql = new JournalSql(context.Dialect, context.Tables);
        string?[] statements = [context.Dialect.Begin, context.Dialect.EnterOwnRole, sql.FailProgress, context.Dialect.Commit];
        try
        {
            foreach (var statement in statements.OfType<string>())
            {
                await connection.ExecuteAsync(statement, CancellationToken.None).ConfigureAwait(false);
            }
        }
        catch (DbException)
        {
            // The next run then asks the server itself, as it does after a crash.
            await TryRollBackAsync().ConfigureAwait(false);
        }
    }

    private async Task TryRollBackAsync()
    {
        try
        {
            await connection.ExecuteAsync(context.Dialect.Rollback, CancellationToken.None).ConfigureAwait(false);
        }
        catch (DbException)
        {
            // There was no transaction to roll back.
        }
    }
}
