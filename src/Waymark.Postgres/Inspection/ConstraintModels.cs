using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's constraints out of catalogue rows.</summary>
internal sealed class ConstraintModels
{
    private readonly CatalogContext _catalog;
    private readonly Dictionary<uint, IndexRow> _indexes;
    private readonly IndexModels _indexModels;
    private readonly ILookup<uint, ConstraintRow> _ofDomains;

    internal ConstraintModels(CatalogContext catalog, IndexModels indexModels)
    {
        _catalog = catalog;
        _indexModels = indexModels;
        _indexes = catalog.Rows.Indexes.SelectMany(g => g).ToDictionary(i => i.Oid);
        _ofDomains = catalog.Rows.Constraints.Where(c => c.Domain != 0).ToLookup(c => c.Domain);
    }

    /// <summary>The table with its constraints.</summary>
    internal Table AddTo(Table table, uint relation)
    {
        var byKind = _catalog.Constraints[relation].OrderBy(c => c.Name, StringComparer.Ordinal).ToLookup(c => c.Kind);
        return table with
        {
            Keys = [.. byKind['p'].Concat(byKind['u']).OrderBy(c => c.Name, StringComparer.Ordinal).Select(Key)],
            ForeignKeys = [.. byKind['f'].Select(ForeignKey)],
            Checks = [.. byKind['c'].Select(Check)],
            Exclusions = [.. byKind['x'].Select(Exclusion)],
            RedeclaredChecks = table.PartitionOf is not null ? [] : [.. byKind['c'].Where(c => c.IsRedeclared).Select(c => c.Name)],
        };
    }

    /// <summary>The check constraints of a domain.</summary>
    internal EquatableList<CheckConstraint> ChecksOf(uint domain) =>
        [.. _ofDomains[domain].Where(c => c.Kind == 'c').OrderBy(c => c.Name, StringComparer.Ordinal).Select(Check)];

    /// <summary>A column with what the server keeps of its NOT NULL: its name, unless the server chose it.</summary>
    internal Column WithNotNull(Column column, RelationRow table, ColumnRow row)
    {
        var constraint = row.NotNull ? _catalog.Constraints[table.Oid].FirstOrDefault(c => c.Kind == 'n' && c.Columns[0] == row.Number) : null;
        return constraint is null ? column : column with
        {
            NotNullName = constraint.Name == DefaultNames.Make(table.Name.Name, row.Name, "not_null") ? null : constraint.Name,
            NotNullNoInherit = constraint.NoInherit,
            NotNullNotValid = constraint.NotValid,
        };
    }

    private KeyConstraint Key(ConstraintRow row)
    {
        var index = _indexes[row.Index];
        return new KeyConstraint
        {
            Name = row.Name,
            IsPrimary = row.Kind == 'p',
            Keys = [.. index.Columns.Take(index.KeyCount).Select(n => new IndexKey { Column = _catalog.Column(row.Relation, n)?.Name })],
            Include = _catalog.ColumnNames(row.Relation, index.Columns.Skip(index.KeyCount)),
            NullsNotDistinct = index.NullsNotDistinct,
            WithoutOverlaps = row.Period,
            Deferral = row.Deferral,
            Options = index.Options,
            Tablespace = _catalog.Rows.Globals.Tablespace(index.Tablespace),
            Clustered = index.Clustered,
            Comment = _catalog.Comment(CatalogClass.Constraint, row.Oid),
            IndexComment = _catalog.Comment(CatalogClass.Relation, row.Index),
        };
    }

    private ForeignKey ForeignKey(ConstraintRow row) => new()
    {
        Name = row.Name,
        Columns = _catalog.ColumnNames(row.Relation, row.Columns),
        ReferencedTable = _catalog.References.Relation(row.ReferencedRelation),
        ReferencedColumns = row.ReferencedNames.Count > 0
            ? [.. row.ReferencedNames.OfType<string>()]
            : _catalog.ColumnNames(row.ReferencedRelation, row.ReferencedColumns),
        OnUpdate = ActionOf(row.OnUpdate),
        OnDelete = ActionOf(row.OnDelete),
        OnDeleteColumns = _catalog.ColumnNames(row.Relation, row.OnDeleteColumns),
        MatchFull = row.Match == 'f',
        NotValid = row.NotValid,
        NotEnforced = row.NotEnforced,
        Period = row.Period,
        Deferral = row.Deferral,
        Comment = _catalog.Comment(CatalogClass.Constraint, row.Oid),
    };

    private CheckConstraint Check(ConstraintRow row) => new()
    {
        Name = row.Name,
        Expression = row.Check!,
        NoInherit = row.NoInherit,
        NotValid = row.NotValid,
        NotEnforced = row.NotEnforced,
        Deferral = row.Deferral,
        Comment = _catalog.Comment(CatalogClass.Constraint, row.Oid),
    };

    private ExclusionConstraint Exclusion(ConstraintRow row)
    {
        var index = _indexModels.Make(_indexes[row.Index]);
        return new ExclusionConstraint
        {
            Name = row.Name,
            Method = index.Method,
            Elements = [.. index.Keys.Zip(row.Operators, (key, oid) => new ExclusionElement(key, _catalog.OperatorText((uint)oid)))],
            Include = index.Include,
            Predicate = index.Predicate,
            Options = index.Options,
            Tablespace = index.Tablespace,
            Deferral = row.Deferral,
            Comment = _catalog.Comment(CatalogClass.Constraint, row.Oid),
            IndexComment = index.Comment,
        };
    }

    private static ReferentialAction ActionOf(char action) => action switch
    {
        'r' => ReferentialAction.Restrict,
        'c' => ReferentialAction.Cascade,
        'n' => ReferentialAction.SetNull,
        'd' => ReferentialAction.SetDefault,
        _ => ReferentialAction.NoAction,
    };
}
