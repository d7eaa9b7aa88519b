using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization;

/// <summary>Functions, procedures and aggregates. A body that is a string is compared as it stands.</summary>
internal static class RoutineNormalizer
{
    private static readonly DataType Record = new(new ObjectName(null, "record"));

    internal static Routine Normalize(Routine routine, SchemaScope schema)
    {
        var parameters = routine.Parameters.Select(p => Normalize(p, schema)).ToList();
        return routine with
        {
            Parameters = [.. parameters],
            Returns = Returns(routine, parameters),
            ReturnsTable = [.. routine.ReturnsTable.Select(c => c with { Type = TypeOfParameter(c.Type) })],
            Language = routine.Language.ToLowerInvariant(),
            Body = routine is { HasSqlBody: true, Body: { } body } ? body.Respell(SqlBody(body.Text, parameters)) : routine.Body,
            Cost = routine.Cost == DefaultCost(routine) ? null : routine.Cost,
            Rows = routine.Rows is "1000" or "0" ? null : routine.Rows,
            Support = SystemSchema.Strip(routine.Support),
            Settings = [.. routine.Settings.Select(s => s with { Name = s.Name.ToLowerInvariant() }).OrderBy(s => s.Name, StringComparer.Ordinal)],
            Definition = AggregateNormalizer.Normalize(routine.Definition),
            Comment = CommentText.Normalize(routine.Comment),
        };
    }

    /// <summary>A type as parameters and results have it: without length and precision, which the server ignores there.</summary>
    internal static DataType TypeOfParameter(DataType type)
    {
        var canonical = TypeNames.Canonicalize(type);
        return canonical with
        {
            Name = canonical.Name is { Schema: null } builtin ? builtin with { Name = WithoutLength(builtin.Name) } : canonical.Name,
            Modifiers = [],
            Suffix = canonical.Name.Name == "interval" ? string.Empty : canonical.Suffix,
        };
    }

    /// <summary>The name of a type of any length, for those whose own name means a length of 1.</summary>
    private static string WithoutLength(string builtin) => builtin switch
    {
        "character" => "bpchar",
        "bit" => TypeNames.UnlimitedBit,
        _ => builtin,
    };

    private static Parameter Normalize(Parameter parameter, SchemaScope schema)
    {
        var type = TypeOfParameter(parameter.Type);
        return parameter with
        {
            Type = type,
            Default = ExpressionNormalizer.NormalizeOptional(parameter.Default, new ExpressionScope { Target = schema.ValueType(type) }),
        };
    }

    /// <summary>A body in standard SQL: of one that returns an expression, the expression; of another only the spelling.</summary>
    private static string SqlBody(string text, List<Parameter> parameters)
    {
        var cursor = TokenText.CursorOf(text);
        if (!cursor.Accept(Keyword.Return))
        {
            return TokenText.Canonicalize(text);
        }

        var scope = new ExpressionScope { Columns = parameters.Where(p => p.Name is not null).DistinctBy(p => p.Name).ToDictionary(p => p.Name!, p => p.Type) };
        var value = ExpressionNormalizer.Normalize(new SqlExpression(text[cursor.Current.Offset..]), scope);
        return $"RETURN {value.Text}";
    }

    /// <summary>What a routine returns: OUT parameters say it where nothing else does; a procedure returns nothing.</summary>
    private static DataType? Returns(Routine routine, List<Parameter> parameters)
    {
        if (routine.Kind != RoutineKind.Function || !routine.ReturnsTable.IsEmpty)
        {
            return null;
        }

        if (routine.Returns is { } given)
        {
            return TypeOfParameter(given);
        }

        var outputs = parameters.FindAll(p => p.Mode is "OUT" or "INOUT");
        return outputs.Count == 1 ? outputs[0].Type : outputs.Count > 1 ? Record : null;
    }

    private static string DefaultCost(Routine routine) => routine.Language is "c" or "internal" ? "1" : "100";
}
