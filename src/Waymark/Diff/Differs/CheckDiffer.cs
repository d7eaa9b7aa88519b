using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>Compares check constraints of tables.</summary>
internal static class CheckDiffer
{
    /// <summary>Finds the changes.</summary>
    internal static void Compare(TableScope table) => ConstraintDiffer.Compare(table, table.Current.Checks, table.Desired.Checks, StructureOf);

    /// <summary>A check without its name, comment and validation; one that has checked its rows is as good as one that need not.</summary>
    internal static CheckConstraint StructureOf(CheckConstraint check) => check with { Name = null, Comment = null, NotValid = false, Deferral = Deferral.NotDeferrable };
}
