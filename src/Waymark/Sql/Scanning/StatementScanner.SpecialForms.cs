namespace Waymark.Sql.Scanning;

/// <content>
/// Calls whose arguments have a grammar of their own (<c>CAST</c>, <c>EXTRACT</c>, SQL/JSON, XML). They are the system's,
/// so they are no references; what stands in them is read.
/// </content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a special form, if one starts here.</summary>
    private bool SpecialForm()
    {
        switch (Word)
        {
            case Keyword.CurrentDate or Keyword.CurrentTime or Keyword.CurrentTimestamp or Keyword.Localtime or Keyword.Localtimestamp
                or Keyword.CurrentUser or Keyword.CurrentRole or Keyword.CurrentCatalog or Keyword.SessionUser or Keyword.SystemUser or Keyword.User:
                Next();
                TypeModifiers();
                return true;
            case Keyword.Collation when Ahead(1).Keyword == Keyword.For && Ahead(2).Kind == TokenKind.LeftParen:
                _position += 2;
                ParenthesizedExpression();
                return true;
            case Keyword word when IsSpecialForm(word) && Ahead(1).Kind == TokenKind.LeftParen:
                SpecialCall(word);
                return true;
            default:
                return false;
        }
    }

    private static bool IsSpecialForm(Keyword keyword) => keyword is Keyword.Cast or Keyword.Treat or Keyword.Extract or Keyword.Overlay
        or Keyword.Position or Keyword.Substring or Keyword.Trim or Keyword.Normalize or Keyword.Coalesce or Keyword.Greatest
        or Keyword.Least or Keyword.Nullif or Keyword.Grouping or Keyword.MergeAction
        || IsXmlForm(keyword) || IsJsonForm(keyword);

    private static bool IsXmlForm(Keyword keyword) => keyword is Keyword.Xmlattributes or Keyword.Xmlconcat or Keyword.Xmlelement
        or Keyword.Xmlexists or Keyword.Xmlforest or Keyword.Xmlparse or Keyword.Xmlpi or Keyword.Xmlroot or Keyword.Xmlserialize;

    private static bool IsJsonForm(Keyword keyword) => keyword is Keyword.Json or Keyword.JsonArray or Keyword.JsonArrayagg
        or Keyword.JsonExists or Keyword.JsonObject or Keyword.JsonObjectagg or Keyword.JsonQuery or Keyword.JsonScalar
        or Keyword.JsonSerialize or Keyword.JsonValue;

    private void SpecialCall(Keyword word)
    {
        if (!Enter())
        {
            return;
        }

        Next();
        Expect(TokenKind.LeftParen, "(");
        if (AtQuery())
        {
            SelectStatement();
        }

        while (!AtEnd && !At(TokenKind.RightParen))
        {
            SpecialArgument(word);
        }

        Expect(TokenKind.RightParen, ")");
        if (IsJsonForm(word))
        {
            CallSuffixes();
        }

        Leave();
    }

    /// <summary>Consumes one piece of a special form's arguments: an expression, or the words between expressions.</summary>
    private void SpecialArgument(Keyword form)
    {
        switch (Word)
        {
            case Keyword.As when form is Keyword.Cast or Keyword.Treat or Keyword.Xmlserialize:
                Next();
                CastTarget();
                break;
            case Keyword.As:
                Next();
                Identifier();
                break;
            case Keyword.Returning:
                Next();
                TypeName();
                JsonFormat();
                break;
            case Keyword.Name when form is Keyword.Xmlelement or Keyword.Xmlpi && _tokens[_position - 1].Kind == TokenKind.LeftParen:
                Next();
                Identifier();
                break;
            case Keyword.Order:
                SortClause();
                break;
            case Keyword.Format when IsJsonForm(form):
                JsonFormat();
                break;
            case Keyword word when IsSeparator(form, word):
                Next();
                break;
            default:
                SpecialExpression();
                break;
        }
    }

    private void SpecialExpression()
    {
        if (At(TokenKind.Comma) || At(TokenKind.Colon))
        {
            Next();
        }
        else
        {
            Expression();
            QueryRest();
        }
    }

    /// <summary>Consumes the type after <c>AS</c>; a name in the string that is cast is resolved as that type reads it.</summary>
    private void CastTarget()
    {
        var end = _position - 1;
        var start = end;
        while (_tokens[start - 1].IsString)
        {
            start--;
        }

        NamesInCast(start, end);
        TypeName();
        _ = Accept(Keyword.Indent) || (Accept(Keyword.No) && Accept(Keyword.Indent));
        JsonFormat();
    }

    private void JsonFormat()
    {
        if (Accept(Keyword.Format))
        {
            Expect(Keyword.Json);
            if (Accept(Keyword.Encoding))
            {
                Identifier();
            }
        }
    }

    /// <summary>Whether a word stands between the expressions of a form, rather than in one.</summary>
    private readonly bool IsSeparator(Keyword form, Keyword word) => word switch
    {
        Keyword.From or Keyword.For or Keyword.Placing or Keyword.Similar or Keyword.Using => !IsJsonForm(form),
        Keyword.Both or Keyword.Leading or Keyword.Trailing => form == Keyword.Trim,
        Keyword.Nfc or Keyword.Nfd or Keyword.Nfkc or Keyword.Nfkd => form == Keyword.Normalize,
        Keyword.Year or Keyword.Month or Keyword.Day or Keyword.Hour or Keyword.Minute or Keyword.Second => form == Keyword.Extract,
        Keyword.Distinct or Keyword.All => true,
        _ => IsXmlForm(form) ? IsXmlSeparator(form, word) : IsJsonForm(form) && IsJsonSeparator(word),
    };

    private static bool IsXmlSeparator(Keyword form, Keyword word) => word switch
    {
        Keyword.Document or Keyword.Content => form is Keyword.Xmlparse or Keyword.Xmlserialize,
        Keyword.Passing or Keyword.By or Keyword.Ref => form == Keyword.Xmlexists,
        Keyword.Preserve or Keyword.Strip or Keyword.Whitespace => form == Keyword.Xmlparse,
        Keyword.Version or Keyword.Standalone or Keyword.Yes or Keyword.No or Keyword.Value => form == Keyword.Xmlroot,
        _ => false,
    };

    private readonly bool IsJsonSeparator(Keyword word)
    {
        var next = Ahead(1).Keyword;
        return word switch
        {
            Keyword.Value or Keyword.Absent or Keyword.With or Keyword.Without or Keyword.Passing or Keyword.On or Keyword.Keep or Keyword.Omit => true,
            Keyword.Null => next == Keyword.On,
            Keyword.Default => true,
            Keyword.Error or Keyword.True or Keyword.False or Keyword.Unknown => next == Keyword.On || _tokens[_position - 1].Keyword == Keyword.On,
            Keyword.Empty => next is Keyword.On or Keyword.Array or Keyword.Object || _tokens[_position - 1].Keyword == Keyword.On,
            Keyword.Array or Keyword.Object or Keyword.Conditional or Keyword.Unconditional or Keyword.Wrapper or Keyword.Unique or Keyword.Keys
                or Keyword.Quotes or Keyword.Scalar or Keyword.String => IsJsonOptionWord(_tokens[_position - 1].Keyword),
            _ => false,
        };
    }

    private static bool IsJsonOptionWord(Keyword previous) => previous is Keyword.With or Keyword.Without or Keyword.Empty or Keyword.Array
        or Keyword.Conditional or Keyword.Unconditional or Keyword.Unique or Keyword.Keep or Keyword.Omit or Keyword.Quotes or Keyword.On or Keyword.Scalar;
}
