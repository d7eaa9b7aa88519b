using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's tables out of catalogue rows.</summary>
internal sealed class TableModels
{
    private readonly CatalogContext _catalog;
    private readonly ConstraintModels _constraints;
    private readonly IndexModels _indexes;
    private readonly RuleModels _rules;

    internal TableModels(CatalogContext catalog, ConstraintModels constraints, IndexModels indexes, RuleModels rules)
    {
        _catalog = catalog;
        _constraints = constraints;
        _indexes = indexes;
        _rules = rules;
    }

    internal Table Make(RelationRow row)
    {
        var parents = Parents(row);
        var table = new Table
        {
            Name = row.Name,
            Columns = [.. _catalog.ColumnsOf(row.Oid).Select(c => _constraints.WithNotNull(Column(row, c), row, c))],
            Indexes = _indexes.Of(row.Oid),
            Triggers = _rules.Triggers(row.Oid),
            InheritedTriggerStates = _rules.InheritedStates(row.Oid),
            Policies = _rules.Policies(row.Oid),
            RowSecurity = row.RowSecurity,
            ForceRowSecurity = row.ForceRowSecurity,
            Inherits = row.PartitionBound is null ? parents : [],
            RedeclaredColumns = [.. _catalog.ColumnsOf(row.Oid).Where(c => c.IsRedeclared).Select(c => c.Name).Order(StringComparer.Ordinal)],
            PartitionBy = row.PartitionBy,
            PartitionOf = row.PartitionBound is null ? null : parents[0],
            PartitionBound = row.PartitionBound,
            InheritedNames = new InheritedNames([.. _catalog.Rows.InheritedNames[row.Oid]]),
            Unlogged = row.Unlogged,
            Options = row.Options,
            OfType = row.OfType,
            Foreign = row.Foreign,
            Tablespace = _catalog.Rows.Globals.Tablespace(row.Tablespace),
            AccessMethod = _catalog.Rows.Globals.AccessMethod(row.AccessMethod),
            ReplicaIdentity = ReplicaIdentity(row),
            Comment = _catalog.Comment(CatalogClass.Relation, row.Oid),
        };
        return _constraints.AddTo(table, row.Oid);
    }

    private EquatableList<ObjectName> Parents(RelationRow row) => [.. _catalog.Rows.Parents[row.Oid].Select(_catalog.References.Relation)];

    private string? ReplicaIdentity(RelationRow row) => row.ReplicaIdentity switch
    {
        _ when row.Foreign is not null => null,
        'f' => "FULL",
        'n' => "NOTHING",
        'i' when _catalog.Rows.Indexes[row.Oid].FirstOrDefault(i => i.IsReplicaIdentity) is { } index =>
            ReplicaIdentities.Using(index.Name),
        _ => null,
    };

    private Column Column(RelationRow table, ColumnRow row)
    {
        var expression = _catalog.Rows.Defaults.GetValueOrDefault((row.Relation, row.Number));
        return new Column(row.Name, _catalog.Types[row.Type])
        {
            NotNull = row.NotNull,
            Default = row.Generated == '\0' ? expression : null,
            Generated = row.Generated == '\0' || expression is null ? null : new GeneratedColumn(expression, row.Generated == 's'),
            Identity = row.Identity == '\0' ? null : Identity(table, row),
            Collation = row.HasOwnCollation ? _catalog.Collation(row.Collation) : null,
            Storage = StorageOf(row.Storage),
            Compression = CompressionOf(row.Compression),
            StatisticsTarget = row.StatisticsTarget,
            ForeignOptions = row.ForeignOptions,
            Options = row.Options,
            Comment = _catalog.Rows.Descriptions.OfColumn(row.Relation, row.Number),
        };
    }

    private IdentityColumn Identity(RelationRow table, ColumnRow column)
    {
        var sequence = _catalog.Identities.GetValueOrDefault((column.Relation, column.Number));
        var options = sequence?.Options ?? new SequenceOptions();
        var name = sequence is not null && _catalog.Relations.TryGetValue(sequence.Oid, out var relation) ? relation.Name : default(ObjectName?);
        return new IdentityColumn(column.Identity == 'a', options with { Name = name is { } given && !IsDefaultName(given, table, column) ? given : null });
    }

    private static bool IsDefaultName(ObjectName sequence, RelationRow table, ColumnRow column) =>
        sequence == new ObjectName(table.Name.Schema, DefaultNames.Make(table.Name.Name, column.Name, "seq"));

    /// <summary>A compression method, as SQL spells it.</summary>
    internal static string? CompressionOf(char compression) => compression switch { 'p' => "pglz", 'l' => "lz4", _ => null };

    /// <summary>How values are stored, as SQL spells it.</summary>
    internal static string? StorageOf(char storage) => storage switch
    {
        'p' => "PLAIN",
        'e' => "EXTERNAL",
        'x' => "EXTENDED",
        'm' => "MAIN",
        _ => null,
    };
}
