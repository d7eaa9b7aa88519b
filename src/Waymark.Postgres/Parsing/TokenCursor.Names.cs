using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>Identifiers and names, folded and truncated as the server does.</content>
internal sealed partial class TokenCursor
{
    /// <summary>Reads the name of a column, table or the like: any word but those that are reserved or name functions alone.</summary>
    internal string Identifier(string what = "a name")
    {
        if (!IsIdentifier(Current))
        {
            throw Expected(what);
        }

        return TakeName();
    }

    /// <summary>Reads a name where every key word may stand: after a dot, after AS.</summary>
    internal string Label(string what = "a name")
    {
        if (!Current.IsName)
        {
            throw Expected(what);
        }

        return TakeName();
    }

    /// <summary>Whether a token may name a column or table.</summary>
    internal static bool IsIdentifier(in Token token) =>
        token.IsName && (token.IsQuoted || KeywordTable.ClassOf(token.Keyword) is KeywordClass.None or KeywordClass.Unreserved or KeywordClass.ColumnName);

    /// <summary>Whether a token may name a function or type.</summary>
    internal static bool IsTypeOrFunctionName(in Token token) =>
        token.IsName && (token.IsQuoted || KeywordTable.ClassOf(token.Keyword) != KeywordClass.Reserved);

    /// <summary>Reads <c>name</c> or <c>schema.name</c>.</summary>
    internal ObjectName Name(string what)
    {
        var first = Identifier(what);
        return Rest(first);
    }

    /// <summary>Reads the name of a function or type: also words that name no column (<c>left</c>).</summary>
    internal ObjectName FunctionName(string what)
    {
        if (!IsTypeOrFunctionName(Current))
        {
            throw Expected(what);
        }

        return Rest(TakeName());
    }

    /// <summary>Reads <c>a, b, c</c>.</summary>
    internal List<string> Identifiers(string what = "a name") => List(() => Identifier(what));

    /// <summary>Reads <c>(a, b, c)</c>.</summary>
    internal List<string> IdentifierParens(string what = "a column") => Parens(() => Identifier(what));

    internal bool AcceptIfNotExists() => Accept(Keyword.If, Keyword.Not, Keyword.Exists);

    internal bool AcceptIfExists() => Accept(Keyword.If, Keyword.Exists);

    /// <summary>Reads <c>[ONLY] name [*]</c>.</summary>
    internal ObjectName Relation(out bool only, string what = "a table")
    {
        only = Accept(Keyword.Only);
        var parens = only && Accept(TokenKind.LeftParen);
        var name = Name(what);
        if (parens)
        {
            ExpectRightParen();
        }

        Accept(TokenKind.Star);
        return name;
    }

    /// <summary>Reads dotted names as they come: <c>a.b.c</c>.</summary>
    internal List<string> DottedName(string what)
    {
        var parts = new List<string> { Identifier(what) };
        while (Accept(TokenKind.Dot))
        {
            parts.Add(Label(what));
        }

        return parts;
    }

    private ObjectName Rest(string first)
    {
        if (!Accept(TokenKind.Dot))
        {
            return new ObjectName(null, first);
        }

        var second = Label();
        if (!At(TokenKind.Dot))
        {
            return new ObjectName(first, second);
        }

        throw Error(SchemaCodes.Unsupported, "names of other databases are not supported");
    }

    private string TakeName()
    {
        var name = IdentifierText.Fold(TextOf(Current));
        Next();
        if (name.Length == 0)
        {
            throw Source.ErrorAt(Previous.Offset, SchemaCodes.Syntax, "a delimited identifier is empty");
        }

        return NameLimit.Clip(name);
    }
}
