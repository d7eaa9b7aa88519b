namespace Waymark.Sql.Scanning;

/// <content><c>CREATE CAST</c> and <c>CREATE TRANSFORM</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateCast()
    {
        Expect(Keyword.Cast);
        CastTypes();
        if (Accept(Keyword.Without))
        {
            Expect(Keyword.Function);
        }
        else
        {
            CastFunction();
        }

        if (Accept(Keyword.As) && !Accept(Keyword.Implicit))
        {
            Expect(Keyword.Assignment);
        }
    }

    private void CastFunction()
    {
        Expect(Keyword.With);
        if (Accept(Keyword.Inout))
        {
            return;
        }

        Expect(Keyword.Function);
        Routine();
    }

    private void CreateTransform()
    {
        Expect(Keyword.Transform);
        TransformTarget();
        Expect(TokenKind.LeftParen, "(");
        do
        {
            TransformFunction();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes <c>{FROM | TO} SQL WITH FUNCTION f(…)</c>.</summary>
    private void TransformFunction()
    {
        if (!Accept(Keyword.From))
        {
            Expect(Keyword.To);
        }

        Expect(Keyword.Sql);
        Expect(Keyword.With, Keyword.Function);
        Routine();
    }
}
