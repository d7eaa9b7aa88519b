using Waymark.Postgres.Normalization;
using Waymark.Postgres.Normalization.Expressions;
using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Generation;

/// <summary>Names, types, constants and expressions as statements spell them.</summary>
internal static class SqlText
{
    /// <summary>A name of an object, with its schema where it has one.</summary>
    internal static string Name(ObjectName name) => ObjectNameText.Quote(name);

    /// <summary>A name that stands alone.</summary>
    internal static string Name(string name) => IdentifierQuoting.Quote(name);

    /// <summary>Names in a list.</summary>
    internal static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(IdentifierQuoting.Quote));

    /// <summary>A string constant.</summary>
    internal static string Constant(string value) => StringConstant.Quote(value);

    /// <summary>A type.</summary>
    internal static string Type(DataType type) => TypeNames.ToSql(type);

    /// <summary>A role; everybody is a key word.</summary>
    internal static string Role(string role) => role == SchemaBuilder.Public ? "PUBLIC" : IdentifierQuoting.Quote(role);

    /// <summary>A collation behind the word for it; empty for none.</summary>
    internal static string Collate(ObjectName? collation) => collation is { } name ? $" COLLATE {Name(name)}" : string.Empty;

    /// <summary>Storage options in parentheses.</summary>
    internal static string Options(EquatableList<StorageOption> options) => $"({string.Join(", ", options.OrderBy(o => o.Position).Select(Option))})";

    /// <summary>Storage options behind WITH; empty for none.</summary>
    internal static string With(EquatableList<StorageOption> options) => options.IsEmpty ? string.Empty : $" WITH {Options(options)}";

    /// <summary>An expression as it was written. A comment at its end is ended, so that it does not swallow what follows.</summary>
    internal static string Expression(SqlExpression expression)
    {
        var text = expression.Written;
        return text.AsSpan(text.LastIndexOf('\n') + 1).Contains("--", StringComparison.Ordinal) ? $"{text}\n" : text;
    }

    /// <summary>
    /// An expression where the grammar takes no operators of words (<c>b_expr</c>) or no operators at all: constants, calls and casts stand bare.
    /// </summary>
    internal static string Operand(SqlExpression expression) =>
        ExpressionParser.TryParse(expression.Written) is { } node && IsBare(node) ? Expression(expression) : Parenthesize(expression);

    /// <summary>An expression as an index key: calls stand bare.</summary>
    internal static string Key(SqlExpression expression) =>
        ExpressionParser.TryParse(expression.Written) is CallNode { After: "", Behind: "", Before: "" } ? Expression(expression) : Parenthesize(expression);

    /// <summary>The words for when a constraint is checked, with a leading space; empty for at once and always.</summary>
    internal static string Deferral(Deferral deferral) => deferral switch
    {
        Schema.Deferral.InitiallyImmediate => " DEFERRABLE",
        Schema.Deferral.InitiallyDeferred => " DEFERRABLE INITIALLY DEFERRED",
        _ => string.Empty,
    };

    private static string Parenthesize(SqlExpression expression) =>
        IsParenthesized(expression.Written) ? Expression(expression) : $"({Expression(expression)})";

    private static bool IsParenthesized(string text)
    {
        var cursor = TokenText.CursorOf(text);
        var depth = 0;
        for (; !cursor.AtEnd; cursor.Next())
        {
            depth += cursor.At(TokenKind.LeftParen) ? 1 : cursor.At(TokenKind.RightParen) ? -1 : 0;
            if (depth == 0)
            {
                return cursor.Ahead(1).Kind == TokenKind.End;
            }
        }

        return false;
    }

    private static bool IsBare(Node node) => node switch
    {
        CastNode cast => IsBare(cast.Operand),
        StringNode or NumberNode or BitNode or WordNode or CallNode or ArrayNode => true,
        _ => false,
    };

    private static string Option(StorageOption option)
    {
        var name = string.Join('.', option.Name.Split('.').Select(IdentifierQuoting.Quote));
        return option.Written is { } value ? $"{name}={OptionValue(value)}" : name;
    }

    private static string OptionValue(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '-') && value.Length > 0
        ? value
        : Constant(value);
}
