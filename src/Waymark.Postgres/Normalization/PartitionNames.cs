using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>
/// Names partitions' parts of their parents' indexes, keys and foreign keys: as the catalogue says, or as the server does where the schema
/// is text. A foreign key's part has the key's own name.
/// </summary>
internal sealed class PartitionNames
{
    private readonly SchemaScope _schema;
    private readonly Dictionary<ObjectName, Table> _whole = [];
    private readonly Dictionary<ObjectName, Table> _chosen = [];

    /// <summary>Makes it for the tables of a schema, whose own parts have names.</summary>
    internal PartitionNames(SchemaScope schema) => _schema = schema;

    /// <summary>A partition with the names of its parts.</summary>
    internal Table Complete(Table partition)
    {
        var (names, chosen) = (Of(partition, Whole(partition, isChosen: false)), Of(partition, Whole(partition, isChosen: true)));
        return partition with
        {
            InheritedNames = new InheritedNames(names),
            PartNames = [.. names.Where((n, i) => !n.IsForeignKey && !InheritedName.IsAlike(n.Name, chosen[i].Name))],
        };
    }

    private EquatableList<InheritedName> Of(Table partition, Table whole) =>
        ParentOf(partition, isChosen: false) is not { } parent ? [] : [
            .. NamesOf(parent.Keys.Select(k => k.Name), whole.Keys.Skip(partition.Keys.Count).Select(k => k.Name)),
            .. NamesOf(parent.Exclusions.Select(e => e.Name), whole.Exclusions.Skip(partition.Exclusions.Count).Select(e => e.Name)),
            .. NamesOf(parent.Indexes.Select(i => i.Name), whole.Indexes.Skip(partition.Indexes.Count).Select(i => i.Name)),
            .. NamesOf(parent.ForeignKeys.Select(f => f.Name), whole.ForeignKeys.Skip(partition.ForeignKeys.Count).Select(f => f.Name), isForeignKey: true)];

    private static IEnumerable<InheritedName> NamesOf(IEnumerable<string?> parents, IEnumerable<string?> own, bool isForeignKey = false) =>
        parents.Zip(own, (parent, name) => new InheritedName(parent!, name!, isForeignKey));

    private Table? ParentOf(Table table, bool isChosen) =>
        table.PartitionOf is { } name && name != table.Name && _schema.FindTable(name) is { } parent ? Whole(parent, isChosen) : null;

    /// <summary>A table with its own parts, then those of its parent.</summary>
    /// <param name="table">The table.</param>
    /// <param name="isChosen">Whether its parts have the names that the server would choose, whatever they are called.</param>
    private Table Whole(Table table, bool isChosen)
    {
        var done = isChosen ? _chosen : _whole;
        if (!done.TryGetValue(table.Name, out var whole))
        {
            done[table.Name] = table;
            done[table.Name] = whole = ParentOf(table, isChosen: false) is { } parent
                ? ConstraintNames.Complete(Append(table, parent, isChosen ? [] : table.InheritedNames.Items))
                : table;
        }

        return whole;
    }

    private static Table Append(Table table, Table parent, EquatableList<InheritedName> names)
    {
        var known = names.ToLookup(n => (n.Parent, n.IsForeignKey), n => n.Name);
        string? NameOf(string? name) => known[(name!, false)].FirstOrDefault();
        return table with
        {
            Keys = [.. table.Keys, .. parent.Keys.Select(k => k with { Name = NameOf(k.Name) })],
            Exclusions = [.. table.Exclusions, .. parent.Exclusions.Select(e => e with { Name = NameOf(e.Name) })],
            Indexes = [.. table.Indexes, .. parent.Indexes.Select(i => i with { Name = NameOf(i.Name) })],
            ForeignKeys = [.. table.ForeignKeys, .. parent.ForeignKeys.Select(f => f with { Name = known[(f.Name!, true)].FirstOrDefault(f.Name!) })],
        };
    }
}
