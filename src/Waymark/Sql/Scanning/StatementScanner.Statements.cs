namespace Waymark.Sql.Scanning;

/// <content>Which statement it is.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes the whole statement; what is left over or unknown is an error.</summary>
    internal void Scan()
    {
        Statement();
        ExpectEnd();
    }

    private void Statement()
    {
        switch (Word)
        {
            case Keyword.Select or Keyword.Values or Keyword.Table or Keyword.With
                or Keyword.Insert or Keyword.Update or Keyword.Delete or Keyword.Merge:
                PreparableStatement();
                break;
            case Keyword.Explain:
                Explain();
                break;
            case Keyword.Prepare when Ahead(1).Keyword != Keyword.Transaction:
                Prepare();
                break;
            case Keyword.Execute:
                Execute();
                break;
            case Keyword.Declare:
                DeclareCursor();
                break;
            case Keyword.Call:
                Call();
                break;
            case Keyword.Copy:
                Copy();
                break;
            default:
                if (At(TokenKind.LeftParen))
                {
                    PreparableStatement();
                }
                else
                {
                    Fail(DiagnosticCodes.UnknownStatement, "expected a statement");
                }

                break;
        }
    }
}
