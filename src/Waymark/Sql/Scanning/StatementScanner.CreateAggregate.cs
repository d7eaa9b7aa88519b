using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE AGGREGATE</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateAggregate(ReferenceTraits traits)
    {
        Expect(Keyword.Aggregate);
        Name(ObjectKind.Function, ReferenceRole.Creation, traits);

        // The old form has no list of arguments: they are an attribute, BASETYPE.
        if (Ahead(2).Kind != TokenKind.EqualsSign)
        {
            DeclaredArguments();
        }

        Definition(DefinitionAttribute.Aggregate);
    }
}
