namespace Waymark.Sql.Scanning;

/// <content>SQL that a PL/pgSQL body runs as text: <c>EXECUTE 'ALTER TABLE t …'</c> (PostgreSQL manual, 43.5.4).</content>
/// <remarks>
/// What is constant is scanned. Values that are put in at run time are placeholders, and what is built is understood only
/// when it is a statement with them in place, and none of them is a part of a name that would be resolved.
/// </remarks>
internal ref partial struct StatementScanner
{
    /// <summary>Consumes an expression whose value is run as SQL, up to what ends it.</summary>
    private void DynamicStatement(PieceEnd ends)
    {
        var (start, end) = (_position, FindEnd(ends));
        ExpressionPiece(ends);
        if (!_failed && !(end == start + 1 && IsSqlVariable(_tokens[start])))
        {
            ExecutedText(start, end);
        }
    }

    /// <summary>Whether a token is a variable that holds nothing but SQL, which is read where it is assigned.</summary>
    private readonly bool IsSqlVariable(in Token name) => name.IsName && _sqlVariables?.Contains(TextOf(name)) == true;

    private readonly void ExecutedText(int start, int end)
    {
        var constant = start;
        if (IsConstant(ref constant, end))
        {
            NestedStatements(_tokens[constant]);
        }
        else if (ParameterAt(start, end) is { } parameter)
        {
            ExecutedParameter(parameter, start, end);
        }
        else
        {
            ExecutedBuild(start, end);
        }
    }

    private readonly void ExecutedParameter(FunctionParameter parameter, int start, int end)
    {
        parameter.NoteUse(SourceStart(start), TextSyntax.Statements);
        if (parameter.Hole == HoleKind.Statements)
        {
            ReportParameter(_tokens[start]);
        }
        else
        {
            ReportDynamic(start, end, destructive: false);
        }
    }

    private readonly void ReportParameter(in Token at) =>
        Warn(DiagnosticSeverity.Notice, DiagnosticCodes.DynamicSql, at, "this runs SQL that callers give; its names are resolved in calls that give it as a constant");

    private readonly void ExecutedBuild(int start, int end)
    {
        var text = new BuiltText(_context.Output, isName: false);
        Build(start, end, text);
        var mark = _context.Output.Mark();
        var value = AddSegment(text.Build(SourceEnd(end)));
        if (!text.HasConstants || !ScanBuilt(value, text, _tokens[start]))
        {
            _context.Output.Restore(mark);
            ReportDynamic(start, end, Destructiveness.IsDestructive(value.Text));
        }
        else if (text.HasRaw)
        {
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.DynamicSql, _tokens[start], "a part of this SQL is built at run time; names in that part are not resolved");
        }
        else if (text.HasStatements)
        {
            ReportParameter(_tokens[start]);
        }
    }

    /// <summary>Reports the name in an argument that is built at run time, or SQL in it, as far as constants say it.</summary>
    private readonly void BuiltArgument(int start, int end, TextSyntax syntax)
    {
        if (!IsBuilt(start, end))
        {
            return;
        }

        if (syntax == TextSyntax.Statements)
        {
            ExecutedText(start, end);
            return;
        }

        var text = new BuiltText(_context.Output, isName: true);
        Build(start, end, text);
        var mark = _context.Output.Mark();
        NameText(AddSegment(text.Build(SourceEnd(end))), syntax);
        if (!new HoleCheck(text).LeaveNamesAlone(_context.Output, mark.References) || (text.Holes.Count > 0 && _context.Output.Count == mark.References))
        {
            _context.Output.Restore(mark);
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.DynamicSql, _tokens[start], "this name is built at run time; it is not resolved");
        }
    }

    /// <summary>Whether an expression puts text together, rather than taking it from a column, a variable or a function of its own.</summary>
    private readonly bool IsBuilt(int start, int end)
    {
        if (start >= end)
        {
            return false;
        }

        var function = FunctionOf(start, end, out _);
        return EndOfTerm(start, end) < end || Is(function, "format") || Is(function, "concat");
    }

    private readonly int SourceStart(int start) => _context.Output.ToSource(_segment, _tokens[start].Offset);

    private readonly int SourceEnd(int end) => _context.Output.ToSourceEnd(_segment, _tokens[end - 1].End);

    private readonly void ReportDynamic(int start, int end, bool destructive)
    {
        if (destructive || MayLoseData(start, end))
        {
            Warn(DiagnosticSeverity.Error, DiagnosticCodes.DynamicSqlLosesData, _tokens[start], "this SQL is built at run time and may drop or delete something; its names cannot be known");
        }
        else
        {
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.DynamicSql, _tokens[start], "this SQL is built at run time; its names cannot be known");
        }
    }

    /// <summary>Scans built text.</summary>
    /// <returns>Whether its names are known; what was reported otherwise is to be taken back.</returns>
    private readonly bool ScanBuilt(StringValue value, BuiltText text, in Token at)
    {
        if (Nested(at) is not { } context)
        {
            return true;
        }

        var holes = new HoleCheck(text);
        var mark = context.Output.Mark();
        if (!holes.AreTokens(value, context))
        {
            return false;
        }

        NestedStatements(value, context);
        var isRead = context.Output.HolesOf(value.Segment) is { WereRead: true };
        return !isRead && (text.Holes.Count == 0 || !HasErrorsSince(mark)) && holes.LeaveNamesAlone(context.Output, mark.References);
    }

    private readonly bool HasErrorsSince(in ReferenceListMark mark)
    {
        var diagnostics = _context.Output.Diagnostics;
        for (var i = mark.Diagnostics; i < diagnostics.Count; i++)
        {
            if (diagnostics[i].Severity == DiagnosticSeverity.Error)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an expression's constants, or what its variables were given, could lose data when run as SQL.</summary>
    private readonly bool MayLoseData(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var token = _tokens[i];
            if (token.IsString ? IsDestructive(token) : token.IsName && _variables?.IsDestructive(TextOf(token)) == true)
            {
                return true;
            }
        }

        return false;
    }

    private readonly bool IsDestructive(in Token literal)
    {
        var mark = _context.Output.Mark();
        var destructive = Destructiveness.IsDestructive(ValueOf(literal).Text);
        _context.Output.Restore(mark);
        return destructive;
    }

    private readonly void NoteDestructive(in Token variable, int start, int end)
    {
        if (MayLoseData(start, end))
        {
            _variables!.MarkDestructive(TextOf(variable));
        }
    }

    /// <summary>Notes that each of several variables was given text that could lose data.</summary>
    /// <param name="variables">Where they start.</param>
    /// <param name="variablesEnd">Where they end, exclusive.</param>
    /// <param name="start">Where what they are given starts.</param>
    /// <param name="end">Where that ends, exclusive.</param>
    private readonly void NoteDestructiveTargets(int variables, int variablesEnd, int start, int end)
    {
        if (_failed || !MayLoseData(start, end))
        {
            return;
        }

        for (var i = variables; i < variablesEnd; i++)
        {
            if (i == variables || _tokens[i - 1].Kind == TokenKind.Comma)
            {
                _variables!.MarkDestructive(TextOf(_tokens[i]));
            }
        }
    }
}
