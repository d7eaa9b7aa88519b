using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Leaves out drops of what goes with a column that is dropped anyway.</summary>
internal sealed class DropSubsumption
{
    private readonly HashSet<(ObjectName Table, string Column)> _columns;
    private readonly ILookup<ObjectName, string> _byTable;
    private readonly HashSet<ObjectName> _losers;
    private readonly ISqlNames _sqlNames;

    private DropSubsumption(IEnumerable<SchemaChange> changes, HashSet<(ObjectName Table, string Column)> columns, ISqlNames sqlNames)
    {
        _losers = [.. changes.SelectMany(LosersOf)];
        _columns = columns;
        _byTable = columns.ToLookup(c => c.Table, c => c.Column);
        _sqlNames = sqlNames;
    }

    /// <summary>The drops that are needed.</summary>
    /// <param name="drops">Drops of what is not declared.</param>
    /// <param name="others">The other changes of the plan.</param>
    /// <param name="dialect">What the dialect has.</param>
    internal static IReadOnlyList<SchemaChange> Apply(IReadOnlyList<SchemaChange> drops, IReadOnlyList<SchemaChange> others, ISchemaDialect dialect)
    {
        var columns = drops.OfType<DropColumn>().Select(d => (d.Table, d.Column)).ToHashSet();
        if (columns.Count == 0 || !dialect.Support.Features.HasFlag(DialectFeatures.DropColumnDropsParts))
        {
            return drops;
        }

        var subsumption = new DropSubsumption(drops.Concat(others), columns, dialect.SqlNames);
        return [.. drops.Where(d => !subsumption.GoesWith(d))];
    }

    private static IEnumerable<ObjectName> LosersOf(SchemaChange change) => change switch
    {
        DropColumn or DropTable or DropConstraint { Constraint: KeyConstraint } or DropIndex or AlterColumnType => [change.Target.Name],
        ReplaceType replace => replace.Together.SelectMany(r => r.Columns).Select(c => c.Table),
        _ => [],
    };

    private bool GoesWith(SchemaChange drop) => drop switch
    {
        DropIndex { Concurrently: false } index => index.Index.Keys.Any(k => IsDropped(index.Owner, k.Column)),
        DropConstraint constraint => GoesWith(constraint.Table, constraint.Constraint),
        _ => false,
    };

    private bool GoesWith(ObjectName table, TableConstraint constraint) => constraint switch
    {
        KeyConstraint { IsPrimary: true } key => key.Keys.All(k => IsDropped(table, k.Column)),
        KeyConstraint key => key.Keys.Any(k => IsDropped(table, k.Column)),
        ForeignKey key => key.Columns.Any(c => IsDropped(table, c)) && !IsInTheWay(key),
        CheckConstraint check => _byTable[table].Any(c => Uses(check, c)) && !NamesObjects(check),
        _ => false,
    };

    // What a foreign key refers to may be dropped before its column is.
    private bool IsInTheWay(ForeignKey key) => _losers.Contains(key.ReferencedTable);

    private bool IsDropped(ObjectName table, string? column) => column is not null && _columns.Contains((table, column));

    // A function or type that a check names may be changed before the column is dropped.
    private bool NamesObjects(CheckConstraint check) => _sqlNames.Find(check.Expression, ExpressionKind.Check).Count > 0;

    private bool Uses(CheckConstraint check, string column) =>
        !ReferenceEquals(_sqlNames.RenameColumn(check.Expression, ExpressionKind.Check, column, $"{column}_"), check.Expression);
}
