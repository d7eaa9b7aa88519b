using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Names: reading them, and reporting them as references.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a possibly qualified name and reports it.</summary>
    /// <param name="kind">The kind of object.</param>
    /// <param name="role">Whether it is looked up or created.</param>
    /// <param name="traits">What else is known.</param>
    /// <returns>The token of the name itself.</returns>
    private Token Name(ObjectKind kind, ReferenceRole role = ReferenceRole.Lookup, ReferenceTraits traits = ReferenceTraits.None)
    {
        if (!Current.IsName)
        {
            Fail($"expected the name of a {kind.ToString().ToLowerInvariant()}");
            return Current;
        }

        var first = _position;
        Next();
        while (At(TokenKind.Dot) && Ahead(1).IsName)
        {
            _position += 2;
        }

        return Report(kind, role, traits, first, _position - 1);
    }

    /// <summary>Consumes <c>a, b.c, d</c> and reports each name.</summary>
    private void NameList(ObjectKind kind, ReferenceTraits traits = ReferenceTraits.None)
    {
        do
        {
            Name(kind, ReferenceRole.Lookup, traits);
        }
        while (AcceptComma());
    }

    /// <summary>Consumes a table, view or sequence that is looked up, past common table expressions.</summary>
    private Token Relation(ReferenceTraits traits = ReferenceTraits.None) => Name(ObjectKind.Relation, ReferenceRole.Lookup, traits);

    /// <summary>Consumes <c>[ONLY] name [*]</c> or <c>ONLY (name)</c>; common table expressions do not hide it.</summary>
    private Token RelationExpression(ReferenceTraits traits = ReferenceTraits.None)
    {
        var only = Accept(Keyword.Only);
        var parens = only && Accept(TokenKind.LeftParen);
        var name = Relation(traits);
        if (parens)
        {
            Expect(TokenKind.RightParen, ")");
        }

        Accept(TokenKind.Star);
        return name;
    }

    /// <summary>Consumes a schema's name that stands alone and reports it.</summary>
    private Token SchemaName(ReferenceRole role = ReferenceRole.Lookup, ReferenceTraits traits = ReferenceTraits.None)
    {
        if (!Current.IsName)
        {
            Fail("expected the name of a schema");
            return Current;
        }

        Next();
        return Report(ObjectKind.Schema, role, traits, _position - 1, _position - 1);
    }

    /// <summary>Consumes an identifier that names nothing that is resolved: a column, a constraint, an alias.</summary>
    private Token Identifier()
    {
        var token = Current;
        if (token.IsName)
        {
            Next();
        }
        else
        {
            Fail("expected an identifier");
        }

        return token;
    }

    /// <summary>Consumes <c>(a, b, …)</c> of plain identifiers.</summary>
    private void IdentifierParens()
    {
        Expect(TokenKind.LeftParen, "(");
        do
        {
            Identifier();
        }
        while (AcceptComma());
        Expect(TokenKind.RightParen, ")");
    }

    /// <summary>Consumes an <c>IF NOT EXISTS</c>.</summary>
    private ReferenceTraits AcceptIfNotExists()
    {
        if (At(Keyword.If) && Ahead(1).Keyword == Keyword.Not && Ahead(2).Keyword == Keyword.Exists)
        {
            _position += 3;
            return ReferenceTraits.IfNotExists;
        }

        return ReferenceTraits.None;
    }

    /// <summary>Consumes an <c>IF EXISTS</c>.</summary>
    private ReferenceTraits AcceptIfExists() => Accept(Keyword.If, Keyword.Exists) ? ReferenceTraits.IfExists : ReferenceTraits.None;

    /// <summary>Reports the dotted name between two tokens: <c>name</c>, <c>schema.name</c> or <c>database.schema.name</c>.</summary>
    /// <returns>The token of the name itself.</returns>
    private readonly Token Report(ObjectKind kind, ReferenceRole role, ReferenceTraits traits, int first, int last)
    {
        var name = _tokens[last];
        var schema = last > first ? _tokens[last - 2] : default;
        _context.Output.Add(new Reference
        {
            Statement = _context.Statement,
            Kind = kind,
            Role = role,
            Traits = traits | _ambient,
            Segment = _segment,
            Start = _tokens[first].Offset,
            SchemaStart = schema.Offset,
            SchemaLength = schema.Length,
            NameStart = name.Offset,
            NameLength = name.Length,
        });
        return name;
    }

    private readonly bool SameName(in Token left, in Token right) => IdentifierText.SameName(TextOf(left), TextOf(right));
}
