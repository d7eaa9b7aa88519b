using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>The names that a schema takes in the namespace of relations: tables, views, sequences, indexes, and the indexes of constraints.</summary>
internal static class RelationNames
{
    /// <summary>The names; what has none yet is left out.</summary>
    internal static IEnumerable<ObjectName> Of(DatabaseSchema schema) =>
        schema.Tables.SelectMany(Of)
            .Concat(schema.Views.SelectMany(v => v.Indexes.Select(i => i.Name).OfType<string>().Select(n => v.Name with { Name = n }).Prepend(v.Name)))
            .Concat(schema.Sequences.Select(s => s.Name));

    private static IEnumerable<ObjectName> Of(Table table) =>
        table.Keys.Select(k => k.Name)
            .Concat(table.Exclusions.Select(e => e.Name))
            .Concat(table.Indexes.Select(i => i.Name))
            .OfType<string>()
            .Select(n => table.Name with { Name = n })
            .Prepend(table.Name);
}
