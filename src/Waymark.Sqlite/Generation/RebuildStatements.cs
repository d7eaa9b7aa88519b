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

        if (Copy() is { } copy)
        {
            yield return copy;
        }

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

    private string? Copy()
    {
        var kept = _to.Columns.Where(c => c.Generated is null && _from.Columns.Any(f => f.Name == c.Name)).Select(c => c.Name).ToList();
        if (kept.Count == 0)
        {
            return null;
        }

        var rowId = RowIdToKeep(kept);
        var target = new ColumnNames(_to).List(kept);
        var source = new ColumnNames(_from).List(kept);
        var prefix = rowId is null ? string.Empty : $"{rowId}, ";
        return $"INSERT {Resolution()}INTO {NameText.QuoteExact(_new)} ({prefix}{target}) SELECT {prefix}{source} FROM {_old}";
    }

    // Rowids that are no column's are kept too: full-text indexes over the table's content go by them.
    private string? RowIdToKeep(List<string> kept) =>
        RowIds.AliasOf(_to) is { } alias && kept.Contains(alias) ? null
            : RowIds.AliasOf(_to) is null ? RowIds.NameIn(_from, _to)
            : null;

    // A constraint that says to leave out or replace rows in conflict must not lose any here.
    private string Resolution() =>
        _to.Keys.Any(k => k.OnConflict is not null) || _to.Columns.Any(c => c.NotNullOnConflict is not null) ? "OR ABORT " : string.Empty;

    private static string FreeName(string name, ChangeContext context)
    {
        var taken = context.Current.Schema.Tables.Concat(context.Desired.Schema.Tables).SelectMany(t => t.Indexes.Select(i => i.Name).Prepend(t.Name.Name))
            .Concat(context.Current.Schema.Views.Concat(context.Desired.Schema.Views).Select(v => v.Name.Name))
            .ToHashSet();
        var free = $"waymark_new_{name}";
        for (var number = 2; taken.Contains(free); number++)
        {
            free = $"waymark_new_{name}_{number}";
        }

        return free;
    }
}
