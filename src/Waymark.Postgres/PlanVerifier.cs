using System.Data;
using System.Data.Common;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>
/// Tries plans out in one transaction that is rolled back. It takes the locks that the plan takes, and rewrites what the plan rewrites.
/// </summary>
/// <remarks>
/// Indexes are made and dropped without <c>CONCURRENTLY</c>, which is no matter of what they are. A value that is added to an enum type
/// cannot be used before it is committed (manual, ALTER TYPE), so a plan that does so cannot be tried out.
/// </remarks>
public sealed class PostgresPlanVerifier : IPlanVerifier
{
    private const string UnsafeNewEnumValue = "55P04";

    /// <inheritdoc/>
    public async Task RehearseAsync(
        DbConnection connection, DatabaseSchema schema, Plan plan, Func<DbConnection, IReadOnlyList<Table>, Task> look, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(look);
        var session = new Rehearsal(connection);
        await session.StartAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await new PlanRunner(session).RunAsync(InOneTransaction(plan), cancellationToken).ConfigureAwait(false);
            await look(connection, []).ConfigureAwait(false);
        }
        catch (PlanRunException error) when (error.InnerException is DbException { SqlState: UnsafeNewEnumValue })
        {
            throw new SchemaDiffException(SchemaCodes.CannotVerify, "the plan uses a value that it adds to an enum type; that takes a commit in between, so it cannot be tried out");
        }
        finally
        {
            await session.EndAsync().ConfigureAwait(false);
        }
    }

    private static Plan InOneTransaction(Plan plan) => plan with
    {
        Statements = [.. plan.Statements.Select(s => s with { Sql = s.Transaction == 0 ? WithoutConcurrently(s) : s.Sql, Transaction = 1 })],
    };

    private static string WithoutConcurrently(PlanStatement statement)
    {
        var lexer = new SqlLexer(statement.Sql, LexerOptions.PostgreSql);
        while (lexer.Read(out var token))
        {
            if (token.Keyword == Keyword.Concurrently)
            {
                return statement.Sql.Remove(token.Offset, token.Length);
            }
        }

        throw new SchemaDiffException(SchemaCodes.CannotVerify, $"{statement.Change} of {statement.Target} cannot run in a transaction, so the plan cannot be tried out");
    }

    /// <summary>A session whose transaction is begun and rolled back by the verifier.</summary>
    private sealed class Rehearsal(DbConnection connection) : PlainPlanSession(connection)
    {
        public override Task BeginAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task CommitAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override Task RollbackAsync() => Task.CompletedTask;

        internal Task StartAsync(CancellationToken cancellationToken) => base.BeginAsync(cancellationToken);

        internal Task EndAsync() => Connection.State == ConnectionState.Open ? base.RollbackAsync() : Task.CompletedTask;
    }
}
