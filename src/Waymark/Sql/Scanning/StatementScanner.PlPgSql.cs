namespace Waymark.Sql.Scanning;

/// <content>Bodies in PL/pgSQL: blocks and the list of statements (PostgreSQL manual, chapter 43).</content>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes a whole body: <c>#option</c> lines and a block.</summary>
    internal void PlPgSqlFunction()
    {
        _variables = new VariableScope();
        _sqlVariables = SqlVariables.Find(_sql, _tokens);
        while (AtOperator("#"))
        {
            CompilerOption();
        }

        Block(AcceptLabel());
        Accept(TokenKind.Semicolon);
        ExpectEnd();
    }

    /// <summary>Consumes <c>#variable_conflict use_column</c> and its like.</summary>
    private void CompilerOption()
    {
        Next();
        if (!(AcceptWord("option") || Accept(Keyword.Option) || Accept(Keyword.PrintStrictParams) || Accept(Keyword.VariableConflict)))
        {
            Fail("expected an option of PL/pgSQL");
        }

        Identifier();
    }

    /// <summary>Consumes <c>&lt;&lt;label&gt;&gt;</c>.</summary>
    /// <returns>The label; a token of no length when there is none.</returns>
    private Token AcceptLabel()
    {
        if (!AtOperator("<<"))
        {
            return default;
        }

        Next();
        var label = Identifier();
        if (!AtOperator(">>"))
        {
            Fail("expected \">>\"");
        }

        Next();
        return label;
    }

    /// <summary>Consumes <c>[DECLARE …] BEGIN … [EXCEPTION …] END [label]</c>.</summary>
    private void Block(in Token label)
    {
        var (mark, outer) = OpenScope(label);
        if (At(Keyword.Declare))
        {
            Declarations();
        }

        Expect(Keyword.Begin);
        BodyStatements();
        if (Accept(Keyword.Exception))
        {
            ExceptionHandlers();
        }

        Expect(Keyword.End);
        EndLabel();
        CloseScope(mark, outer);
    }

    private readonly (int Mark, string? Outer) OpenScope(in Token label)
    {
        var variables = _variables!;
        var state = (variables.Count, variables.Label);
        variables.Label = label.Length == 0 ? null : IdentifierText.Fold(TextOf(label));
        return state;
    }

    private readonly void CloseScope(int mark, string? outer)
    {
        _variables!.Restore(mark);
        _variables.Label = outer;
    }

    /// <summary>Consumes the label that may stand after END.</summary>
    private void EndLabel()
    {
        if (Current.IsName)
        {
            Identifier();
        }
    }

    /// <summary>Consumes <c>WHEN condition OR condition THEN statements …</c>.</summary>
    private void ExceptionHandlers()
    {
        do
        {
            Expect(Keyword.When);
            do
            {
                Condition();
            }
            while (Accept(Keyword.Or));
            Expect(Keyword.Then);
            BodyStatements();
        }
        while (At(Keyword.When));
    }

    /// <summary>Consumes an error condition: a name or <c>SQLSTATE 'x'</c>.</summary>
    private void Condition()
    {
        if (AtWord("sqlstate") && Ahead(1).IsString)
        {
            Next();
            StringConstant();
        }
        else
        {
            Identifier();
        }
    }

    private void BodyStatements()
    {
        while (!AtEnd && !EndsBodyStatements())
        {
            BodyStatement();
        }
    }

    private readonly bool EndsBodyStatements() => Word switch
    {
        Keyword.End or Keyword.Else or Keyword.When => true,
        Keyword.Elsif or Keyword.Elseif or Keyword.Exception => !AtAssignment(),
        _ => false,
    };

    private void BodyStatement()
    {
        if (!Enter())
        {
            return;
        }

        var label = AcceptLabel();
        if (label.Length > 0 && !AtLabelled())
        {
            Fail("expected a block or a loop");
        }
        else if (AtAssignment())
        {
            VariableAssignment();
        }
        else if (!ControlStatement(label) && !SimpleStatement())
        {
            SqlStatement();
        }

        Leave();
    }

    private readonly bool AtLabelled() => Word is Keyword.Declare or Keyword.Begin or Keyword.Loop or Keyword.While or Keyword.For or Keyword.Foreach;

    /// <summary>Whether a variable is assigned to: nothing else is a name that such a sign follows.</summary>
    private readonly bool AtAssignment() =>
        (Current.Kind == TokenKind.Parameter || (Current.IsName && !IsReservedInPlPgSql(Word)))
        && Ahead(1).Kind is TokenKind.ColonEquals or TokenKind.EqualsSign or TokenKind.LeftBracket or TokenKind.Dot;

    /// <summary>The key words that PL/pgSQL reserves (<c>pl_reserved_kwlist.h</c>).</summary>
    private static bool IsReservedInPlPgSql(Keyword keyword) => keyword is Keyword.All or Keyword.Begin or Keyword.By or Keyword.Case
        or Keyword.Declare or Keyword.Else or Keyword.End or Keyword.Execute or Keyword.For or Keyword.Foreach or Keyword.From or Keyword.If
        or Keyword.In or Keyword.Into or Keyword.Loop or Keyword.Not or Keyword.Null or Keyword.Or or Keyword.Strict or Keyword.Then
        or Keyword.To or Keyword.Using or Keyword.When or Keyword.While;

    private void EndStatement() => Expect(TokenKind.Semicolon, ";");
}
