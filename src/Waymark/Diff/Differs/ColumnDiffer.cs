using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares the columns of a table. Their order is no difference.</summary>
internal static class ColumnDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        var current = table.Current.Columns.ToDictionary(c => c.Name);
        foreach (var column in table.Desired.Columns)
        {
            if (current.Remove(column.Name, out var same))
            {
                Compare(table, same, column);
            }
            else
            {
                Create(table, column);
            }
        }

        foreach (var column in table.Current.Columns.Where(c => current.ContainsKey(c.Name)))
        {
            table.Drop(new DropColumn(table.Name, column));
        }
    }

    private static void Create(TableScope table, Column column)
    {
        table.Add(new AddColumn(table.Name, column with { Comment = null }));
        table.Comment(IdentityOf(table, column), null, column.Comment);
    }

    private static void Compare(TableScope table, Column current, Column desired)
    {
        if (current == desired)
        {
            CompareNulls(table, current, desired);
            return;
        }

        if (current.Generated != desired.Generated && !CompareGenerated(table, current, desired))
        {
            return;
        }

        CompareType(table, current, desired);
        CompareNulls(table, current, desired);
        CompareIdentity(table, current, desired);
        CompareStorage(table, current, desired);
        table.Comment(IdentityOf(table, desired), current.Comment, desired.Comment);
    }

    /// <summary>Compares how a column is computed.</summary>
    /// <returns>Whether the column stays, so that the rest of it is to be compared too.</returns>
    private static bool CompareGenerated(TableScope table, Column current, Column desired)
    {
        var change = new SetColumnGeneration(table.Name, current, desired);
        if (table.Can(change) || KeepsValues(table, desired))
        {
            table.Add(change);
            return true;
        }

        Replace(table, current, desired);
        return false;
    }

    // A rebuild copies what a column that is computed no longer has computed so far.
    private static bool KeepsValues(TableScope table, Column desired) =>
        desired.Generated is null && table.Schema.Features.HasFlag(DialectFeatures.RebuildTable);

    // A computed column can be dropped and added at no loss; the values of a plain one are lost.
    private static void Replace(TableScope table, Column current, Column desired)
    {
        var drop = new DropColumn(table.Name, current);
        if (current.Generated is null)
        {
            table.Drop(drop);
        }
        else
        {
            table.Add(drop);
        }

        Create(table, desired);
    }

    private static void CompareType(TableScope table, Column current, Column desired)
    {
        var differs = current.Type != desired.Type || current.Collation != desired.Collation || current.AutoIncrement != desired.AutoIncrement;
        var change = new AlterColumnType(table.Name, current, desired);
        var reset = differs && current.Default is not null && (desired.Default is null || table.Schema.MustResetDefault(change));
        if (reset)
        {
            table.Add(new SetColumnDefault(table.Name, current, desired with { Default = null }));
        }

        if (differs)
        {
            table.Add(change);
        }

        var before = reset ? current with { Default = null } : current;
        if (before.Default != desired.Default)
        {
            table.Add(new SetColumnDefault(table.Name, before, desired));
        }
    }

    private static void CompareNulls(TableScope table, Column current, Column desired)
    {
        var was = IsNotNull(table, table.Current, current);
        var becomes = IsNotNull(table, table.Desired, desired);
        if (was != becomes || (becomes && IsOtherConstraint(current, desired)))
        {
            table.Add(new SetColumnNotNull(table.Name, current with { NotNull = was }, desired with { NotNull = becomes }));
        }
    }

    // What has been checked stays so.
    private static bool IsOtherConstraint(Column current, Column desired) =>
        current.NotNullNoInherit != desired.NotNullNoInherit || (current.NotNullNotValid && !desired.NotNullNotValid);

    private static bool IsNotNull(TableScope table, Table of, Column column) =>
        column.NotNull || (table.Schema.Features.HasFlag(DialectFeatures.PrimaryKeyImpliesNotNull) && of.Keys.Any(k => k.IsPrimary && k.Keys.Any(c => c.Column == column.Name)));

    private static void CompareIdentity(TableScope table, Column current, Column desired)
    {
        if (current.Identity != desired.Identity && (current.Identity is null || desired.Identity is null || !IsSame(current.Identity, desired.Identity)))
        {
            table.Add(new SetColumnIdentity(table.Name, current, desired));
        }
    }

    private static bool IsSame(IdentityColumn current, IdentityColumn desired) => desired.Options.Name is null
        ? current with { Options = current.Options with { Name = null } } == desired
        : current == desired;

    private static void CompareStorage(TableScope table, Column current, Column desired)
    {
        if (current.Storage != desired.Storage)
        {
            table.Add(new SetColumnStorage(table.Name, current, desired));
        }

        if (current.Compression != desired.Compression)
        {
            table.Add(new SetColumnCompression(table.Name, current, desired));
        }

        if (current.StatisticsTarget != desired.StatisticsTarget)
        {
            table.Add(new SetColumnStatistics(table.Name, current, desired));
        }

        if (current.ForeignOptions != desired.ForeignOptions)
        {
            table.Add(new SetColumnForeignOptions(table.Name, current, desired));
        }

        if (current.Options != desired.Options)
        {
            table.Add(new SetColumnOptions(table.Name, current, desired));
        }
    }

    private static ObjectIdentity IdentityOf(TableScope table, Column column) => new(ObjectType.Column, table.Name, column.Name);
}
