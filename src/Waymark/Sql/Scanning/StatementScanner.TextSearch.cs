using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Text search configurations, dictionaries, parsers and templates.</content>
internal ref partial struct StatementScanner
{
    private void CreateTextSearch()
    {
        var type = ExpectObjectType();
        Name(type.Kind, ReferenceRole.Creation);
        Definition(type.Kind switch
        {
            ObjectKind.TextSearchConfiguration => DefinitionAttribute.TextSearchConfiguration,
            ObjectKind.TextSearchDictionary => DefinitionAttribute.TextSearchDictionary,
            ObjectKind.TextSearchParser => DefinitionAttribute.TextSearchParser,
            _ => DefinitionAttribute.TextSearchTemplate,
        });
    }

    /// <summary>Consumes <c>{ADD | ALTER | DROP} MAPPING …</c> of a configuration.</summary>
    private bool TextSearchMapping()
    {
        if (Word is not (Keyword.Add or Keyword.Alter or Keyword.Drop) || Ahead(1).Keyword != Keyword.Mapping)
        {
            return false;
        }

        _position += 2;
        AcceptIfExists();
        if (Accept(Keyword.For))
        {
            IdentifierList();
        }

        if (Accept(Keyword.Replace))
        {
            Name(ObjectKind.TextSearchDictionary);
        }

        if (Accept(Keyword.With))
        {
            NameList(ObjectKind.TextSearchDictionary);
        }

        return true;
    }
}
