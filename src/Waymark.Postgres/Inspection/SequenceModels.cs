using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's sequences out of catalogue rows.</summary>
internal static class SequenceModels
{
    internal static Sequence Make(CatalogContext catalog, RelationRow relation, SequenceRow row) => new()
    {
        Name = relation.Name,
        Options = row.Options,
        Unlogged = relation.Unlogged,
        OwnerTable = row.OwnerRelation == 0 ? null : catalog.References.Relation(row.OwnerRelation),
        OwnerColumn = row.OwnerRelation == 0 ? null : catalog.Column(row.OwnerRelation, row.OwnerColumn)?.Name,
        Comment = catalog.Comment(CatalogClass.Relation, relation.Oid),
    };
}
