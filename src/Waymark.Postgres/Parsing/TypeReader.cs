using Waymark.Postgres.Normalization;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <summary>Reads types as SQL spells them (manual, chapter 8) into their canonical form.</summary>
internal static class TypeReader
{
    /// <summary>Reads a type with its modifiers and array bounds.</summary>
    internal static DataType Read(TokenCursor cursor)
    {
        var isSet = cursor.Accept(Keyword.Setof);
        var type = IsTypeKeyword(cursor.Word) ? KeywordType(cursor) : NamedType(cursor);
        return TypeNames.Canonicalize(type with { IsSet = isSet, ArrayDimensions = ArrayBounds(cursor) });
    }

    /// <summary>Whether a type may start at a token.</summary>
    internal static bool StartsType(in Token token) =>
        IsTypeKeyword(token.Keyword) || token.Keyword == Keyword.Setof || TokenCursor.IsTypeOrFunctionName(token);

    /// <summary>Whether a key word starts a type that the grammar spells with key words.</summary>
    internal static bool IsTypeKeyword(Keyword keyword) => keyword is Keyword.Int or Keyword.Integer or Keyword.Smallint or Keyword.Bigint
        or Keyword.Real or Keyword.Float or Keyword.Decimal or Keyword.Dec or Keyword.Numeric or Keyword.Boolean
        or Keyword.Bit or Keyword.Character or Keyword.Char or Keyword.Varchar or Keyword.National or Keyword.Nchar
        or Keyword.Time or Keyword.Timestamp or Keyword.Interval;

    /// <summary>Whether the cursor stands at <c>DOUBLE PRECISION</c>, whose first word may be a name.</summary>
    internal static bool AtDoublePrecision(TokenCursor cursor) => cursor.At(Keyword.Double, Keyword.Precision);

    private static DataType KeywordType(TokenCursor cursor)
    {
        var keyword = cursor.Word;
        cursor.Next();
        var name = keyword switch
        {
            Keyword.National => NationalType(cursor),
            Keyword.Character or Keyword.Char or Keyword.Nchar => cursor.Accept(Keyword.Varying) ? "varchar" : "character",
            Keyword.Bit => cursor.Accept(Keyword.Varying) ? "varbit" : "bit",
            _ => KeywordTable.SpellingOf(keyword),
        };
        var fields = keyword == Keyword.Interval ? IntervalFields(cursor) : string.Empty;
        var modifiers = Modifiers(cursor);
        var suffix = keyword is Keyword.Time or Keyword.Timestamp ? TimeZone(cursor) : fields;
        return new DataType(new ObjectName(null, name)) { Modifiers = modifiers, Suffix = suffix };
    }

    private static string NationalType(TokenCursor cursor)
    {
        if (!cursor.Accept(Keyword.Character) && !cursor.Accept(Keyword.Char))
        {
            throw cursor.Expected("CHARACTER");
        }

        return cursor.Accept(Keyword.Varying) ? "varchar" : "character";
    }

    private static string TimeZone(TokenCursor cursor)
    {
        var with = cursor.Accept(Keyword.With, Keyword.Time, Keyword.Zone);
        _ = with || cursor.Accept(Keyword.Without, Keyword.Time, Keyword.Zone);
        return with ? TypeNames.WithTimeZone : TypeNames.WithoutTimeZone;
    }

    private static string IntervalFields(TokenCursor cursor)
    {
        if (!IsIntervalField(cursor.Word))
        {
            return string.Empty;
        }

        var from = IntervalField(cursor);
        return cursor.Accept(Keyword.To) ? $"{from} to {IntervalField(cursor)}" : from;
    }

    private static string IntervalField(TokenCursor cursor)
    {
        if (!IsIntervalField(cursor.Word))
        {
            throw cursor.Expected("a field of an interval");
        }

        cursor.Next();
        return KeywordTable.SpellingOf(cursor.Previous.Keyword);
    }

    private static bool IsIntervalField(Keyword keyword) =>
        keyword is Keyword.Year or Keyword.Month or Keyword.Day or Keyword.Hour or Keyword.Minute or Keyword.Second;

    private static DataType NamedType(TokenCursor cursor)
    {
        if (AtDoublePrecision(cursor))
        {
            cursor.Index += 2;
            return new DataType(new ObjectName(null, TypeNames.DoublePrecision));
        }

        var quoted = cursor.Current.IsQuoted;
        var name = cursor.FunctionName("a type");
        if (name is { Schema: null or "pg_catalog", Name: "char" or "bit" } && (quoted || name.Schema is not null))
        {
            name = new ObjectName(null, name.Name == "char" ? TypeNames.InternalChar : TypeNames.UnlimitedBit);
        }

        return new DataType(name) { Modifiers = Modifiers(cursor) };
    }

    private static EquatableList<string> Modifiers(TokenCursor cursor) =>
        cursor.At(TokenKind.LeftParen) ? [.. cursor.Parens(() => Modifier(cursor))] : [];

    private static string Modifier(TokenCursor cursor)
    {
        switch (cursor.Current.Kind)
        {
            case TokenKind.Number or TokenKind.Operator:
                return cursor.Number();
            case TokenKind.String:
                return StringConstant.Quote(cursor.String());
            default:
                return cursor.Label("a type modifier");
        }
    }

    private static int ArrayBounds(TokenCursor cursor)
    {
        if (cursor.Accept(Keyword.Array))
        {
            _ = cursor.At(TokenKind.LeftBracket) && ArrayBound(cursor);
            return 1;
        }

        var dimensions = 0;
        while (cursor.At(TokenKind.LeftBracket) && ArrayBound(cursor))
        {
            dimensions++;
        }

        return dimensions;
    }

    private static bool ArrayBound(TokenCursor cursor)
    {
        cursor.Expect(TokenKind.LeftBracket, "[");
        cursor.Accept(TokenKind.Number);
        cursor.Expect(TokenKind.RightBracket, "]");
        return true;
    }
}
