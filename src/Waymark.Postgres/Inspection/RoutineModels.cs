using System.Globalization;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's routines out of catalogue rows.</summary>
internal sealed class RoutineModels
{
    private readonly CatalogContext _catalog;

    internal RoutineModels(CatalogContext catalog) => _catalog = catalog;

    internal Routine Make(RoutineRow row)
    {
        var routine = new Routine
        {
            Name = row.Name,
            Kind = row.Kind switch { 'p' => RoutineKind.Procedure, 'a' => RoutineKind.Aggregate, _ => RoutineKind.Function },
            Parameters = [.. Enumerable.Range(0, row.ParameterTypes.Length).Where(i => ModeOf(row, i) != "TABLE").Select(i => Parameter(row, i))],
            Language = _catalog.Rows.Globals.Language(row.Language),
            Comment = _catalog.Comment(CatalogClass.Routine, row.Oid),
        };
        return row.Kind == 'a' ? routine with { Definition = AggregateModels.Definition(_catalog, row) } : WithBody(WithAttributes(routine, row), row);
    }

    private Routine WithAttributes(Routine routine, RoutineRow row)
    {
        EquatableList<Column> table = [.. Enumerable.Range(0, row.ParameterTypes.Length).Where(i => ModeOf(row, i) == "TABLE").Select(i => TableColumn(row, i))];
        return routine with
        {
            Returns = row.Kind == 'p' || !table.IsEmpty ? null : _catalog.Types[new TypeKey(row.Returns)] with { IsSet = row.ReturnsSet },
            ReturnsTable = table,
            Volatility = row.Volatility switch { 'i' => "IMMUTABLE", 's' => "STABLE", _ => "VOLATILE" },
            Parallel = row.Parallel switch { 's' => "SAFE", 'r' => "RESTRICTED", _ => "UNSAFE" },
            Strict = row.Strict,
            SecurityDefiner = row.SecurityDefiner,
            Leakproof = row.Leakproof,
            Window = row.Kind == 'w',
            Cost = row.Cost.ToString(CultureInfo.InvariantCulture),
            Rows = row.ReturnsSet ? row.Rows.ToString(CultureInfo.InvariantCulture) : null,
            Support = row.Support == 0 ? null : _catalog.References.Routine(row.Support),
            Settings = CatalogValues.OptionsOf(row.Settings, string.Empty),
        };
    }

    private static Routine WithBody(Routine routine, RoutineRow row)
    {
        if (row.SqlBody is { } body)
        {
            return routine with { Body = new SqlExpression(body), HasSqlBody = true };
        }

        return row.Library is { } library
            ? routine with { Body = new SqlExpression(library), LinkSymbol = row.Source }
            : routine with { Body = new SqlExpression(row.Source) };
    }

    private Parameter Parameter(RoutineRow row, int index) => new(
        ModeOf(row, index),
        NameOf(row, index),
        _catalog.Types[new TypeKey((uint)row.ParameterTypes[index])],
        row.ParameterDefaults.ElementAtOrDefault(index) is { } text ? new SqlExpression(text) : null);

    private Column TableColumn(RoutineRow row, int index) =>
        new(NameOf(row, index) ?? string.Empty, _catalog.Types[new TypeKey((uint)row.ParameterTypes[index])]);

    private static string? NameOf(RoutineRow row, int index) => row.ParameterNames.ElementAtOrDefault(index) is { Length: > 0 } name ? name : null;

    private static string ModeOf(RoutineRow row, int index) => row.ParameterModes.ElementAtOrDefault(index) switch
    {
        "o" => "OUT",
        "b" => "INOUT",
        "v" => "VARIADIC",
        "t" => "TABLE",
        _ => "IN",
    };
}
