using System.Text;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>Statements about functions, procedures and aggregates.</summary>
internal static class RoutineStatements
{
    /// <summary>The statements of a change.</summary>
    internal static IEnumerable<string> Of(RoutineChange change)
    {
        var (kind, signature) = (RoutineText.KindOf(change.Routine), RoutineText.Signature(change.Routine));
        return change switch
        {
            CreateRoutine create => [$"CREATE {Definition(create.Routine)}"],
            ReplaceRoutine replace => [$"CREATE OR REPLACE {Definition(replace.Routine)}"],
            RenameRoutine rename => Renaming.Of(kind, rename.From, rename.Routine.Name, signature),
            DropRoutine drop => [$"DROP {kind} {SqlText.Name(drop.Routine.Name)}{signature}"],
            _ => throw UnknownChange.Of(change),
        };
    }

    private static string Definition(Routine routine)
    {
        var text = new StringBuilder($"{RoutineText.KindOf(routine)} {SqlText.Name(routine.Name)}{RoutineText.Parameters(routine)}");
        if (routine.Kind == RoutineKind.Aggregate)
        {
            return text.Append(' ').Append(RoutineText.AggregateDefinition(routine)).ToString();
        }

        foreach (var clause in Clauses(routine))
        {
            text.Append('\n').Append(clause);
        }

        return text.ToString();
    }

    private static IEnumerable<string> Clauses(Routine routine)
    {
        if (Returns(routine) is { } returns)
        {
            yield return returns;
        }

        yield return $"LANGUAGE {SqlText.Name(routine.Language)}{Attributes(routine)}";
        foreach (var setting in routine.Settings)
        {
            yield return $"SET {string.Join('.', setting.Name.Split('.').Select(SqlText.Name))} TO {RoutineSettingText.Of(setting)}";
        }

        yield return Body(routine);
    }

    private static string? Returns(Routine routine)
    {
        if (!routine.ReturnsTable.IsEmpty)
        {
            return $"RETURNS TABLE({string.Join(", ", routine.ReturnsTable.Select(c => $"{SqlText.Name(c.Name)} {SqlText.Type(c.Type)}"))})";
        }

        return routine.Returns is { } type ? $"RETURNS {SqlText.Type(type)}" : null;
    }

    private static string Attributes(Routine routine)
    {
        var text = new StringBuilder(routine.Window ? " WINDOW" : string.Empty);
        text.Append(routine.Volatility == "VOLATILE" ? string.Empty : $" {routine.Volatility}");
        text.Append(routine.Strict ? " STRICT" : string.Empty).Append(routine.SecurityDefiner ? " SECURITY DEFINER" : string.Empty);
        text.Append(routine.Leakproof ? " LEAKPROOF" : string.Empty).Append(routine.Parallel == "UNSAFE" ? string.Empty : $" PARALLEL {routine.Parallel}");
        text.Append(routine.Cost is { } cost ? $" COST {cost}" : string.Empty).Append(routine.Rows is { } rows ? $" ROWS {rows}" : string.Empty);
        return text.Append(routine.Support is { } support ? $" SUPPORT {SqlText.Name(support)}" : string.Empty).ToString();
    }

    private static string Body(Routine routine)
    {
        var body = routine.Body?.Text ?? string.Empty;
        return routine is { HasSqlBody: true, Body: { } sql } ? SqlText.Expression(sql).TrimEnd()
            : routine.LinkSymbol is { } symbol ? $"AS {SqlText.Constant(body)}, {SqlText.Constant(symbol)}"
            : $"AS {DollarQuoting.Quote(body)}";
    }
}
