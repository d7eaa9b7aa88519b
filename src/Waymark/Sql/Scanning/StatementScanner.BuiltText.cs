namespace Waymark.Sql.Scanning;

/// <content>Expressions that build text: <c>'a' || x</c>, <c>format('…', x)</c>, <c>concat('a', x)</c>.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Text that is built by expressions deeper in one another than this is not looked into.</summary>
    private const int DeepestBuild = 32;

    /// <summary>Adds what an expression builds to a text.</summary>
    /// <param name="start">The expression's first token.</param>
    /// <param name="end">Its end, exclusive.</param>
    /// <param name="text">The text.</param>
    /// <param name="depth">How deep the expression stands in others that build the text.</param>
    private readonly void Build(int start, int end, BuiltText text, int depth = 0)
    {
        if (depth > DeepestBuild)
        {
            AddHole(HoleKind.Raw, start, end, text);
            return;
        }

        while (start < end)
        {
            var next = EndOfTerm(start, end);
            BuildTerm(start, next, text, depth);
            start = next + 1;
        }
    }

    private readonly int EndOfTerm(int start, int end)
    {
        var depth = 0;
        var next = start;
        while (next < end && (depth != 0 || !IsConcatenation(next)))
        {
            depth += NestingOf(_tokens[next++].Kind);
        }

        return next;
    }

    private readonly bool IsConcatenation(int position) =>
        _tokens[position].Kind == TokenKind.Operator && TextOf(_tokens[position]) is "||";

    private readonly void BuildTerm(int start, int end, BuiltText text, int depth)
    {
        if (start == end)
        {
            return;
        }

        var constant = start;
        if (IsConstant(ref constant, end))
        {
            text.Add(ValueOf(_tokens[constant]));
            return;
        }

        end = WithoutTextCast(start, end);
        if (start < end && _tokens[start].Kind == TokenKind.LeftParen && EndOfCall(start, end) == end - 1)
        {
            Build(start + 1, end - 1, text, depth + 1);
            return;
        }

        var function = FunctionOf(start, end, out var open);
        if (Is(function, "format"))
        {
            BuildFormat(start, open, end, text, depth);
        }
        else if (Is(function, "concat"))
        {
            BuildConcat(open, text, depth);
        }
        else
        {
            AddHole(HoleOf(start, end), start, end, text);
        }
    }

    private readonly bool Is(in Token name, string folded) => IdentifierText.SameName(TextOf(name), folded);

    /// <summary>The name of the function whose call an expression is; without length when it is something else.</summary>
    private readonly Token FunctionOf(int start, int end, out int open)
    {
        var qualified = start + 2 < end && _tokens[start + 1].Kind == TokenKind.Dot && Is(_tokens[start], "pg_catalog");
        var name = qualified ? start + 2 : start;
        open = name + 1;
        return open < end && _tokens[name].IsName && _tokens[open].Kind == TokenKind.LeftParen && EndOfCall(open, end) == end - 1
            ? _tokens[name]
            : default;
    }

    /// <summary>The position of the parenthesis that closes a call.</summary>
    private readonly int EndOfCall(int open, int limit)
    {
        var depth = 0;
        for (var i = open; i < limit; i++)
        {
            depth += NestingOf(_tokens[i].Kind);
            if (depth == 0)
            {
                return i;
            }
        }

        return limit;
    }

    private readonly HoleKind HoleOf(int start, int end)
    {
        end = WithoutTextCast(start, end);
        if (end - start > 2 && _tokens[end - 2].Kind == TokenKind.TypeCast)
        {
            return HoleOf(_tokens[end - 1]);
        }

        if (ParameterAt(start, end) is { } parameter)
        {
            return parameter.Hole;
        }

        if (end == start + 1 && _tokens[start].Kind == TokenKind.Number)
        {
            return HoleKind.Number;
        }

        var function = FunctionOf(start, end, out _);
        return Is(function, "quote_literal") || Is(function, "quote_nullable") ? HoleKind.Literal
            : Is(function, "quote_ident") ? HoleKind.Identifier
            : Is(function, "pg_get_serial_sequence") ? HoleKind.ServerName
            : HoleKind.Raw;
    }

    /// <summary>What a value of a type is where it is put into SQL text.</summary>
    private readonly HoleKind HoleOf(in Token type) => IsNameType(type) ? HoleKind.ServerName : IsNumberType(type) ? HoleKind.Number : HoleKind.Raw;

    /// <summary>Whether a type's values are written as names that are found again: qualified where the search path does not lead to them.</summary>
    private readonly bool IsNameType(in Token type) =>
        Is(type, "regclass") || Is(type, "regprocedure") || Is(type, "regtype") || Is(type, "regnamespace");

    private readonly bool IsNumberType(in Token type) =>
        type.Keyword is Keyword.Int or Keyword.Integer or Keyword.Bigint or Keyword.Smallint or Keyword.Numeric or Keyword.Real or Keyword.Boolean
        || Is(type, "int4") || Is(type, "int8") || Is(type, "bool");

    private readonly void AddHole(HoleKind kind, int start, int end, BuiltText text)
    {
        var list = _context.Output;
        text.AddHole(kind, list.ToSource(_segment, _tokens[start].Offset), list.ToSourceEnd(_segment, _tokens[end - 1].End), UseAt(start, end));
    }

    /// <summary>The use of a parameter that an expression is.</summary>
    private readonly ParameterUse UseAt(int start, int end) =>
        ParameterAt(start, end) is { } parameter ? new ParameterUse(parameter, SourceStart(start)) : default;

    private readonly void BuildConcat(int open, BuiltText text, int depth)
    {
        foreach (var (start, end) in ArgumentsOf(open))
        {
            Build(start, end, text, depth + 1);
        }
    }

    /// <summary>Where the arguments of a call stand, each with its end, exclusive.</summary>
    private readonly List<(int Start, int End)> ArgumentsOf(int open)
    {
        var arguments = new List<(int Start, int End)>();
        for (var close = open; close == open || _tokens[close].Kind == TokenKind.Comma;)
        {
            var start = close + 1;
            close = EndOfArgument(start, _tokens.Length - 1);
            arguments.Add((start, close));
        }

        return arguments;
    }

    /// <summary>Adds what <c>format</c> builds; where its first argument is no constant, nothing is known.</summary>
    private readonly void BuildFormat(int start, int open, int end, BuiltText text, int depth)
    {
        var arguments = ArgumentsOf(open);
        var template = new BuiltText(_context.Output, isName: false);
        Build(arguments[0].Start, arguments[0].End, template, depth + 1);
        var decoded = template.Build(0);
        if (template.Holes.Count > 0 || !FormatSpecifier.AreValid(decoded.Text))
        {
            AddHole(HoleKind.Raw, start, end, text);
        }
        else
        {
            text.AddSeams(template);
            FillTemplate(decoded, arguments, text);
        }
    }

    private readonly void FillTemplate(DecodedText template, List<(int Start, int End)> arguments, BuiltText text)
    {
        var used = 0;
        for (var i = 0; i < template.Text.Length;)
        {
            if (template.Text[i] != '%' || !FormatSpecifier.TryRead(template.Text.AsSpan(i), out var specifier))
            {
                text.Add(template, i++);
                continue;
            }

            if (specifier.Type == '%')
            {
                text.Add(template, i);
            }
            else
            {
                used = specifier.ArgumentAfter(used);
                var (start, end) = used < arguments.Count ? arguments[used] : default;
                var use = specifier.Type == 's' ? UseAt(start, end) : default;
                text.AddHole(HoleOf(specifier, (start, end)), template.SourceOffsets[i], template.SourceEnds[i + specifier.Length - 1], use);
            }

            i += specifier.Length;
        }
    }

    private readonly HoleKind HoleOf(FormatSpecifier specifier, (int Start, int End) argument) => specifier.Type switch
    {
        'I' => HoleKind.Identifier,
        'L' => HoleKind.Literal,
        _ => argument.End > argument.Start ? HoleOf(argument.Start, argument.End) : HoleKind.Raw,
    };
}
