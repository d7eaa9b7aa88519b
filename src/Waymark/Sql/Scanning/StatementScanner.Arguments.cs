namespace Waymark.Sql.Scanning;

/// <content>The arguments of functions, procedures and aggregates, where they are declared or told apart by them.</content>
internal ref partial struct StatementScanner
{
    /// <summary>
    /// Consumes <c>([mode] [name] type [DEFAULT expr], … [ORDER BY …])</c>, or <c>(*)</c> of an aggregate.
    /// </summary>
    private void DeclaredArguments()
    {
        Expect(TokenKind.LeftParen, "(");
        if (!Accept(TokenKind.Star) && !At(TokenKind.RightParen))
        {
            DeclaredArgumentList();
        }

        Expect(TokenKind.RightParen, ")");
    }

    private void DeclaredArgumentList()
    {
        do
        {
            if (Accept(Keyword.Order, Keyword.By))
            {
                DeclaredArgument();
                continue;
            }

            DeclaredArgument();
            if (Accept(Keyword.Order, Keyword.By))
            {
                DeclaredArgument();
            }
        }
        while (AcceptComma());
    }

    private void DeclaredArgument()
    {
        var mode = ArgumentMode(Keyword.In);
        Token name = default;
        if (AtArgumentName())
        {
            name = Identifier();
            mode = ArgumentMode(mode);
        }

        var type = _position;
        TypeName();
        var typeEnd = _position;
        var hasDefault = Accept(Keyword.Default) || Accept(TokenKind.EqualsSign) || Accept(TokenKind.ColonEquals);
        if (hasDefault)
        {
            Expression();
        }

        if (!_failed)
        {
            AddParameter(mode, name, type, typeEnd, hasDefault);
        }
    }

    /// <summary>Consumes a mode if one stands here.</summary>
    /// <param name="otherwise">What is understood where none does.</param>
    private Keyword ArgumentMode(Keyword otherwise)
    {
        if (Accept(Keyword.In))
        {
            return Accept(Keyword.Out) ? Keyword.Inout : Keyword.In;
        }

        var mode = Word;
        if (mode is not (Keyword.Out or Keyword.Inout or Keyword.Variadic))
        {
            return otherwise;
        }

        Next();
        return mode;
    }

    /// <summary>Notes a parameter of the function that is created.</summary>
    private readonly void AddParameter(Keyword mode, in Token name, int type, int typeEnd, bool hasDefault)
    {
        if (mode == Keyword.Out)
        {
            _parameters?.AddOutput();
            return;
        }

        ref readonly var typeName = ref _tokens[typeEnd - 1];
        var isPlain = typeEnd == type + 1 || (typeEnd == type + 3 && _tokens[type + 1].Kind == TokenKind.Dot);
        var syntax = isPlain && NamedKind(typeName) is { } kind ? SyntaxOf(kind) : (TextSyntax?)null;
        var hole = isPlain && mode == Keyword.In ? HoleOf(typeName) : HoleKind.Raw;
        _parameters?.Add(new FunctionParameter(IdentifierText.Fold(TextOf(name)), syntax, hole, hasDefault), mode == Keyword.Variadic);
    }

    /// <summary>
    /// Whether a name stands here before a type. A type alone may be several words, but only those that start with a
    /// key word of a built-in type. <c>json</c> and its like may be names up to PostgreSQL 15.
    /// </summary>
    private readonly bool AtArgumentName()
    {
        var next = Ahead(1);
        return Current.IsName
            && KeywordTable.ClassOf(Word) != KeywordClass.Reserved
            && !At(Keyword.Setof)
            && !AtTypeKeyword()
            && next.IsName
            && (KeywordTable.ClassOf(next.Keyword) != KeywordClass.Reserved || next.Keyword is Keyword.In or Keyword.Variadic);
    }

    /// <summary>Consumes <c>TABLE (name type, …)</c> after <c>RETURNS</c>.</summary>
    private void ResultColumns()
    {
        Expect(Keyword.Table);
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Identifier();
            TypeName();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }
}
