using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Sqlite.Generation;

/// <summary>
/// The statements that make a table anew with its rows, after SQLite's own steps (SQLite documentation, "ALTER TABLE", 7, "Making Other
/// Kinds Of Table Schema Changes"). Foreign keys are off while they run: the plan sees to that around its transaction.
/// </summary>
internal sealed class RebuildStatements
{
    private readonly Table _from;
    private readonly Table _to;
    private readonly string _old;
    private readonly string _new;

    private RebuildStatements(RebuildTable change, ChangeContext context)
    {
        _from = change.From;
        _to = change.To;
        _old = NameText.Quote(_to.Name.Name, _to.Spelling);
        _new = FreeName(_to.Name.Name, context);
    }

    /// <summary>The statements for a change.</summary>
    internal static IEnumerable<string> Of(RebuildTable change, ChangeContext context) => new RebuildStatements(change, context).Write();

    // With the old way of renaming, views and triggers that name the table are left alone while it is not there.
    private IEnumerable<string> Write()
    {
        yield return TableText.Create(OwnNames.Unqualify(_to), NameText.QuoteExact(_new));
        if (_from.Columns.Any(c => c.AutoIncrement) && _to.Columns.Any(c => c.AutoIncrement))
        {
            yield return $"INSERT INTO sqlite_sequence (name, seq) SELECT {NameText.Literal(_new)}, seq FROM sqlite_sequence WHERE name = {NameText.Literal(_to.Name.Name)} COLLATE NOCASE";
        }

        yield return Copy();
        yield return $"DROP TABLE {_old}";
        yield return "PRAGMA legacy_alter_table = ON";
        yield return $"ALTER TABLE {NameText.QuoteExact(_new)} RENAME TO {_old}";
        yield return "PRAGMA legacy_alter_table = OFF";
        foreach (var index in _to.Indexes)
        {
            yield return IndexText.Create(_to, _to.Name, index);
        }

        foreach (var trigger in _to.Triggers)
        {
            yield return TriggerText.Create(_to, _to.Name, trigger);
        }
    }

    private string Copy()
    {
        var kept = _to.Columns.Where(c => c.Generated is null && _from.Columns.Any(f => f.Name == c.Name)).Select(c => c.Name).ToList();
        var rowId = RowIdToKeep(kept);
        if (kept.Count == 0 && rowId is null)
        {
            return CopyOfNothing();
        }

        var target = new ColumnNames(_to);
        var source = new ColumnNames(_from);
        string[] rowIds = rowId is null ? [] : [rowId];
        return Insert(rowIds.Concat(kept.Select(target.Of)), rowIds.Concat(kept.Select(source.Of)));
    }

    // No column is left and there are no rowids: rows that are there must not go unnoticed, so their key is said to be null.
    private string CopyOfNothing()
    {
        var column = _to.Keys.FirstOrDefault(k => k.IsPrimary)?.Keys[0].Column ?? _to.Columns.First(c => c.Generated is null).Name;
        return Insert([new ColumnNames(_to).Of(column)], ["NULL"]);
    }

    private string Insert(IEnumerable<string> target, IEnumerable<string> source) =>
        $"INSERT {Resolution()}INTO {NameText.QuoteExact(_new)} ({string.Join(", ", target)}) SELECT {string.Join(", ", source)} FROM {_old}";

    // Rowids that are no column's are kept too: full-text indexes over the table's content go by them.
    private string? RowIdToKeep(List<string> kept) =>
        RowIds.AliasOf(_to) is { } alias && kept.Contains(alias) ? null : RowIds.NameIn(_from, _to);

    // A constraint that says to leave out or replace rows in conflict must not lose any here.
    private string Resolution() =>
        _to.Keys.Any(k => k.OnConflict is not null) || _to.Columns.Any(c => c.NotNullOnConflict is not null) ? "OR ABORT " : string.Empty;

    private static string FreeName(string name, ChangeContext context)
    {
        var free = $"waymark_new_{name}";
        for (var number = 2; context.Current.HasRelation(free) || context.Desired.HasRelation(free); number++)
        {
            free = $"waymark_new_{name}_{number}";
        }

        return free;
    }
}
