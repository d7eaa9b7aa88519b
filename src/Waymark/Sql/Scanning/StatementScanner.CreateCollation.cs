using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE COLLATION</c> and <c>CREATE CONVERSION</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateCollation()
    {
        Expect(Keyword.Collation);
        var traits = AcceptIfNotExists();
        Name(ObjectKind.Collation, ReferenceRole.Creation, traits);
        if (Accept(Keyword.From))
        {
            Name(ObjectKind.Collation);
        }
        else
        {
            Definition(DefinitionAttribute.Collation);
        }
    }

    private void CreateConversion()
    {
        Accept(Keyword.Default);
        Expect(Keyword.Conversion);
        Name(ObjectKind.Conversion, ReferenceRole.Creation);
        Expect(Keyword.For);
        ExpectString();
        Expect(Keyword.To);
        ExpectString();
        Expect(Keyword.From);
        Name(ObjectKind.Function);
    }
}
