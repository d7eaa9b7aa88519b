using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE FUNCTION</c> and <c>CREATE PROCEDURE</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateFunction(ReferenceTraits traits)
    {
        Next();
        var schema = Ahead(1).Kind == TokenKind.Dot ? IdentifierText.Fold(TextOf(Current)) : null;
        var name = Name(ObjectKind.Function, ReferenceRole.Creation, traits);
        _parameters = new FunctionParameters();
        DeclaredArguments();
        var returnsTrigger = FunctionResult();
        Token language = default, body = default;
        while (FunctionOption() || FunctionText(ref language, ref body))
        {
        }

        if (At(Keyword.Return) || At(Keyword.Begin))
        {
            SqlBody();
        }

        if (_failed)
        {
            return;
        }

        if (body.IsString)
        {
            FunctionBody(language, body, returnsTrigger);
        }

        _context.Declarations.Functions.Add(IdentifierText.Fold(TextOf(name)), new DeclaredFunction(schema, _parameters));
    }

    /// <summary>Consumes <c>RETURNS …</c> if it is there.</summary>
    /// <returns>Whether it is the pseudo-type of trigger functions.</returns>
    private bool FunctionResult()
    {
        if (!At(Keyword.Returns) || Ahead(1).Keyword == Keyword.Null)
        {
            return false;
        }

        Next();
        if (At(Keyword.Table) && Ahead(1).Kind == TokenKind.LeftParen)
        {
            ResultColumns();
            return false;
        }

        TypeName();
        return !_failed && _tokens[_position - 1].Keyword == Keyword.Trigger;
    }

    /// <summary>Consumes <c>LANGUAGE x</c> or <c>AS 'body'</c>.</summary>
    private bool FunctionText(ref Token language, ref Token body)
    {
        if (Accept(Keyword.Language))
        {
            language = LanguageName();
            return true;
        }

        if (!Accept(Keyword.As))
        {
            return false;
        }

        body = ExpectString();
        if (AcceptComma())
        {
            ExpectString();
        }

        return true;
    }

    private Token LanguageName() => Current.IsString ? ExpectString() : Identifier();

    /// <summary>Consumes one of the options that <c>CREATE</c> and <c>ALTER FUNCTION</c> share, or <c>TRANSFORM</c>, <c>WINDOW</c>.</summary>
    private bool FunctionOption()
    {
        switch (Word)
        {
            case Keyword.Strict or Keyword.Immutable or Keyword.Stable or Keyword.Volatile or Keyword.Leakproof or Keyword.Window:
                Next();
                return true;
            case Keyword.Not:
                Next();
                Expect(Keyword.Leakproof);
                return true;
            case Keyword.Called:
                Next();
                OnNullInput();
                return true;
            case Keyword.Returns:
                Next();
                Expect(Keyword.Null);
                OnNullInput();
                return true;
            case Keyword.External or Keyword.Security:
                SecurityOption();
                return true;
            default:
                return FunctionOptionWithValue();
        }
    }

    private bool FunctionOptionWithValue()
    {
        switch (Word)
        {
            case Keyword.Cost or Keyword.Rows:
                Next();
                SignedNumber();
                return true;
            case Keyword.Support:
                Next();
                Name(ObjectKind.Function);
                return true;
            case Keyword.Parallel:
                Next();
                Identifier();
                return true;
            case Keyword.Set or Keyword.Reset:
                if (IsSearchPath(Ahead(1)))
                {
                    _parameters?.NoteOwnSearchPath();
                }

                SettingClause();
                return true;
            case Keyword.Transform:
                FunctionTransforms();
                return true;
            default:
                return false;
        }
    }

    private void OnNullInput()
    {
        Expect(Keyword.On, Keyword.Null);
        Expect(Keyword.Input);
    }

    private void SecurityOption()
    {
        Accept(Keyword.External);
        Expect(Keyword.Security);
        if (!Accept(Keyword.Definer))
        {
            Expect(Keyword.Invoker);
        }
    }

    private void FunctionTransforms()
    {
        Expect(Keyword.Transform);
        do
        {
            Expect(Keyword.For, Keyword.Type);
            TypeName();
        }
        while (AcceptComma());
    }

    /// <summary>Consumes a body in SQL itself: <c>RETURN expr</c> or <c>BEGIN ATOMIC …; END</c>.</summary>
    private void SqlBody()
    {
        if (At(Keyword.Return))
        {
            ReturnStatement();
            return;
        }

        Expect(Keyword.Begin, Keyword.Atomic);
        while (!At(Keyword.End) && !AtEnd)
        {
            SqlBodyStatement();
        }

        Expect(Keyword.End);
    }

    private void SqlBodyStatement()
    {
        if (At(Keyword.Return))
        {
            ReturnStatement();
        }
        else if (!At(TokenKind.Semicolon))
        {
            Statement();
        }

        Expect(TokenKind.Semicolon, ";");
    }

    private void ReturnStatement()
    {
        Expect(Keyword.Return);
        Expression();
    }
}
