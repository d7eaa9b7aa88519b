using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Constraints of tables, in the order in which the server makes them: its names depend on it.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Adds the constraints of one statement: checks, then keys (the primary key first), then foreign keys.</summary>
    internal void AddConstraints(ObjectName table, IReadOnlyList<ConstraintDraft> drafts)
    {
        foreach (var draft in drafts.Where(d => d.Constraint is CheckConstraint))
        {
            AddCheck(table, draft);
        }

        foreach (var draft in DistinctKeys(drafts))
        {
            AddKey(table, draft);
        }

        foreach (var draft in drafts.Where(d => d.Constraint is ForeignKey))
        {
            AddForeignKey(table, draft);
        }
    }

    /// <summary>Changes a constraint by name.</summary>
    internal void ChangeConstraint(ObjectName table, string name, Place place, Func<TableConstraint, TableConstraint> change)
    {
        var current = Tables[table];
        var changed = current with
        {
            Keys = Replace(current.Keys, name, change),
            Checks = Replace(current.Checks, name, change),
            ForeignKeys = Replace(current.ForeignKeys, name, change),
            Exclusions = Replace(current.Exclusions, name, change),
        };
        if (!HasConstraint(current, name))
        {
            throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no constraint \"{name}\"");
        }

        Tables[table] = changed;
    }

    /// <summary>Changes the column whose NOT NULL has a name, its own or the server's choice.</summary>
    /// <returns>False when none has.</returns>
    internal bool TryChangeNotNull(ObjectName table, string name, Func<Column, Column> change)
    {
        bool IsMeant(Column column) => column.NotNull && (column.NotNullName ?? DefaultNames.Make(table.Name, column.Name, "not_null")) == name;
        var current = Tables[table];
        var found = !HasConstraint(current, name) && current.Columns.Any(IsMeant);
        if (found)
        {
            Tables[table] = current with { Columns = [.. current.Columns.Select(c => IsMeant(c) ? change(c) : c)] };
        }

        return found;
    }

    private static bool HasConstraint(Table table, string name) =>
        table.Keys.Any(c => c.Name == name) || table.Checks.Any(c => c.Name == name)
        || table.ForeignKeys.Any(c => c.Name == name) || table.Exclusions.Any(c => c.Name == name);

    private static EquatableList<T> Replace<T>(EquatableList<T> constraints, string name, Func<TableConstraint, TableConstraint> change)
        where T : TableConstraint => constraints.Any(c => c.Name == name)
            ? [.. constraints.Select(c => c.Name == name ? (T)change(c) : c)]
            : constraints;

    private void AddCheck(ObjectName table, ConstraintDraft draft)
    {
        var current = Tables[table];
        var check = (CheckConstraint)draft.Constraint;
        var name = check.Name ?? DefaultNames.Choose(
            table.Name, CheckedColumn(current, check), "check", chosen => IsConstraint(table.Schema, chosen) || HasConstraint(current, chosen));
        TakeConstraintName(current, name, draft.Place);
        Tables[table] = current with { Checks = [.. current.Checks, check with { Name = name }] };
    }

    /// <summary>The one column that a check names; null when it names none or several.</summary>
    private static string? CheckedColumn(Table table, CheckConstraint check)
    {
        var columns = ColumnReferences.In(check.Expression.Text, table.Name.Name);
        return columns.Count == 1 ? columns.First() : null;
    }

    private void AddForeignKey(ObjectName table, ConstraintDraft draft)
    {
        var current = Tables[table];
        var key = (ForeignKey)draft.Constraint;
        RequireColumns(table, key.Columns, draft.Place);
        var name = key.Name ?? DefaultNames.Choose(
            table.Name, DefaultNames.JoinColumns(key.Columns), "fkey", chosen => IsConstraint(table.Schema, chosen));
        TakeConstraintName(current, name, draft.Place);
        _references.Add((table, name, draft.Place));
        Tables[table] = current with { ForeignKeys = [.. current.ForeignKeys, key with { Name = name }] };
    }

    /// <summary>The keys and exclusion constraints, the primary key first. One that says no more than an earlier one is none (<c>UNIQUE PRIMARY KEY</c>).</summary>
    private static List<ConstraintDraft> DistinctKeys(IReadOnlyList<ConstraintDraft> drafts)
    {
        var distinct = new List<ConstraintDraft>();
        foreach (var draft in drafts.Where(d => d.Constraint is KeyConstraint or ExclusionConstraint).OrderByDescending(IsPrimary))
        {
            var same = distinct.FindIndex(earlier => SaysTheSame(earlier, draft));
            if (same < 0)
            {
                distinct.Add(draft);
            }
            else if (distinct[same].Constraint.Name is null)
            {
                distinct[same] = distinct[same] with { Constraint = distinct[same].Constraint with { Name = draft.Constraint.Name } };
            }
        }

        return distinct;
    }

    private static bool IsPrimary(ConstraintDraft draft) => draft.Constraint is KeyConstraint { IsPrimary: true };

    private static bool SaysTheSame(ConstraintDraft left, ConstraintDraft right) =>
        left.Constraint is KeyConstraint first && right.Constraint is KeyConstraint second && !second.IsPrimary
        && left.UsingIndex is null && right.UsingIndex is null
        && first with { Name = null, IsPrimary = false } == second with { Name = null };

    private void AddKey(ObjectName table, ConstraintDraft draft)
    {
        switch (draft.Constraint)
        {
            case KeyConstraint key when draft.UsingIndex is { } index:
                AddKeyUsingIndex(table, key, index, draft.Place);
                break;
            case KeyConstraint key:
                AddKey(table, key, draft.Place);
                break;
            case ExclusionConstraint exclusion:
                AddExclusion(table, exclusion, draft.Place);
                break;
        }
    }

    private void AddKey(ObjectName table, KeyConstraint key, Place place)
    {
        var columns = key.Keys.Select(k => k.Column!).ToList();
        RequireColumns(table, columns, place);
        if (key.IsPrimary)
        {
            RefuseSecondPrimaryKey(table, place);
            MarkNotNull(table, columns);
        }

        var current = Tables[table];
        var name = key.Name ?? ChooseIndexName(table, key.IsPrimary ? null : [.. columns, .. key.Include], key.IsPrimary ? "pkey" : "key");
        TakeConstraintName(current, name, place);
        ClaimRelation(new ObjectName(table.Schema, name), "index", place);
        _indexOwners[new ObjectName(table.Schema, name)] = table;
        Tables[table] = current with { Keys = [.. current.Keys, key with { Name = name }] };
        TakePartsOf(table, key with { Name = name }, place);
    }

    private void RefuseSecondPrimaryKey(ObjectName table, Place place)
    {
        if (Tables[table].Keys.Any(k => k.IsPrimary))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the table \"{table}\" has two primary keys");
        }
    }

    private void AddKeyUsingIndex(ObjectName table, KeyConstraint key, string indexName, Place place)
    {
        var current = Tables[table];
        var index = current.Indexes.FirstOrDefault(i => i.Name == indexName)
            ?? throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no index \"{indexName}\"");
        DropIndex(table, indexName);
        AddKey(
            table,
            key with
            {
                Name = key.Name ?? indexName,
                Keys = index.Keys,
                Include = index.Include,
                NullsNotDistinct = index.NullsNotDistinct,
                Options = index.Options,
                Tablespace = index.Tablespace,
                IndexComment = index.Comment,
            },
            place);
    }

    private void AddExclusion(ObjectName table, ExclusionConstraint exclusion, Place place)
    {
        var current = Tables[table];
        RequireColumns(table, exclusion.Elements.Select(e => e.Key.Column).OfType<string>().Concat(exclusion.Include), place);
        var columns = exclusion.Elements.Select(e => NameOfKey(e.Key)).Concat(exclusion.Include);
        var name = exclusion.Name ?? ChooseIndexName(table, [.. columns], "excl");
        TakeConstraintName(current, name, place);
        ClaimRelation(new ObjectName(table.Schema, name), "index", place);
        _indexOwners[new ObjectName(table.Schema, name)] = table;
        Tables[table] = current with { Exclusions = [.. current.Exclusions, exclusion with { Name = name }] };
    }

    /// <summary>The name of a constraint's index: free among relations and among constraints.</summary>
    private string ChooseIndexName(ObjectName table, IReadOnlyList<string>? columns, string label) => DefaultNames.Choose(
        table.Name,
        columns is null ? null : DefaultNames.JoinColumns(DefaultNames.DistinctColumns(columns)),
        label,
        name => IsRelation(table.Schema, name) || IsConstraint(table.Schema, name));

    private void TakeConstraintName(Table table, string name, Place place)
    {
        if (HasConstraint(table, name))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the constraint \"{name}\" of the table \"{table.Name}\" is declared twice");
        }

        _constraints.Add(new ObjectName(table.Name.Schema, name));
        Locate(new ObjectIdentity(ObjectType.Constraint, table.Name, name), place);
    }

    /// <summary>Refuses columns that a table has not; a table whose parents the text does not declare may have more than it says.</summary>
    private void RequireColumns(ObjectName table, IEnumerable<string> columns, Place place)
    {
        var current = Tables[table];
        if (!current.Inherits.IsEmpty || current.PartitionOf is not null)
        {
            return;
        }

        foreach (var column in columns)
        {
            if (FindColumn(current, column) < 0)
            {
                throw place.Error(SchemaCodes.UndeclaredObject, $"the table \"{table}\" has no column \"{column}\"");
            }
        }
    }

    private void MarkNotNull(ObjectName table, List<string> columns)
    {
        var current = Tables[table];
        Tables[table] = current with { Columns = [.. current.Columns.Select(c => columns.Contains(c.Name) ? c with { NotNull = true } : c)] };
    }
}
