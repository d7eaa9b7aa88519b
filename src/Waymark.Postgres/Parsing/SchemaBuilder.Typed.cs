using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Tables of a composite type: its attributes are their columns.</content>
internal sealed partial class SchemaBuilder
{
    private EquatableList<Column> ColumnsOf(Table table, Place place)
    {
        if (table.OfType is not { } name)
        {
            return [];
        }

        Types.TryFind(name, out var declared);
        return Types[declared] is CompositeType type
            ? [.. type.Attributes.Select(a => a with { Comment = null })]
            : throw place.Error(SchemaCodes.BadValue, $"the type \"{name}\" is not a composite type");
    }

    /// <summary>Gives tables of a type the attributes that it got after them.</summary>
    private void FollowTypes()
    {
        foreach (var table in Tables.Values.Where(t => t.OfType is not null).ToList())
        {
            if (Types.TryFind(table.OfType!.Value, out var declared) && Types[declared] is CompositeType type)
            {
                var missing = type.Attributes.Where(a => FindColumn(table, a.Name) < 0).Select(a => a with { Comment = null });
                Tables[table.Name] = table with { Columns = [.. table.Columns, .. missing] };
            }
        }
    }
}
