using System.Data;
using System.Data.Common;

namespace Waymark.Planning.Running;

/// <summary>How far one run has come.</summary>
internal sealed class PlanRun(IPlanSession session, Plan plan, IProgress<PlanEvent>? progress)
{
    private int _number;
    private int _committed;
    private int _transaction;
    private PlanStatement? _statement;

    internal bool IsCommitting { get; private set; }

    internal bool IsConnected { get; private set; } = true;

    internal async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        foreach (var statement in plan.Statements)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await EnterAsync(statement.Transaction, cancellationToken).ConfigureAwait(false);
            await SendAsync(statement, cancellationToken).ConfigureAwait(false);
        }

        await CommitAsync(cancellationToken).ConfigureAwait(false);
    }

    internal async Task RollBackAsync()
    {
        if (_transaction == 0)
        {
            IsConnected = IsOpen();
            return;
        }

        try
        {
            await session.RollbackAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is DbException or InvalidOperationException)
        {
            // The transaction ended by itself: with its connection, or because the disk is full.
        }

        IsConnected = IsOpen();
    }

    internal PlanFailure Describe(string code, string message) => new()
    {
        Code = code,
        Message = message,
        Number = _number,
        Statement = _statement,
        Count = plan.Statements.Count,
        Committed = _committed,
        IsCommit = IsCommitting,
    };

    // A transaction's statements stand together in a plan.
    private async Task EnterAsync(int transaction, CancellationToken cancellationToken)
    {
        if (transaction == _transaction)
        {
            return;
        }

        await CommitAsync(cancellationToken).ConfigureAwait(false);
        if (transaction > 0)
        {
            // A session may refuse a transaction that it has begun already.
            _transaction = transaction;
            await session.BeginAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(PlanStatement statement, CancellationToken cancellationToken)
    {
        (_statement, _number) = (statement, _number + 1);
        progress?.Report(new PlanStatementStarted(_number, plan.Statements.Count, statement));
        await using (var command = session.CreateCommand(statement.Sql))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }

        _statement = null;
        if (_transaction == 0)
        {
            Count();
        }
    }

    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_transaction == 0)
        {
            return;
        }

        IsCommitting = true;
        await session.CommitAsync(cancellationToken).ConfigureAwait(false);
        (IsCommitting, _transaction) = (false, 0);
        Count();
    }

    private void Count()
    {
        progress?.Report(new PlanStatementsCommitted(_committed + 1, _number));
        _committed = _number;
    }

    private bool IsOpen()
    {
        using var command = session.CreateCommand(string.Empty);
        return command.Connection?.State == ConnectionState.Open;
    }
}
