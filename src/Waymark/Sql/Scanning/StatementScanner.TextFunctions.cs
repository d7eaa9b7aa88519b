namespace Waymark.Sql.Scanning;

/// <content>Calls of functions that read an argument's text as a name or as SQL.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Reports the names in a call's arguments, where the function is one that reads names in text.</summary>
    /// <param name="function">The function's own name.</param>
    /// <param name="open">The position of the parenthesis that opens the arguments.</param>
    /// <returns>Whether it is one.</returns>
    private readonly bool NameArguments(in Token function, int open)
    {
        if (!TextFunctions.TryFind(IdentifierText.Fold(TextOf(function), _context.NameBuffer), out var reads))
        {
            return false;
        }

        var count = CountArguments(open, out var close);
        var start = open + 1;
        for (var index = 0; index < count && !_failed; index++)
        {
            var end = EndOfArgument(start, close);
            if (reads.Reads(index, count))
            {
                NameArgument(start, end, reads.Syntax);
            }

            start = end + 1;
        }

        return true;
    }

    /// <summary>Reports the names in a call's arguments, where a script has created the function, and its body reads them.</summary>
    /// <param name="function">The function's own name.</param>
    /// <param name="open">The position of the parenthesis that opens the arguments.</param>
    private readonly void DeclaredNameArguments(in Token function, int open)
    {
        if (_context.Declarations.Functions.IsEmpty || !_context.Declarations.Functions.TryFind(IdentifierText.Fold(TextOf(function), _context.NameBuffer), out var overloads))
        {
            return;
        }

        var arguments = ArgumentsOf(open);
        for (var index = 0; index < arguments.Count && !_failed; index++)
        {
            var (start, end) = arguments[index];
            var name = AcceptArgumentLabel(ref start, end);
            if (start < end && DeclaredFunctions.SyntaxOf(overloads, arguments.Count, index, name) is { } syntax)
            {
                DeclaredNameArgument(start, end, syntax);
            }
        }
    }

    private readonly void DeclaredNameArgument(int start, int end, TextSyntax syntax)
    {
        if (syntax != TextSyntax.Statements)
        {
            NameArgument(start, end, syntax);
        }
        else if (_tokens[start].Keyword != Keyword.Null)
        {
            ExecutedText(start, end);
        }
    }

    /// <summary>Moves past <c>name =></c> before an argument's value.</summary>
    /// <returns>The parameter's name, folded; null when none is written.</returns>
    private readonly string? AcceptArgumentLabel(ref int start, int end)
    {
        if (end - start < 3 || _tokens[start + 1].Kind is not (TokenKind.EqualsGreater or TokenKind.ColonEquals))
        {
            return null;
        }

        start += 2;
        return IdentifierText.Fold(TextOf(_tokens[start - 2]));
    }

    private readonly int CountArguments(int open, out int close)
    {
        var count = 0;
        for (close = open; close == open || _tokens[close].Kind == TokenKind.Comma; count++)
        {
            close = EndOfArgument(close + 1, _tokens.Length - 1);
        }

        return count;
    }

    /// <summary>The position of the comma or the parenthesis after an argument.</summary>
    private readonly int EndOfArgument(int start, int limit)
    {
        var depth = 0;
        for (var i = start; i < limit; i++)
        {
            var kind = _tokens[i].Kind;
            if (depth == 0 && kind is TokenKind.Comma or TokenKind.RightParen)
            {
                return i;
            }

            depth += kind switch
            {
                TokenKind.LeftParen or TokenKind.LeftBracket => 1,
                TokenKind.RightParen or TokenKind.RightBracket => -1,
                _ => 0,
            };
        }

        return limit;
    }

    private readonly void NameArgument(int start, int end, TextSyntax syntax)
    {
        if (syntax == TextSyntax.SearchPath)
        {
            if (!SetsSearchPath(start))
            {
                return;
            }

            Report(EndsWithTransaction(end) ? SessionEventKind.SetLocalPath : SessionEventKind.SetPath);
        }

        var constant = start;
        if (IsConstant(ref constant, end))
        {
            TextArgument(_tokens[constant], syntax);
        }
        else if (ParameterAt(start, end) is { } parameter)
        {
            parameter.NoteUse(SourceStart(start), syntax);
        }
        else
        {
            BuiltArgument(start, end, syntax);
        }
    }

    /// <summary>The parameter of the function whose body this is that an expression consists of; null when it is something else.</summary>
    private readonly FunctionParameter? ParameterAt(int start, int end) =>
        _context.Parameters is { } parameters && WithoutTextCast(start, end) == start + 1 ? parameters.Find(_tokens[start], TextOf(_tokens[start])) : null;

    /// <summary>Whether an expression is one string constant, perhaps in parentheses or cast to a text type.</summary>
    /// <param name="start">Where it starts; moved to the constant.</param>
    /// <param name="end">Where it ends, exclusive.</param>
    private readonly bool IsConstant(ref int start, int end)
    {
        var parens = 0;
        for (; start < end && _tokens[start].Kind == TokenKind.LeftParen; start++)
        {
            parens++;
        }

        if (start >= end || !_tokens[start].IsString)
        {
            return false;
        }

        var next = LastPiece(start) + 1;
        next += _tokens[next].Keyword == Keyword.Uescape ? 2 : 0;
        for (var length = 1; length > 0 && next < end; next += length)
        {
            length = AfterConstant(next, ref parens);
        }

        return next == end && parens == 0;
    }

    /// <summary>How many tokens of a text cast or a closing parenthesis stand at a position; 0 when neither does.</summary>
    private readonly int AfterConstant(int position, ref int parens)
    {
        if (_tokens[position].Kind == TokenKind.TypeCast && IsTextType(_tokens[position + 1]))
        {
            return 2;
        }

        if (_tokens[position].Kind != TokenKind.RightParen || parens == 0)
        {
            return 0;
        }

        parens--;
        return 1;
    }

    /// <summary>Where an expression ends before <c>::text</c> and its like.</summary>
    private readonly int WithoutTextCast(int start, int end)
    {
        while (end - start > 2 && _tokens[end - 2].Kind == TokenKind.TypeCast && IsTextType(_tokens[end - 1]))
        {
            end -= 2;
        }

        return end;
    }

    private readonly bool IsTextType(in Token type) => type.Keyword is Keyword.Text or Keyword.Varchar
        || (type.IsName && (IdentifierText.SameName(TextOf(type), "text") || IdentifierText.SameName(TextOf(type), "name") || IdentifierText.SameName(TextOf(type), "cstring")));

    /// <summary>Whether the argument after one is <c>true</c>: a setting that holds for the transaction alone.</summary>
    private readonly bool EndsWithTransaction(int end) => _tokens[end].Kind == TokenKind.Comma && _tokens[end + 1].Keyword == Keyword.True;

    /// <summary>Whether the argument before a position is the constant <c>search_path</c>.</summary>
    private readonly bool SetsSearchPath(int position)
    {
        var (start, end) = (position - 2, position - 1);
        return _tokens[end].Kind == TokenKind.Comma
            && IsConstant(ref start, end)
            && ValueOf(_tokens[start]).Text.Equals("search_path", StringComparison.OrdinalIgnoreCase);
    }
}
