using System.Data.Common;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Sqlite.Renaming;

/// <summary>Finds out, on a database in memory that has the tables, with which views and triggers statements can be run.</summary>
/// <param name="database">The database.</param>
/// <param name="steps">The statements.</param>
internal sealed class Rehearsal(DbConnection database, IReadOnlyList<RehearsalStep> steps)
{
    private readonly List<DependentText> _kept = [];
    private readonly List<ObjectIdentity> _refused = [];

    /// <summary>What the statements are refused for.</summary>
    internal IReadOnlyList<ObjectIdentity> Refused => _refused;

    /// <summary>Sorts out views and triggers.</summary>
    /// <param name="texts">The views and triggers, each after those that it names.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether the statements can be run at all.</returns>
    internal async Task<bool> TryAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        if (await IsPossibleAsync(texts, cancellationToken).ConfigureAwait(false))
        {
            _kept.AddRange(texts);
            return true;
        }

        if (!await IsPossibleAsync([], cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        await SplitAsync(texts, cancellationToken).ConfigureAwait(false);
        return true;
    }

    /// <summary>Runs the statements with what is kept.</summary>
    /// <returns>The schema that there is then.</returns>
    internal async Task<DatabaseSchema> FinishAsync(CancellationToken cancellationToken)
    {
        await RunAsync([], cancellationToken).ConfigureAwait(false);
        return await SqliteInspector.ReadSchemaAsync(database, cancellationToken).ConfigureAwait(false);
    }

    // Of those that are refused together, each half is tried.
    private async Task SplitAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 1)
        {
            _refused.Add(texts[0].Identity);
            return;
        }

        await KeepAsync([.. texts.Take(texts.Count / 2)], cancellationToken).ConfigureAwait(false);
        await KeepAsync([.. texts.Skip(texts.Count / 2)], cancellationToken).ConfigureAwait(false);
    }

    private async Task KeepAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        if (await IsPossibleAsync(texts, cancellationToken).ConfigureAwait(false))
        {
            _kept.AddRange(texts);
        }
        else
        {
            await SplitAsync(texts, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> IsPossibleAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        await InMemoryDatabase.ExecuteAsync(database, "SAVEPOINT rehearsal", cancellationToken).ConfigureAwait(false);
        try
        {
            await RunAsync(texts, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
        finally
        {
            await InMemoryDatabase.ExecuteAsync(database, "ROLLBACK TO rehearsal", CancellationToken.None).ConfigureAwait(false);
            await InMemoryDatabase.ExecuteAsync(database, "RELEASE rehearsal", CancellationToken.None).ConfigureAwait(false);
            await InMemoryDatabase.ExecuteAsync(database, "PRAGMA legacy_alter_table = OFF", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        IReadOnlyList<DependentText> present = [.. _kept, .. texts];
        var keys = present.Select(t => t.Key).ToHashSet();
        var possible = steps.Where(s => s.Of is not { } item || keys.Contains(DependentText.KeyOf(item)));
        foreach (var sql in present.Select(t => t.Sql).OfType<string>().Concat(possible.Select(s => s.Sql)))
        {
            await InMemoryDatabase.ExecuteAsync(database, sql, cancellationToken).ConfigureAwait(false);
        }
    }
}
