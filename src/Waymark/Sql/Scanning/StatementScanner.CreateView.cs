using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE VIEW</c> and <c>CREATE MATERIALIZED VIEW</c>.</content>
internal ref partial struct StatementScanner
{
    private void CreateView(ReferenceTraits traits)
    {
        var recursive = Accept(Keyword.Recursive);
        Expect(Keyword.View);
        var name = Name(ObjectKind.Relation, ReferenceRole.Creation, traits | ReferenceTraits.View);
        AcceptIdentifierParens();
        AcceptWithOptions();
        Expect(Keyword.As);
        var mark = _context.Ctes.Count;
        if (recursive)
        {
            // CREATE RECURSIVE VIEW v AS … stands for WITH RECURSIVE v AS (…): the query sees itself, not the view.
            SeeCte(name);
        }

        SelectStatement();
        _context.Ctes.Restore(mark);
        AcceptCheckOption();
    }

    private void AcceptCheckOption()
    {
        if (!Accept(Keyword.With))
        {
            return;
        }

        if (!Accept(Keyword.Cascaded))
        {
            Accept(Keyword.Local);
        }

        Expect(Keyword.Check, Keyword.Option);
    }

    private void CreateMaterializedView(ReferenceTraits traits)
    {
        Expect(Keyword.Materialized, Keyword.View);
        traits |= AcceptIfNotExists();
        Name(ObjectKind.Relation, ReferenceRole.Creation, traits);
        AcceptIdentifierParens();
        if (Accept(Keyword.Using))
        {
            Identifier();
        }

        AcceptWithOptions();
        AcceptTablespace();
        Expect(Keyword.As);
        StoredQuery();
    }
}
