using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content><c>CREATE</c> of what stands in no schema: extensions, languages, foreign servers, roles, databases …</content>
internal ref partial struct StatementScanner
{
    private bool TryCreateOutsideSchemas(ReferenceTraits traits)
    {
        switch (Word)
        {
            case Keyword.Extension:
                CreateExtension();
                return true;
            case Keyword.Language or Keyword.Trusted or Keyword.Procedural:
                CreateLanguage();
                return true;
            case Keyword.Access:
                CreateAccessMethod();
                return true;
            case Keyword.Event:
                CreateEventTrigger();
                return true;
            case Keyword.Subscription:
                CreateSubscription();
                return true;
            case Keyword.Database:
                CreateDatabase();
                return true;
            case Keyword.Tablespace:
                CreateTablespace();
                return true;
            default:
                return TryCreateForeign() || TryCreateRole(traits);
        }
    }

    private bool TryCreateForeign()
    {
        switch (Word)
        {
            case Keyword.Foreign:
                CreateForeignDataWrapper();
                return true;
            case Keyword.Server:
                CreateServer();
                return true;
            case Keyword.User when Ahead(1).Keyword == Keyword.Mapping && Ahead(2).Keyword is Keyword.For or Keyword.If:
                CreateUserMapping();
                return true;
            default:
                return false;
        }
    }

    /// <summary>Consumes <c>CREATE EXTENSION x</c>: with a <c>SCHEMA</c> clause that schema is reported, without one the extension.</summary>
    private void CreateExtension()
    {
        Expect(Keyword.Extension);
        var traits = AcceptIfNotExists();
        var name = Identifier();
        Accept(Keyword.With);
        var options = _tokens[Math.Max(_position - 1, 0)].End;
        var first = _context.Output.Count;
        while (ExtensionOption())
        {
        }

        if (!_failed && _context.Output.Count == first)
        {
            ReportExtension(name, traits, options);
        }
    }

    private readonly void ReportExtension(in Token name, ReferenceTraits traits, int options) => _context.Output.Add(new Reference
    {
        Statement = _context.Statement,
        Kind = ObjectKind.Extension,
        Role = ReferenceRole.Creation,
        Traits = traits | ReferenceTraits.SchemaClause | _ambient,
        Segment = _segment,
        Start = name.Offset,
        SchemaStart = options,
        NameStart = name.Offset,
        NameLength = name.Length,
    });

    private bool ExtensionOption()
    {
        switch (Word)
        {
            case Keyword.Schema:
                Next();
                SchemaName();
                return true;
            case Keyword.Version or Keyword.From:
                Next();
                WordOrString();
                return true;
            case Keyword.Cascade:
                Next();
                return true;
            default:
                return false;
        }
    }

    private void WordOrString()
    {
        if (Current.IsString)
        {
            ExpectString();
        }
        else
        {
            Identifier();
        }
    }

    private void CreateLanguage()
    {
        Accept(Keyword.Trusted);
        Accept(Keyword.Procedural);
        Expect(Keyword.Language);
        WordOrString();
        while (HandlerClause())
        {
        }
    }

    /// <summary>Consumes one of <c>HANDLER f</c>, <c>INLINE f</c>, <c>VALIDATOR f</c>, <c>NO HANDLER</c>, <c>NO VALIDATOR</c>.</summary>
    private bool HandlerClause()
    {
        switch (Word)
        {
            case Keyword.Handler or Keyword.Inline or Keyword.Validator:
                Next();
                Name(ObjectKind.Function);
                return true;
            case Keyword.No when Ahead(1).Keyword is Keyword.Handler or Keyword.Validator:
                _position += 2;
                return true;
            default:
                return false;
        }
    }

    private void CreateAccessMethod()
    {
        Expect(Keyword.Access, Keyword.Method);
        Identifier();
        Expect(Keyword.Type);
        Identifier();
        Expect(Keyword.Handler);
        Name(ObjectKind.Function);
    }

    private void CreateForeignDataWrapper()
    {
        Expect(Keyword.Foreign);
        Expect(Keyword.Data, Keyword.Wrapper);
        Identifier();
        while (HandlerClause())
        {
        }

        AcceptForeignOptions();
    }

    private void CreateServer()
    {
        Expect(Keyword.Server);
        AcceptIfNotExists();
        Identifier();
        if (Accept(Keyword.Type))
        {
            ExpectString();
        }

        if (Accept(Keyword.Version))
        {
            StringOrNull();
        }

        Expect(Keyword.Foreign);
        Expect(Keyword.Data, Keyword.Wrapper);
        Identifier();
        AcceptForeignOptions();
    }

    private void CreateUserMapping()
    {
        Expect(Keyword.User, Keyword.Mapping);
        AcceptIfNotExists();
        UserMappingTarget();
        AcceptForeignOptions();
    }

    private void CreateTablespace()
    {
        Expect(Keyword.Tablespace);
        Identifier();
        if (Accept(Keyword.Owner))
        {
            Identifier();
        }

        Expect(Keyword.Location);
        ExpectString();
        AcceptWithOptions();
    }
}
