using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares foreign keys.</summary>
internal static class ForeignKeyDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table)
    {
        if (table.Current.ForeignKeys == table.Desired.ForeignKeys)
        {
            return;
        }

        ConstraintDiffer.Compare(
            table,
            table.Current.ForeignKeys.Map(f => WithColumns(f, table.Schema.Current)),
            table.Desired.ForeignKeys.Map(f => WithColumns(f, table.Schema.Desired)),
            StructureOf);
    }

    // A constraint that has checked its rows is as good as one that need not.
    private static ForeignKey StructureOf(ForeignKey key) => key with { Name = null, Comment = null, NotValid = false, Deferral = Deferral.NotDeferrable };

    // Without columns a foreign key refers to the primary key.
    private static ForeignKey WithColumns(ForeignKey key, SchemaLookup schema)
    {
        if (!key.ReferencedColumns.IsEmpty || schema.FindTable(key.ReferencedTable)?.Keys.FirstOrDefault(k => k.IsPrimary) is not { } primary)
        {
            return key;
        }

        return key with { ReferencedColumns = primary.Keys.Map(k => k.Column ?? string.Empty) };
    }
}
