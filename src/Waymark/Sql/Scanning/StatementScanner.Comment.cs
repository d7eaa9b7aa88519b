namespace Waymark.Sql.Scanning;

/// <content><c>COMMENT ON</c> and <c>SECURITY LABEL ON</c>.</content>
internal ref partial struct StatementScanner
{
    private void CommentStatement()
    {
        Expect(Keyword.Comment);
        ObjectText();
    }

    private void SecurityLabelStatement()
    {
        Expect(Keyword.Security, Keyword.Label);
        if (Accept(Keyword.For))
        {
            WordOrString();
        }

        ObjectText();
    }

    /// <summary>Consumes <c>ON type name IS 'text'</c>.</summary>
    private void ObjectText()
    {
        Expect(Keyword.On);
        ObjectName(ExpectObjectType());
        Expect(Keyword.Is);
        StringOrNull();
    }
}
