using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The changes that give a base type other options where it stands.</summary>
internal static class BaseTypeDiffer
{
    private const string Storage = "storage";

    /// <summary>Adds them. Columns keep the storage that they had by their type, so what is stored otherwise is said of each.</summary>
    internal static void Alter(DiffScope scope, BaseType current, BaseType desired, EquatableList<TableColumn> columns)
    {
        scope.Add(new AlterBaseType(current, desired));
        if (ValueOf(current) is var was && was == ValueOf(desired))
        {
            return;
        }

        foreach (var item in columns.Where(c => c.Column.Type.ArrayDimensions == 0 && c.Column.Storage is null))
        {
            var column = scope.Desired.FindTable(item.Table)!.Columns.First(c => c.Name == item.Column.Name);
            if (column.Storage is null && column.Type == item.Column.Type)
            {
                scope.Add(new SetColumnStorage(item.Table, item.Column with { Storage = was }, column));
            }
        }
    }

    private static string? ValueOf(BaseType type) => type.Options.FirstOrDefault(o => o.Name == Storage)?.Value;
}
