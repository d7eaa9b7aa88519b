using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Knows what changes risk in every dialect, and asks the dialect for the rest.</summary>
internal sealed class HazardAnalyzer
{
    private readonly ISchemaDialect _dialect;
    private readonly ChangeContext _context;
    private readonly IReadOnlySet<ObjectName> _emptyTables;
    private readonly HashSet<ObjectName> _newTables;
    private readonly HashSet<ObjectName> _dropped;

    /// <summary>Prepares to assess the changes of a plan.</summary>
    internal HazardAnalyzer(ISchemaDialect dialect, ChangeContext context, IReadOnlySet<ObjectName> emptyTables, IReadOnlyList<SchemaChange> changes)
    {
        _dialect = dialect;
        _context = context;
        _emptyTables = emptyTables;
        _newTables = [.. changes.OfType<CreateTable>().Select(c => c.Table)];
        _dropped = [.. changes.Where(c => c is DropView or DropRoutine or DropTable).Select(c => c.Target.Name)];
    }

    /// <summary>What a change risks.</summary>
    internal IEnumerable<Hazard> Assess(SchemaChange change)
    {
        var rows = MayHoldRows(change.Target.Name);
        var constraints = change is AddColumn add ? add.Constraints.SelectMany(c => OfNewColumn(add, c)) : [];
        return (rows ? OfRows(change) : []).Concat(OfObjects(change)).Concat(_dialect.Hazards?.Assess(change, _context, rows) ?? []).Concat(constraints);
    }

    // Where a new column is null in every row, no row breaks a constraint on it.
    private IEnumerable<Hazard> OfNewColumn(AddColumn add, TableConstraint constraint) => Assess(new AddConstraint(add.Table, constraint))
        .Where(h => h.Kind != HazardKind.MayFail || add.Definition.NotNull || add.Definition.Default is not null);

    private bool MayHoldRows(ObjectName table) => !_newTables.Contains(table) && !_emptyTables.Contains(table);

    private static IEnumerable<Hazard> OfRows(SchemaChange change) => change switch
    {
        DropTable drop => [new Hazard(HazardKind.DropsData, $"the rows of {drop.Target} are lost")],
        DropColumn { Definition.Generated: null } drop => [new Hazard(HazardKind.DropsData, $"the values of {drop.Target} are lost")],
        RebuildTable rebuild => OfRebuild(rebuild),
        AddColumn add when NeedsValue(add) => [new Hazard(
            HazardKind.MayFail,
            $"{add.Target} refuses nulls and has no default, so adding it fails where the table has rows: add it without NOT NULL, fill it, then declare NOT NULL; or give it a default")],
        SetColumnNotNull { To.NotNull: true } set => [new Hazard(
            HazardKind.MayFail,
            $"rows in which {set.Target} is null make this fail: fill them first (UPDATE … WHERE {set.Column} IS NULL)")],
        AddConstraint add when IsChecked(add.Constraint) => [new Hazard(HazardKind.MayFail, $"rows that break {add.Target} make this fail")],
        ValidateConstraint validate => [new Hazard(HazardKind.MayFail, $"rows that break {validate.Target} make this fail")],
        CreateIndex { Index.Unique: true } create => [new Hazard(HazardKind.MayFail, $"rows of equal keys make {create.Target} fail")],
        _ => [],
    };

    private IEnumerable<Hazard> OfObjects(SchemaChange change) => change switch
    {
        DropSequence drop => [new Hazard(HazardKind.MayLoseData, $"where {drop.Target} stands is lost")],
        ReplaceType replace => [new Hazard(HazardKind.MayFail, $"values that {replace.Target} no longer has make this fail")],
        CreateView or CreateRoutine when _dialect.Support.Features.HasFlag(DialectFeatures.Privileges) && _dropped.Contains(change.Target.Name) => [new Hazard(
            HazardKind.LosesUnmanaged,
            $"{change.Target} is made anew: privileges on it of roles that are not managed are lost")],
        _ => [],
    };

    private static IEnumerable<Hazard> OfRebuild(RebuildTable rebuild)
    {
        yield return new Hazard(HazardKind.RewritesTable, $"every row of {rebuild.Target} is written anew");
        var kept = rebuild.To.Columns.Select(c => c.Name).ToHashSet();
        foreach (var column in rebuild.From.Columns.Where(c => c.Generated is null && !kept.Contains(c.Name)))
        {
            yield return new Hazard(HazardKind.DropsData, $"the values of {new ObjectIdentity(ObjectType.Column, rebuild.Table, column.Name)} are lost");
        }
    }

    private static bool NeedsValue(AddColumn add) =>
        add.Definition is { NotNull: true, Default: null, Generated: null, Identity: null, AutoIncrement: false } && add.Sequence is null;

    private static bool IsChecked(TableConstraint constraint) => constraint is not (ForeignKey { NotValid: true } or CheckConstraint { NotValid: true });
}
