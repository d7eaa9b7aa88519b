using System.Data.Common;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Sqlite.Renaming;

/// <summary>Finds out, on a database in memory that has the tables, with which views and triggers renames can be done.</summary>
internal sealed class Rehearsal
{
    // Renaming its column is refused as any other rename is: where there are none, it shows what is not valid.
    private const string Probe = "waymark_probe";

    private readonly DbConnection _database;
    private readonly IReadOnlyList<string> _renames;
    private readonly List<DependentText> _kept = [];
    private readonly List<ObjectIdentity> _refused = [];

    /// <summary>Prepares to rename.</summary>
    /// <param name="database">The database.</param>
    /// <param name="renames">The renames.</param>
    internal Rehearsal(DbConnection database, IReadOnlyList<string> renames)
    {
        _database = database;
        _renames = [$"CREATE TABLE {Probe} (a)", .. renames, $"ALTER TABLE {Probe} RENAME COLUMN a TO b", $"DROP TABLE {Probe}"];
    }

    /// <summary>What the renames are refused for.</summary>
    internal IReadOnlyList<ObjectIdentity> Refused => _refused;

    /// <summary>Keeps the views and triggers with which the renames can be done; of those that are refused together, each half is tried.</summary>
    /// <param name="texts">The views and triggers, each after those that it names.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    internal async Task KeepAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        if (texts.Count == 0)
        {
            return;
        }

        if (await IsPossibleAsync(texts, cancellationToken).ConfigureAwait(false))
        {
            _kept.AddRange(texts);
        }
        else if (texts.Count == 1)
        {
            _refused.Add(texts[0].Identity);
        }
        else
        {
            await KeepAsync([.. texts.Take(texts.Count / 2)], cancellationToken).ConfigureAwait(false);
            await KeepAsync([.. texts.Skip(texts.Count / 2)], cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Does the renames with what is kept.</summary>
    /// <returns>The schema that there is then.</returns>
    internal async Task<DatabaseSchema> FinishAsync(CancellationToken cancellationToken)
    {
        await RunAsync([], cancellationToken).ConfigureAwait(false);
        return await SqliteInspector.ReadSchemaAsync(_database, cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> IsPossibleAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        await InMemoryDatabase.ExecuteAsync(_database, "SAVEPOINT rehearsal", cancellationToken).ConfigureAwait(false);
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
            await InMemoryDatabase.ExecuteAsync(_database, "ROLLBACK TO rehearsal", CancellationToken.None).ConfigureAwait(false);
            await InMemoryDatabase.ExecuteAsync(_database, "RELEASE rehearsal", CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task RunAsync(IReadOnlyList<DependentText> texts, CancellationToken cancellationToken)
    {
        foreach (var sql in _kept.Concat(texts).Select(t => t.Sql).Concat(_renames))
        {
            await InMemoryDatabase.ExecuteAsync(_database, sql, cancellationToken).ConfigureAwait(false);
        }
    }
}
