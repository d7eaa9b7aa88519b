using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's types out of catalogue rows.</summary>
internal sealed class TypeModels
{
    private readonly CatalogContext _catalog;
    private readonly ConstraintModels _constraints;

    internal TypeModels(CatalogContext catalog, ConstraintModels constraints)
    {
        _catalog = catalog;
        _constraints = constraints;
    }

    internal UserType Make(TypeRow row)
    {
        var comment = _catalog.Comment(CatalogClass.Type, row.Oid);
        return row.Kind switch
        {
            'e' => new EnumType { Name = row.Name, Labels = [.. _catalog.Rows.Labels[row.Oid]], Comment = comment },
            'd' => Domain(row) with { Comment = comment },
            'b' or 'p' => new BaseType { Name = row.Name, Options = _catalog.Rows.BaseTypes.GetValueOrDefault(row.Oid), Comment = comment },
            'r' => new RangeType { Name = row.Name, Subtype = _catalog.Types[new TypeKey(row.Subtype)], Options = RangeOptions(row), Multirange = row.Name with { Name = row.Multirange ?? DefaultNames.Multirange(row.Name.Name) }, Comment = comment },
            _ => new CompositeType { Name = row.Name, Attributes = [.. _catalog.ColumnsOf(row.Relation).Select(Attribute)], Comment = comment },
        };
    }

    private Domain Domain(TypeRow row) => new()
    {
        Name = row.Name,
        BaseType = _catalog.Types[row.BaseType],
        Default = row.Default,
        NotNull = row.NotNull,
        Collation = _catalog.Collation(row.Collation),
        Checks = _constraints.ChecksOf(row.Oid),
    };

    private Column Attribute(ColumnRow row) => new(row.Name, _catalog.Types[row.Type])
    {
        Collation = row.HasOwnCollation ? _catalog.Collation(row.Collation) : null,
        Comment = _catalog.Rows.Descriptions.OfColumn(row.Relation, row.Number),
    };

    private EquatableList<StorageOption> RangeOptions(TypeRow row)
    {
        var collation = _catalog.Collation(row.Collation);
        var operatorClass = _catalog.Rows.OperatorClasses.NameUnlessDefault(row.OperatorClass, row.Subtype);
        (string Name, string? Value)[] options =
        [
            ("canonical", _catalog.RoutineText(row.Canonical)),
            ("collation", collation is { } given ? ObjectNameText.Quote(given) : null),
            ("multirange_type_name", row.Multirange is { } name ? IdentifierQuoting.Quote(name) : null),
            ("subtype_diff", _catalog.RoutineText(row.SubtypeDifference)),
            ("subtype_opclass", operatorClass is { } own ? ObjectNameText.Quote(own) : null),
        ];
        return [.. options.Where(o => o.Value is not null).Select(o => new StorageOption(o.Name, o.Value))];
    }
}
