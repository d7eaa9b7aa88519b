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
        Fail(DiagnosticCodes.UnknownStatement, "expected a statement");
    }
}
