using System.Globalization;
using Waymark.Migrations.Conflicts;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Scripts;

namespace Waymark.Migrations.Running;

/// <summary>Stops a run whose migrations are in conflict with each other, or with what the database holds.</summary>
internal sealed class ConflictCheck(RunContext context, RunConnection connection, JournalReader journal)
{
    /// <summary>
    /// Looks before the lock is taken. Without it, what the database holds may be what another runner makes this moment, so
    /// that alone counts only where nobody can be running: where there is no table of locks yet.
    /// </summary>
    /// <exception cref="MigrationException">There are conflicts.</exception>
    internal async Task CheckUnlockedAsync(RunPreparation preparation, CancellationToken cancellationToken)
    {
        var conflicts = await FindAsync(preparation, cancellationToken).ConfigureAwait(false);
        if (conflicts.Count > 0 && (Find(preparation, []).Count > 0 || !(await journal.ReadAsync(cancellationToken).ConfigureAwait(false)).LockExists))
        {
            throw new MigrationException(conflicts);
        }
    }

    /// <summary>Looks under the lock.</summary>
    /// <exception cref="MigrationException">There are conflicts.</exception>
    internal async Task CheckLockedAsync(RunPreparation preparation, CancellationToken cancellationToken) =>
        context.Tell(await FindAsync(preparation, cancellationToken).ConfigureAwait(false));

    private async Task<IReadOnlyList<MigrationProblem>> FindAsync(RunPreparation preparation, CancellationToken cancellationToken)
    {
        if (context.Adapter.Names is not { } names || preparation.Scripts.Count == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync(names.FindTables, cancellationToken).ConfigureAwait(false);
        return Find(preparation, [.. rows.Select(row => Convert.ToString(row[0], CultureInfo.InvariantCulture) ?? "")]);
    }

    private IReadOnlyList<MigrationProblem> Find(RunPreparation preparation, IReadOnlyList<string> existing)
    {
        var progress = preparation.Contents.Progress;
        return ConflictFinder.Find(
            context.Adapter.Names!, context.Dialect.IgnoresCase, existing, context.Options.ForeignKeySchemas, preparation.Scripts, script => DoneBefore(script, progress));
    }

    private static int DoneBefore(MigrationScript script, ProgressEntry? progress) =>
        progress is { NextStatement: > 0 } && progress.Migration == script.Migration.Name && progress.NextStatement <= script.Statements.Count
            ? script.Statements[progress.NextStatement - 1].End
            : 0;
}
