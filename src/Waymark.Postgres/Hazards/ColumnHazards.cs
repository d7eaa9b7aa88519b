using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Hazards;

/// <summary>What changes of columns risk.</summary>
internal static class ColumnHazards
{
    /// <summary>The hazards of a change.</summary>
    internal static IEnumerable<Hazard> Of(ColumnChange change, ChangeContext context) => change switch
    {
        AddColumn add when Rewrites(add, context) => [Rewrite(add.Target.Name)],
        AlterColumnType alter => OfType(alter, context),
        SetColumnNotNull { To.NotNull: true } set => [new Hazard(
            HazardKind.ScansTable,
            $"every row of {set.Table} is read while nobody else can use it; a check ({SqlText.Name(set.Column)} IS NOT NULL) that is added NOT VALID and validated before spares that")],
        SetColumnIdentity { From.Identity: null, To.Identity: not null } set => [new Hazard(
            HazardKind.MayFail,
            $"{set.Target} is numbered from its start, whatever numbers there are: set the sequence behind the greatest one (setval) before rows are added")],
        SetColumnGeneration { To.Generated: not null } set => [Rewrite(set.Table)],
        _ => [],
    };

    private static Hazard Rewrite(ObjectName table) =>
        new(HazardKind.RewritesTable, $"every row of {table} is written anew, while nobody else can use the table");

    private static IEnumerable<Hazard> OfType(AlterColumnType change, ChangeContext context)
    {
        var (from, to) = (change.From.Type, change.To.Type);
        if (TypeConversion.Rewrites(from, to, context))
        {
            yield return Rewrite(change.Table);
        }

        if (TypeConversion.MayFail(from, to, context))
        {
            yield return new Hazard(HazardKind.MayFail, $"values of {change.Target} that are no {SqlText.Type(to)} make this fail");
        }

        if (TypeConversion.MayLose(from, to, context.Current))
        {
            yield return new Hazard(HazardKind.MayLoseData, $"values of {change.Target} may be rounded or changed: {SqlText.Type(to)} does not hold all that {SqlText.Type(from)} does");
        }
    }

    // A default that is the same for every row is kept once; any other is computed row by row.
    private static bool Rewrites(AddColumn add, ChangeContext context)
    {
        var column = add.Definition;
        return column.Identity is not null || column.Generated is { Stored: true } || add.Sequence is not null
            || (column.Default is { } value && Volatility.IsVolatile(value, context.Desired))
            || (context.Desired.FindType(column.Type.Name) is Domain domain && (domain.NotNull || !domain.Checks.IsEmpty));
    }
}
