using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>The columns of partition keys: rows lie in their partitions by them, so no engine gives them another type where they are.</summary>
internal sealed class PartitionKeyColumns
{
    private readonly SchemaLookup _current;
    private readonly ISqlNames _sqlNames;

    private PartitionKeyColumns(SchemaLookup current, ISqlNames sqlNames)
    {
        _current = current;
        _sqlNames = sqlNames;
    }

    /// <summary>Refuses to plan where one would have to become of another type, or of a type that is made anew.</summary>
    /// <exception cref="SchemaDiffException">There is one.</exception>
    internal static void RefuseMoved(IReadOnlyList<SchemaChange> changes, ChangeContext context, ISqlNames sqlNames, DeclaredLocations locations)
    {
        var keys = new PartitionKeyColumns(context.Current, sqlNames);
        var gone = changes.OfType<DropTable>().Select(d => d.Table).ToHashSet();
        foreach (var change in changes)
        {
            foreach (var column in MovedBy(change).Where(c => !gone.Contains(c.Name) && keys.Contain(c)))
            {
                throw new SchemaDiffException(
                    SchemaCodes.CannotChange,
                    $"{column} is in a partition key and cannot move to another type{(change.Target == column ? string.Empty : $", which the new {change.Target} takes")}: make a table with the new type, and move the rows in a migration",
                    locations.Of(change.Target));
            }
        }
    }

    private static IEnumerable<ObjectIdentity> MovedBy(SchemaChange change) => change switch
    {
        AlterColumnType alter => [alter.Target],
        ReplaceType replace => replace.Together.SelectMany(r => r.Columns).Select(c => new ObjectIdentity(ObjectType.Column, c.Table, c.Column.Name)),
        _ => [],
    };

    // A partition has its parent's columns, and may have a key of its own.
    private bool Contain(ObjectIdentity column) => _current.FindTable(column.Name) is { } table && Contain(table, column.Part);

    private bool Contain(Table table, string column) =>
        (table.PartitionBy is { } key && _sqlNames.FindIdentifiers(key, ExpressionKind.PartitionKey).Contains(column))
        || _current.FindHeirs(table.Name).Any(heir => Contain(heir, column));
}
