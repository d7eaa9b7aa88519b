using System.Globalization;
using Waymark.Postgres.Normalization;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the definitions of the model's aggregates out of catalogue rows. Defaults are left out.</summary>
internal static class AggregateModels
{
    internal static EquatableList<StorageOption> Definition(CatalogContext catalog, RoutineRow routine)
    {
        var row = catalog.Rows.Aggregates[routine.Oid];
        IEnumerable<StorageOption> options =
        [
            .. row.Functions.Where(f => f.Routine != 0).Select(f => new StorageOption(f.Option, catalog.RoutineText(f.Routine))),
            .. State(catalog, row.StateType, row.StateSpace, string.Empty),
            .. row.MovingStateType == 0 ? [] : State(catalog, row.MovingStateType, row.MovingStateSpace, "m"),
            .. Final(row, row.FinalExtra, row.FinalModify, string.Empty),
            .. Final(row, row.MovingFinalExtra, row.MovingFinalModify, "m"),
            .. Initial("initcond", row.Initial),
            .. Initial("minitcond", row.MovingInitial),
            .. Rest(catalog, row, routine),
        ];
        return [.. options.OrderBy(o => o.Name, StringComparer.Ordinal)];
    }

    private static IEnumerable<StorageOption> State(CatalogContext catalog, uint type, int space, string prefix)
    {
        yield return new StorageOption($"{prefix}stype", TypeNames.ToSql(catalog.Types[new TypeKey(type)]));
        if (space != 0)
        {
            yield return new StorageOption($"{prefix}sspace", space.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<StorageOption> Final(AggregateRow row, bool extra, char modify, string prefix)
    {
        if (extra)
        {
            yield return new StorageOption($"{prefix}finalfunc_extra", null);
        }

        var usual = row.Kind == 'n' ? 'r' : 'w';
        if (modify != usual)
        {
            yield return new StorageOption($"{prefix}finalfunc_modify", modify switch { 'r' => "read_only", 's' => "shareable", _ => "read_write" });
        }
    }

    private static IEnumerable<StorageOption> Initial(string name, string? value) => value is null ? [] : [new StorageOption(name, StringConstant.Quote(value))];

    private static IEnumerable<StorageOption> Rest(CatalogContext catalog, AggregateRow row, RoutineRow routine)
    {
        if (row.SortOperator != 0)
        {
            yield return new StorageOption("sortop", catalog.OperatorText(row.SortOperator));
        }

        if (routine.Parallel != 'u')
        {
            yield return new StorageOption("parallel", routine.Parallel == 's' ? "safe" : "restricted");
        }

        if (row.Kind != 'n')
        {
            yield return new StorageOption("direct_arguments", row.DirectArguments.ToString(CultureInfo.InvariantCulture));
        }

        if (row.Kind == 'h')
        {
            yield return new StorageOption("hypothetical", null);
        }
    }
}
