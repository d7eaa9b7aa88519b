using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Operator classes and families as statements spell them.</summary>
internal static class OperatorClassText
{
    internal const string Class = "OPERATOR CLASS";

    internal const string Family = "OPERATOR FAMILY";

    // Stands before the members; a name with these letters would stand in quotes.
    private const string As = " AS ";

    /// <summary>CREATE OPERATOR CLASS in its one spelling: its family named, its members sorted.</summary>
    /// <param name="cursor">Stands at the class's name.</param>
    /// <param name="name">Its name.</param>
    internal static string Create(TokenCursor cursor, ObjectName name)
    {
        cursor.Name("an operator class");
        var isDefault = cursor.Accept(Keyword.Default);
        cursor.Expect(Keyword.For, Keyword.Type);
        var type = TypeReader.Read(cursor);
        cursor.Expect(Keyword.Using);
        var method = cursor.Identifier();
        var family = cursor.Accept(Keyword.Family) ? cursor.Name("an operator family") : name;
        cursor.Expect(Keyword.As);
        var members = Members(cursor, type);
        return $"CREATE {Class} {ObjectNameText.Quote(name)}{(isDefault ? " DEFAULT" : string.Empty)} FOR TYPE {TypeNames.ToSql(type)} USING {IdentifierQuoting.Quote(method)}"
            + $" FAMILY {ObjectNameText.Quote(SystemSchema.Strip(family))}{As}{string.Join(", ", members)}";
    }

    /// <summary>ALTER OPERATOR FAMILY … ADD in its one spelling: a statement for each member.</summary>
    internal static IEnumerable<string> Additions(TokenCursor cursor)
    {
        var first = cursor.Index;
        while (!cursor.At(Keyword.Add) && !cursor.AtEnd)
        {
            cursor.Next();
        }

        var head = DefinitionText.Join(cursor, first, cursor.Index);
        cursor.Expect(Keyword.Add);
        return Members(cursor, null).Select(m => $"{head} ADD {m}");
    }

    /// <summary>The family that CREATE OPERATOR CLASS makes where none of that name is there (manual, CREATE OPERATOR CLASS).</summary>
    internal static OpaqueObject FamilyOf(OpaqueObject item) => new()
    {
        Kind = Family,
        Name = item.Name,
        Qualifier = item.Qualifier,
        MadeWith = item.MadeWith,
        Definition = new SqlExpression($"CREATE {Family} {ObjectNameText.Quote(item.Name)} {item.Qualifier}"),
    };

    /// <summary>Whether a class names its family.</summary>
    internal static bool NamesFamily(OpaqueObject item)
    {
        var cursor = TokenText.CursorOf(item.Definition.Text);
        while (!cursor.AtEnd && !cursor.At(Keyword.As))
        {
            if (cursor.At(Keyword.Family))
            {
                return true;
            }

            cursor.Next();
        }

        return false;
    }

    /// <summary>What stands before the members of a class in its one spelling.</summary>
    internal static string HeadOf(SqlExpression definition) => definition.Text[..definition.Text.IndexOf(As, StringComparison.Ordinal)];

    /// <summary>A class in its one spelling, in a family of its own, and not the default.</summary>
    internal static string WithoutFamily(SqlExpression definition)
    {
        var head = HeadOf(definition);
        var cursor = TokenText.CursorOf(head);
        while (!cursor.At(Keyword.For))
        {
            cursor.Next();
        }

        var isDefault = cursor.Previous.Keyword == Keyword.Default;
        var name = cursor.Slice(0, isDefault ? cursor.Index - 1 : cursor.Index);
        var first = cursor.Index;
        while (!cursor.At(Keyword.Using))
        {
            cursor.Next();
        }

        cursor.Index += 2;
        return $"{name} {cursor.TextSince(first)}{definition.Text[head.Length..]}";
    }

    private static SortedSet<string> Members(TokenCursor cursor, DataType? type)
    {
        var members = new SortedSet<string>(StringComparer.Ordinal);
        do
        {
            members.Add(Member(cursor, type));
        }
        while (cursor.AcceptComma());
        if (members.Count > 1 && type is not null)
        {
            members.Remove(Storage(type));
        }

        return members;
    }

    private static string Storage(DataType type) => $"STORAGE {TypeNames.ToSql(type)}";

    private static string Member(TokenCursor cursor, DataType? type)
    {
        if (cursor.Accept(Keyword.Storage))
        {
            return Storage(TypeReader.Read(cursor));
        }

        if (cursor.Accept(Keyword.Operator))
        {
            return OperatorMember(cursor, type);
        }

        cursor.Expect(Keyword.Function);
        var number = cursor.Integer();
        var types = cursor.At(TokenKind.LeftParen) ? $"{Types(cursor.Parens(() => TypeReader.Read(cursor)))} " : string.Empty;
        return $"FUNCTION {number} {types}{DefinitionText.Routine(cursor)}";
    }

    // The operands are of the class's type where nothing else is said.
    private static string OperatorMember(TokenCursor cursor, DataType? type)
    {
        var number = cursor.Integer();
        var name = OperatorNames.Spell(OperatorNames.Read(cursor));
        var types = cursor.At(TokenKind.LeftParen)
            ? Types(cursor.Parens(() => cursor.Accept(Keyword.None) ? OpaqueKind.NoOperand : TypeReader.Read(cursor)))
            : type is null ? string.Empty : Types([type, type]);
        var purpose = DefinitionText.UpToComma(cursor);
        return $"OPERATOR {number} {name}{types}{(purpose.Length == 0 || purpose.EndsWith("search", StringComparison.OrdinalIgnoreCase) ? string.Empty : $" {purpose}")}";
    }

    // One type stands for two.
    private static string Types(List<DataType> types) => $"({string.Join(", ", (types.Count == 1 ? [types[0], types[0]] : types).Select(TypeNames.ToSql))})";
}
