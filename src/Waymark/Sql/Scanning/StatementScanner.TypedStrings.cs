using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Strings that a type reads as an object's name: <c>'public.t'::regclass</c> (PostgreSQL manual, 8.19).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Reports the names in what is cast to the type that the scanner stands at, if that type reads names.</summary>
    /// <param name="start">The first token of what is cast.</param>
    /// <param name="end">The end of that, exclusive.</param>
    private readonly void NamesInCast(int start, int end)
    {
        var type = Ahead(1).Kind == TokenKind.Dot ? 2 : 0;
        if (NamedKind(Ahead(type)) is not { } kind)
        {
            return;
        }

        var isArray = Ahead(type + 1).Kind == TokenKind.LeftBracket || Ahead(type + 1).Keyword == Keyword.Array;
        var constant = start;
        if (IsConstant(ref constant, end))
        {
            NamesInConstant(_tokens[constant], kind, isArray);
        }
        else if (!isArray && ParameterAt(start, end) is { } parameter)
        {
            parameter.NoteUse(SourceStart(start), SyntaxOf(kind));
        }
        else if (isArray && _tokens[start].Keyword == Keyword.Array)
        {
            NamesInList(start + 2, end, kind);
        }
    }

    private readonly void NamesInConstant(in Token literal, ObjectKind kind, bool isArray)
    {
        if (isArray)
        {
            ArrayText(ValueOf(literal), kind);
        }
        else
        {
            ObjectNameString(literal, kind);
        }
    }

    /// <summary>Reports the name in the string of <c>regclass 't'</c>.</summary>
    private readonly void NameInTypedString(in Token type, in Token literal)
    {
        if (NamedKind(type) is { } kind)
        {
            ObjectNameString(literal, kind);
        }
    }

    /// <summary>Reports the name in each string that is an element of its own.</summary>
    private readonly void NamesInList(int start, int end, ObjectKind kind)
    {
        for (var i = start; i < end; i++)
        {
            if (_tokens[i].IsString
                && _tokens[i - 1].Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Comma
                && _tokens[LastPiece(i) + 1].Kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.Comma)
            {
                ObjectNameString(_tokens[i], kind);
            }
        }
    }

    /// <summary>The kind of object that a type reads the names of; null when it reads none.</summary>
    private readonly ObjectKind? NamedKind(in Token type)
    {
        var name = TextOf(type).Trim('"');
        if (!type.IsName || name.Length > 16 || !name.StartsWith("reg", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        Span<char> buffer = stackalloc char[16];
        return IdentifierText.Fold(name, buffer) switch
        {
            "regclass" => ObjectKind.Relation,
            "regtype" => ObjectKind.Type,
            "regproc" or "regprocedure" => ObjectKind.Function,
            "regoper" or "regoperator" => ObjectKind.Operator,
            "regconfig" => ObjectKind.TextSearchConfiguration,
            "regdictionary" => ObjectKind.TextSearchDictionary,
            "regcollation" => ObjectKind.Collation,
            "regnamespace" => ObjectKind.Schema,
            _ => null,
        };
    }
}
