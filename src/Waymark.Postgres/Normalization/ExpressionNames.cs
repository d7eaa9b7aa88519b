using Waymark.Postgres.Normalization.Expressions;

namespace Waymark.Postgres.Normalization;

/// <summary>What the server calls an expression that has to have a name: the column of an index (its <c>FigureColname</c>).</summary>
internal static class ExpressionNames
{
    /// <summary>The name of an expression.</summary>
    /// <returns>Null when it gives none.</returns>
    internal static string? Of(string text) => ExpressionParser.TryParse(text) is { } node ? Figure(node).Name : null;

    /// <summary>The name, and whether it is better than the type that a cast gives.</summary>
    private static (string? Name, bool IsStrong) Figure(Node node)
    {
        switch (node)
        {
            case ColumnNode column:
                return column.Name == ColumnNode.AllColumns ? (null, false) : (column.Name, true);
            case FieldNode field:
                return (field.Field, true);
            case SubscriptNode subscript:
                return Figure(subscript.Operand);
            case CollateNode collate:
                return Figure(collate.Operand);
            case CallNode call:
                return (call.Name.Name, true);
            case SpecialCallNode special:
                return (NameOfSpecial(special), true);
            case CastNode cast:
                return Figure(cast.Operand) is { IsStrong: true } inner ? inner : (InternalTypeName(cast), false);
            case CaseNode choice:
                return choice.Else is not null && Figure(choice.Else) is { IsStrong: true } last ? last : ("case", false);
            default:
                return FigureRest(node);
        }
    }

    private static (string? Name, bool IsStrong) FigureRest(Node node) => node switch
    {
        ArrayNode => ("array", true),
        RowNode => ("row", true),
        ZoneNode => ("timezone", true),
        QueryNode { Prefix: "EXISTS" } => ("exists", true),
        QueryNode { Prefix: "ARRAY" } => ("array", true),
        WordNode { Word: not ("TRUE" or "FALSE" or "NULL" or "DEFAULT") } word => (word.Word.ToLowerInvariant().Split('(')[0], true),
        BinaryNode { Operator: "OVERLAPS" } => ("overlaps", true),
        _ => (null, false),
    };

    private static string NameOfSpecial(SpecialCallNode special) => special.Name switch
    {
        "TRIM" => special.Pieces[0].Words.Split(' ')[0] switch { "LEADING" => "ltrim", "TRAILING" => "rtrim", _ => "btrim" },
        var name => name.ToLowerInvariant(),
    };

    /// <summary>The type's name in the catalogue.</summary>
    private static string InternalTypeName(CastNode cast) => cast.Type.Name.Name switch
    {
        "integer" => "int4",
        "smallint" => "int2",
        "bigint" => "int8",
        "real" => "float4",
        TypeNames.DoublePrecision => "float8",
        "boolean" => "bool",
        "character" => "bpchar",
        TypeNames.CharacterVarying => "varchar",
        "bit varying" => "varbit",
        TypeNames.InternalChar => "char",
        "timestamp" => cast.Type.Suffix == TypeNames.WithTimeZone ? "timestamptz" : "timestamp",
        "time" => cast.Type.Suffix == TypeNames.WithTimeZone ? "timetz" : "time",
        var name => name,
    };
}
