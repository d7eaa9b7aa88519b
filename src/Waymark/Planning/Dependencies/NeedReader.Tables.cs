using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Planning.Dependencies;

/// <content>Tables and what belongs to them.</content>
internal sealed partial class NeedReader
{
    /// <summary>What a table needs beside its columns and constraints: its schema and its parents.</summary>
    internal List<Need> OfTable(Table table)
    {
        InSchema(table.Name);
        MadeWith("ACCESS METHOD", table.AccessMethod);
        MadeWith("SERVER", table.Foreign?.Server);
        Known(ObjectKind.Type, table.OfType);
        foreach (var parent in table.Inherits)
        {
            Object(ObjectKind.Relation, parent);
        }

        if (table.PartitionOf is { } partitioned)
        {
            Object(ObjectKind.Relation, partitioned);
        }

        Text(table.PartitionBy, ExpressionKind.PartitionKey);
        Text(table.PartitionBound, ExpressionKind.PartitionBound);
        return Take();
    }

    /// <summary>What a column needs beside its table.</summary>
    internal List<Need> Of(Table table, Column column)
    {
        Type(column.Type);
        Known(ObjectKind.Collation, column.Collation);
        Text(column.Default, ExpressionKind.Default);
        if (column.Generated is { } generated)
        {
            OwnText(table, generated.Expression, ExpressionKind.Generated);
            _needs.RemoveAll(n => n.Object == new ObjectIdentity(ObjectType.Column, table.Name, column.Name));
        }

        return Take();
    }

    /// <summary>What a column's default needs.</summary>
    internal List<Need> OfDefault(ObjectName table, Column column)
    {
        Columns(table, [column.Name]);
        Text(column.Default, ExpressionKind.Default);
        return Take();
    }

    /// <summary>What a constraint needs beside its table.</summary>
    internal List<Need> Of(Table table, TableConstraint constraint)
    {
        switch (constraint)
        {
            case KeyConstraint key:
                Keys(table.Name, key.Keys);
                Columns(table.Name, key.Include);
                break;
            case ForeignKey key:
                Columns(table.Name, key.Columns);
                Referenced(key);
                break;
            case CheckConstraint check:
                OwnText(table, check.Expression, ExpressionKind.Check);
                break;
            case ExclusionConstraint exclusion:
                Keys(table, exclusion.Elements.Map(e => e.Key));
                OwnText(table, exclusion.Predicate, ExpressionKind.IndexPredicate);
                break;
        }

        return Take();
    }

    /// <summary>What an index needs beside its table or view.</summary>
    internal List<Need> Of(SchemaObject owner, TableIndex index)
    {
        Keys(owner, index.Keys);
        Columns(owner.Name, index.Include);
        OwnText(owner, index.Predicate, ExpressionKind.IndexPredicate);
        return Take();
    }

    /// <summary>What a trigger needs beside its table or view.</summary>
    internal List<Need> Of(SchemaObject owner, Trigger trigger)
    {
        Columns(owner.Name, trigger.UpdateColumns);
        OwnText(owner, trigger.When, ExpressionKind.TriggerWhen);
        Known(ObjectKind.Function, trigger.Function);
        Known(ObjectKind.Relation, trigger.ReferencedTable);
        Text(trigger.Body, ExpressionKind.TriggerBody, isFirm: false);
        return Take();
    }

    /// <summary>What a policy needs beside its table.</summary>
    internal List<Need> Of(Table table, Policy policy)
    {
        OwnText(table, policy.Using, ExpressionKind.PolicyUsing);
        OwnText(table, policy.Check, ExpressionKind.PolicyCheck);
        return Take();
    }

    private void Referenced(ForeignKey key)
    {
        Object(ObjectKind.Relation, key.ReferencedTable);
        if (_schema.FindTable(key.ReferencedTable) is not { } target)
        {
            return;
        }

        var columns = key.ReferencedColumns.IsEmpty ? target.Keys.FirstOrDefault(k => k.IsPrimary)?.Keys.Map(k => k.Column ?? string.Empty) ?? [] : key.ReferencedColumns;
        Columns(target.Name, columns);
        var names = columns.ToHashSet();
        if (target.Keys.FirstOrDefault(k => names.SetEquals(k.Keys.Select(c => c.Column ?? string.Empty))) is { } unique)
        {
            _needs.Add(new Need(ConstraintKeys.Of(target.Name, unique), IsFirm: true));
            return;
        }

        foreach (var index in target.Indexes.Where(i => i.Unique && names.SetEquals(i.Keys.Select(c => c.Column ?? string.Empty))))
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Index, target.Name, index.Name ?? string.Empty), IsFirm: true));
        }
    }

    private void Keys(SchemaObject owner, EquatableList<IndexKey> keys)
    {
        Keys(owner.Name, keys);
        foreach (var key in keys)
        {
            OwnText(owner, key.Expression, ExpressionKind.IndexKey);
        }
    }

    private void Keys(ObjectName owner, EquatableList<IndexKey> keys)
    {
        foreach (var key in keys)
        {
            if (key.Column is { } column)
            {
                Columns(owner, [column]);
            }

            Known(ObjectKind.Collation, key.Collation);
            Known(ObjectKind.OperatorClass, key.OperatorClass);
        }
    }

    private void Columns(ObjectName owner, EquatableList<string> columns)
    {
        foreach (var column in columns)
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Column, owner, column), IsFirm: true));
        }
    }

    // A text that belongs to a table names its columns without saying so.
    private void OwnText(SchemaObject owner, SqlExpression? text, ExpressionKind kind)
    {
        Text(text, kind);
        if (text is null || _sqlNames is null || owner is not Table table)
        {
            return;
        }

        var identifiers = _sqlNames.FindIdentifiers(text, kind);
        foreach (var column in table.Columns.Where(c => identifiers.Contains(c.Name)))
        {
            _needs.Add(new Need(new ObjectIdentity(ObjectType.Column, table.Name, column.Name), IsFirm: true));
        }
    }
}
