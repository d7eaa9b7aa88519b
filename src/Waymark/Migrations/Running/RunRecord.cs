using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Running;

/// <summary>What a run did: what is committed, what is not, and where it is in the midst of a migration.</summary>
internal sealed class RunRecord
{
    private readonly List<Migration> _committed = [];
    private readonly List<Migration> _uncommitted = [];
    private PartialMigration? _uncommittedPartial;
    private int _sent;

    /// <summary>The migrations that are complete and committed.</summary>
    internal IReadOnlyList<Migration> Committed => _committed;

    /// <summary>The migrations that ran in a transaction that is not committed.</summary>
    internal IReadOnlyList<Migration> Uncommitted => _uncommitted;

    /// <summary>The migration of which a part is committed.</summary>
    internal PartialMigration? Partial { get; private set; }

    /// <summary>Whether nothing was done.</summary>
    internal bool IsEmpty => _committed.Count == 0 && _uncommitted.Count == 0 && Partial is null;

    /// <summary>The migration of which a part ran in a transaction that is not committed.</summary>
    internal RolledBackPart? UncommittedPart { get; private set; }

    /// <summary>How many statements were sent and not rolled back.</summary>
    internal int StatementCount { get; private set; }

    /// <summary>Notes that a statement was sent.</summary>
    internal void Send(MigrationScript script, bool committed)
    {
        StatementCount++;
        if (committed)
        {
            return;
        }

        _sent++;
        var before = UncommittedPart?.Migration == script.Migration ? UncommittedPart.StatementsRun : 0;
        UncommittedPart = new RolledBackPart(script.Migration, before + 1, script.Statements.Count);
    }

    /// <summary>Notes that a migration was journaled in the open transaction.</summary>
    internal void Complete(Migration migration)
    {
        _uncommitted.Add(migration);
        (_uncommittedPartial, UncommittedPart) = (null, null);
    }

    /// <summary>Notes how far a migration has come.</summary>
    internal void Advance(MigrationScript script, int next, bool committed)
    {
        _uncommittedPartial = next == 0 ? null : new PartialMigration(script.Migration, next, script.Statements.Count, script.LineOf(next));
        Partial = committed ? _uncommittedPartial : Partial;
    }

    /// <summary>Notes a commit.</summary>
    /// <returns>The migrations that it completed.</returns>
    internal IReadOnlyList<Migration> Commit()
    {
        Migration[] completed = [.. _uncommitted];
        _committed.AddRange(completed);
        _uncommitted.Clear();
        (Partial, UncommittedPart, _sent) = (_uncommittedPartial, null, 0);
        return completed;
    }

    /// <summary>Notes a rollback.</summary>
    internal void RollBack()
    {
        _uncommitted.Clear();
        (_uncommittedPartial, UncommittedPart) = (Partial, null);
        StatementCount -= _sent;
        _sent = 0;
    }
}
