using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE SCHEMA</c> with the objects that it creates.</content>
internal ref partial struct StatementScanner
{
    private void CreateSchema()
    {
        Expect(Keyword.Schema);
        var traits = AcceptIfNotExists();
        if (!At(Keyword.Authorization))
        {
            SchemaName(ReferenceRole.Creation, traits);
        }

        if (Accept(Keyword.Authorization))
        {
            Identifier();
        }

        SchemaElements();
    }

    private void SchemaElements()
    {
        if (!At(Keyword.Create) && !At(Keyword.Grant))
        {
            return;
        }

        var first = _context.Output.Count;
        while (Word is Keyword.Create or Keyword.Grant)
        {
            Statement();
        }

        StayInNewSchema(first);
    }

    /// <summary>
    /// Marks the unqualified names that the new schema's own elements create, and those that look them up, in any order:
    /// the server sorts the elements and puts the new schema before the search path while it runs them.
    /// </summary>
    private readonly void StayInNewSchema(int first)
    {
        var output = _context.Output;
        var created = new HashSet<(ObjectKind, string)>();
        foreach (ref readonly var reference in output.References[first..])
        {
            if (reference.Role == ReferenceRole.Creation && IsBareHere(reference))
            {
                created.Add((reference.Kind, FoldedName(reference)));
            }
        }

        for (var i = first; i < output.Count; i++)
        {
            var reference = output.References[i];
            if (IsBareHere(reference) && created.Contains((reference.Kind, FoldedName(reference))))
            {
                output.AddTraits(i, ReferenceTraits.Unqualifiable);
            }
        }
    }

    private readonly bool IsBareHere(in Reference reference) => !reference.IsQualified && reference.Segment == _segment;

    private readonly string FoldedName(in Reference reference) =>
        IdentifierText.Fold(_sql.Slice(reference.NameStart, reference.NameLength));
}
