using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Names of operators in definitions.</summary>
internal static class OperatorNames
{
    /// <summary>Reads a name, which may stand in OPERATOR().</summary>
    internal static ObjectName Read(TokenCursor cursor)
    {
        var isWrapped = cursor.Accept(Keyword.Operator);
        if (isWrapped)
        {
            cursor.ExpectLeftParen();
        }

        var schema = cursor.Current.IsName ? cursor.Identifier("an operator") : null;
        if (schema is not null)
        {
            cursor.Expect(TokenKind.Dot, ".");
        }

        var symbol = cursor.TextOf(cursor.Current).ToString();
        cursor.Next();
        if (isWrapped)
        {
            cursor.ExpectRightParen();
        }

        return SystemSchema.Strip(new ObjectName(schema, symbol == "!=" ? "<>" : symbol));
    }

    /// <summary>A name as statements about operators spell it.</summary>
    internal static string Spell(ObjectName name) => name.Schema is null ? name.Name : $"{IdentifierQuoting.Quote(name.Schema)}.{name.Name}";

    /// <summary>A name as expressions and attributes spell it.</summary>
    internal static string Wrap(ObjectName name) => name.Schema is null ? name.Name : $"OPERATOR({Spell(name)})";
}
