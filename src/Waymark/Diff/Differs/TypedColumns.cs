using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The columns of a table of a composite type: they follow the type's attributes by themselves.</summary>
internal static class TypedColumns
{
    /// <summary>The current table as it is once its type has been changed; the table itself where it is of no type, or of another one.</summary>
    internal static Table Follow(Table current, Table desired)
    {
        if (current.OfType is null || current.OfType != desired.OfType)
        {
            return current;
        }

        var columns = current.Columns.ToDictionary(c => c.Name);
        return current with { Columns = desired.Columns.Map(c => Follow(columns.GetValueOrDefault(c.Name), c)) };
    }

    private static Column Follow(Column? current, Column desired) => current is null
        ? new Column(desired.Name, desired.Type) { Collation = desired.Collation }
        : current with { Type = desired.Type, Collation = desired.Collation };
}
