using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Sqlite;

/// <summary>Knows what statements of SQLite risk.</summary>
public sealed class SqliteHazardAnalyzer : IHazardAnalyzer
{
    /// <inheritdoc/>
    public IEnumerable<Hazard> Assess(SchemaChange change, ChangeContext context, bool rowsPossible)
    {
        ArgumentNullException.ThrowIfNull(change);
        return rowsPossible ? Assess(change) : [];
    }

    private static IEnumerable<Hazard> Assess(SchemaChange change) => change switch
    {
        RebuildTable rebuild => [
            new Hazard(HazardKind.LongLock, $"while {rebuild.Target} is written anew, nobody else can write to the database"),
            .. Nulls(rebuild), .. Constraints(rebuild), .. Types(rebuild)],
        DropColumn drop => [new Hazard(HazardKind.RewritesTable, $"every row of table {drop.Table} is written anew")],
        AddColumn { Constraints.IsEmpty: false } add when add.Constraints.Any(c => c is CheckConstraint) => [
            new Hazard(HazardKind.MayFail, $"the constraints of {add.Target} are checked for every row, and one that breaks them makes this fail")],
        CreateIndex create => [new Hazard(HazardKind.ScansTable, $"every row of table {create.Owner} is read, and nobody else can write to the database")],
        _ => [],
    };

    private static IEnumerable<Hazard> Nulls(RebuildTable rebuild)
    {
        var from = rebuild.From.Columns.ToDictionary(c => c.Name);
        foreach (var column in rebuild.To.Columns.Where(c => c is { NotNull: true, Generated: null } && RowIds.AliasOf(rebuild.To) != c.Name))
        {
            var target = new ObjectIdentity(ObjectType.Column, rebuild.Table, column.Name);
            if (!from.TryGetValue(column.Name, out var was))
            {
                if (column.Default is null)
                {
                    yield return new Hazard(
                        HazardKind.MayFail,
                        $"{target} refuses nulls and has no default, so making it fails where the table has rows: add it without NOT NULL, fill it, then declare NOT NULL; or give it a default");
                }
            }
            else if (!was.NotNull)
            {
                yield return new Hazard(HazardKind.MayFail, $"rows in which {target} is null make this fail: fill them first (UPDATE … WHERE {column.Name} IS NULL)");
            }
        }
    }

    private static IEnumerable<Hazard> Constraints(RebuildTable rebuild)
    {
        var added = rebuild.To.Keys.Any(k => rebuild.From.Keys.All(f => f.Keys != k.Keys))
            || rebuild.To.Checks.Any(c => rebuild.From.Checks.All(f => f.Expression != c.Expression))
            || rebuild.To.ForeignKeys.Any(k => rebuild.From.ForeignKeys.All(f => f.Columns != k.Columns || f.ReferencedTable != k.ReferencedTable));
        if (added)
        {
            yield return new Hazard(HazardKind.MayFail, $"rows that break a new constraint of {rebuild.Target} make this fail");
        }

        if (rebuild.To.Strict && !rebuild.From.Strict)
        {
            yield return new Hazard(HazardKind.MayFail, $"values of {rebuild.Target} that are not of their column's type make this fail");
        }
    }

    private static IEnumerable<Hazard> Types(RebuildTable rebuild)
    {
        var from = rebuild.From.Columns.ToDictionary(c => c.Name);
        foreach (var column in rebuild.To.Columns)
        {
            if (from.TryGetValue(column.Name, out var was) && Affinity.Of(was.Type) != Affinity.Of(column.Type))
            {
                var target = new ObjectIdentity(ObjectType.Column, rebuild.Table, column.Name);
                yield return new Hazard(HazardKind.MayLoseData, $"values of {target} are converted to {Affinity.Of(column.Type)} where that can be done, so '007' may become 7");
            }
        }
    }
}
