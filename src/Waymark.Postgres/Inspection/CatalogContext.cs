using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>What has been read of a catalogue, with the names of all that it refers to.</summary>
internal sealed class CatalogContext
{
    private readonly Dictionary<uint, Dictionary<short, ColumnRow>> _columns;

    internal CatalogContext(CatalogRows rows, TypeTexts types, ReferencedNames references)
    {
        Rows = rows;
        Types = types;
        References = references;
        _columns = rows.Columns.ToDictionary(g => g.Key, g => g.ToDictionary(c => c.Number));
        Relations = rows.Relations.Where(r => !rows.Members.Contains(CatalogClass.Relation, r.Oid)).ToDictionary(r => r.Oid);
        Constraints = rows.Constraints.ToLookup(c => c.Relation);
        Identities = rows.Sequences.Where(s => s.IsIdentity).ToDictionary(s => (s.OwnerRelation, s.OwnerColumn));
    }

    internal CatalogRows Rows { get; }

    internal TypeTexts Types { get; }

    internal ReferencedNames References { get; }

    /// <summary>The relations of the managed schemas, without those of extensions.</summary>
    internal Dictionary<uint, RelationRow> Relations { get; }

    /// <summary>The constraints of tables.</summary>
    internal ILookup<uint, ConstraintRow> Constraints { get; }

    /// <summary>The sequences of identity columns.</summary>
    internal Dictionary<(uint Relation, short Column), SequenceRow> Identities { get; }

    /// <summary>The columns of a relation, in order.</summary>
    internal IEnumerable<ColumnRow> ColumnsOf(uint relation) => Rows.Columns[relation].OrderBy(c => c.Number);

    /// <summary>A column by its number; null for an expression or a system column.</summary>
    internal ColumnRow? Column(uint relation, long number) => _columns.GetValueOrDefault(relation)?.GetValueOrDefault((short)number);

    /// <summary>The names of columns by their numbers. A table of a schema that is not managed has none that are known.</summary>
    internal EquatableList<string> ColumnNames(uint relation, IEnumerable<long> numbers) =>
        [.. numbers.Select(n => Column(relation, n)?.Name).OfType<string>()];

    internal string? Comment(uint @class, uint oid) => Rows.Descriptions.Of(@class, oid);

    /// <summary>The collation of a column or type; null for 0.</summary>
    internal ObjectName? Collation(uint oid) => oid == 0 ? null : References.Collation(oid);

    /// <summary>A routine as text of a definition; null for 0.</summary>
    internal string? RoutineText(uint oid) => oid == 0 ? null : ObjectNameText.Quote(References.Routine(oid));

    /// <summary>An operator as constraints name it.</summary>
    internal string OperatorText(uint oid)
    {
        var name = References.Operator(oid);
        return name.Schema is { } schema ? $"OPERATOR({Sql.IdentifierQuoting.Quote(schema)}.{name.Name})" : name.Name;
    }
}
