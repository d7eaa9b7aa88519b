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
        AcceptArgumentMode();
        if (AtArgumentName())
        {
            Identifier();
            AcceptArgumentMode();
        }

        TypeName();
        if (Accept(Keyword.Default) || Accept(TokenKind.EqualsSign) || Accept(TokenKind.ColonEquals))
        {
            Expression();
        }
    }

    private void AcceptArgumentMode()
    {
        if (Accept(Keyword.In))
        {
            Accept(Keyword.Out);
            return;
        }

        if (Word is Keyword.Out or Keyword.Inout or Keyword.Variadic)
        {
            Next();
        }
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
