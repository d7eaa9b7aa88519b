using System.Text;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>The names and signatures of routines.</summary>
internal static class RoutineText
{
    private const string DirectArguments = "direct_arguments";

    /// <summary>What it is, as ALTER and DROP spell it.</summary>
    internal static string KindOf(Routine routine) => routine.Kind switch
    {
        RoutineKind.Procedure => "PROCEDURE",
        RoutineKind.Aggregate => "AGGREGATE",
        _ => "FUNCTION",
    };

    /// <summary>The types of the input parameters in parentheses, as they tell it from others of its name.</summary>
    internal static string Signature(Routine routine)
    {
        var inputs = routine.Parameters.Where(p => p.Mode != "OUT");
        return routine.Kind == RoutineKind.Aggregate ? AggregateParameters(routine, p => Type(p)) : $"({string.Join(", ", inputs.Map(p => SqlText.Type(p.Type)))})";
    }

    /// <summary>The parameters in parentheses, as they are declared.</summary>
    internal static string Parameters(Routine routine) => routine.Kind == RoutineKind.Aggregate
        ? AggregateParameters(routine, Parameter)
        : $"({string.Join(", ", routine.Parameters.Select(Parameter))})";

    /// <summary>How many of an ordered-set aggregate's parameters stand before ORDER BY; null for another aggregate.</summary>
    internal static int? DirectCount(Routine routine) =>
        routine.Definition.FirstOrDefault(o => o.Name == DirectArguments)?.Value is { } count && int.TryParse(count, out var number) ? number : null;

    /// <summary>The options of an aggregate's definition.</summary>
    internal static string AggregateDefinition(Routine routine) =>
        $"({string.Join(", ", routine.Definition.Where(o => o.Name != DirectArguments).Map(o => o.Value is null ? o.Name : $"{o.Name} = {o.Value}"))})";

    private static string AggregateParameters(Routine routine, Func<Parameter, string> write)
    {
        if (DirectCount(routine) is not { } direct)
        {
            return routine.Parameters.IsEmpty ? "(*)" : $"({string.Join(", ", routine.Parameters.Select(write))})";
        }

        var before = string.Join(", ", routine.Parameters.Take(direct).Select(write));
        var after = routine.Parameters.Skip(direct).ToList() is { Count: > 0 } rest ? rest : [routine.Parameters[^1]];
        return $"({before}{(direct == 0 ? string.Empty : " ")}ORDER BY {string.Join(", ", after.Select(write))})";
    }

    private static string Type(Parameter parameter) => parameter.Mode == "VARIADIC" ? $"VARIADIC {SqlText.Type(parameter.Type)}" : SqlText.Type(parameter.Type);

    private static string Parameter(Parameter parameter)
    {
        var text = new StringBuilder(parameter.Mode == "IN" ? string.Empty : $"{parameter.Mode} ");
        text.Append(parameter.Name is { } name ? $"{SqlText.Name(name)} " : string.Empty).Append(SqlText.Type(parameter.Type));
        return text.Append(parameter.Default is { } value ? $" DEFAULT {SqlText.Expression(value)}" : string.Empty).ToString();
    }
}
