using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE STATISTICS</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateStatistics()
    {
        Expect(Keyword.Statistics);
        var traits = AcceptIfNotExists();
        if (!At(Keyword.On) && !At(TokenKind.LeftParen))
        {
            Name(ObjectKind.Statistics, ReferenceRole.Creation, traits);
        }

        AcceptIdentifierParens();
        Expect(Keyword.On);
        ExpressionList();
        Expect(Keyword.From);
        FromList();
    }
}
