using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>The bodies of functions and of <c>DO</c>.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes <c>DO [LANGUAGE x] 'body'</c>, in either order; without a language it is PL/pgSQL.</summary>
    private void DoStatement()
    {
        Expect(Keyword.Do);
        Token language = default, body = default;
        while (!_failed && (At(Keyword.Language) || Current.IsString))
        {
            if (Accept(Keyword.Language))
            {
                language = LanguageName();
            }
            else
            {
                body = ExpectString();
            }
        }

        if (!_failed && body.IsString)
        {
            FunctionBody(language, body, returnsTrigger: false);
        }
    }

    /// <summary>Scans the body of a function.</summary>
    /// <param name="language">The token of its language; without length where none is written.</param>
    /// <param name="body">The first token of the string constant that is the body.</param>
    /// <param name="returnsTrigger">Whether it is a trigger's function, which sees transition tables.</param>
    private readonly void FunctionBody(in Token language, in Token body, bool returnsTrigger)
    {
        var name = FoldedLanguage(language);
        if (name is "c" or "internal" || Nested(body) is not { } context)
        {
            return;
        }

        context.SeesTransitionTables |= returnsTrigger;
        context.Parameters = _parameters;
        switch (name)
        {
            case "sql":
                SqlBody(ValueOf(body), context);
                break;
            case "plpgsql":
                PlPgSqlBody(ValueOf(body), context);
                break;
            default:
                Warn(DiagnosticSeverity.Notice, DiagnosticCodes.OpaqueBody, body, $"names in a body in the language {name} are not read");
                break;
        }
    }

    private readonly string FoldedLanguage(in Token language)
    {
        if (language.Length == 0)
        {
            return "plpgsql";
        }

        return language.IsString ? ValueOf(language).Text.ToString().ToLowerInvariant() : IdentifierText.Fold(TextOf(language));
    }

    private static void SqlBody(StringValue value, ScanContext context)
    {
        NestedStatements(value, context);
        if (context.Parameters is { Inputs.Count: > 0 } parameters)
        {
            var buffer = context.Rent();
            value.Lex(buffer);
            parameters.KeepUsedAlike(value, buffer.Tokens, context.Output);
            context.Return(buffer);
        }
    }

    private static void PlPgSqlBody(StringValue value, ScanContext context)
    {
        var buffer = context.Rent();
        value.Lex(buffer);
        if (!ReferenceScanner.ReportInvalid(value.Sql, buffer, context, value.Segment))
        {
            PlPgSqlBody(value, buffer, context);
        }

        context.Return(buffer);
    }

    /// <summary>Scans a body, and once more when that has shown that calls say what text its parameters hold.</summary>
    private static void PlPgSqlBody(StringValue value, TokenBuffer tokens, ScanContext context)
    {
        var mark = context.Output.Mark();
        new StatementScanner(value.Sql, tokens.Tokens, context, value.Segment).PlPgSqlFunction();
        if (context.Parameters?.KeepUsedAlike(value, tokens.Tokens, context.Output) == true && context.StringDepth <= ScanContext.DeepestSecondReading)
        {
            context.Output.Restore(mark);
            new StatementScanner(value.Sql, tokens.Tokens, context, value.Segment).PlPgSqlFunction();
        }
    }

    /// <summary>What is known of a relation from where it stands: a transition table, or nothing.</summary>
    private readonly ReferenceTraits LocalTraits(in Token name, bool unqualified) =>
        unqualified && _context.SeesTransitionTables && _context.TransitionTables.Contains(IdentifierText.Fold(TextOf(name)))
            ? ReferenceTraits.Local
            : ReferenceTraits.None;

    /// <summary>Reports the table of <c>table%ROWTYPE</c> or <c>table.column%TYPE</c>, unless a variable of a labelled block is meant.</summary>
    /// <param name="first">The position of the first part of its name.</param>
    /// <param name="table">The position of its own name.</param>
    private readonly void CopiedTypeTable(int first, int table)
    {
        var isColumn = _tokens[table + 1].Kind == TokenKind.Dot;
        if (isColumn && first == table && _variables?.Contains(TextOf(_tokens[table]), TextOf(_tokens[table + 2])) == true)
        {
            return;
        }

        Report(ObjectKind.Relation, ReferenceRole.Lookup, ReferenceTraits.None, first, table);
    }
}
