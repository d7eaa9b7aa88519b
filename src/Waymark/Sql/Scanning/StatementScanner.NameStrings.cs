using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>
/// Names within string constants: <c>'public.t'::regclass</c>, <c>nextval('s')</c> and their like (PostgreSQL manual, 8.19).
/// What is no valid name is left to the server, as a number is: it may be an object's identifier.
/// </content>
internal ref partial struct StatementScanner
{
    /// <summary>The longest list of schemas in a constant that is read; PostgreSQL has no limit.</summary>
    private const int LongestSearchPath = 64;

    /// <summary>Reports the name in a string constant that a <c>reg…</c> type reads.</summary>
    /// <param name="literal">The constant's first token.</param>
    /// <param name="kind">The kind of object that it names.</param>
    private readonly void ObjectNameString(in Token literal, ObjectKind kind) => TextArgument(literal, SyntaxOf(kind));

    private static TextSyntax SyntaxOf(ObjectKind kind) => kind switch
    {
        ObjectKind.Type => TextSyntax.Type,
        ObjectKind.Function => TextSyntax.Function,
        ObjectKind.Operator => TextSyntax.Operator,
        ObjectKind.Schema => TextSyntax.Schema,
        ObjectKind.Collation => TextSyntax.Collation,
        ObjectKind.TextSearchConfiguration => TextSyntax.TextSearchConfiguration,
        ObjectKind.TextSearchDictionary => TextSyntax.TextSearchDictionary,
        _ => TextSyntax.Relation,
    };

    /// <summary>Reports the names in the text of an array of names: <c>{a,s.b}</c>.</summary>
    private readonly void ArrayText(StringValue value, ObjectKind kind)
    {
        var elements = new ArrayElements(value.Text);
        while (elements.Read(out var element, out var escaped))
        {
            var part = value.Part(element);
            if (part.Text is "NULL" or "null")
            {
                continue;
            }

            NameText(escaped ? WithoutBackslashes(part) : part, SyntaxOf(kind));
        }
    }

    private readonly StringValue WithoutBackslashes(StringValue value)
    {
        var builder = new DecodedTextBuilder(_context.Output);
        for (var i = value.Start; i < value.Sql.Length; i++)
        {
            var start = i;
            i += value.Sql[i] == '\\' && i + 1 < value.Sql.Length ? 1 : 0;
            builder.Append(value.Sql[i], _context.Output.ToSource(value.Segment, start), _context.Output.ToSourceEnd(value.Segment, i + 1));
        }

        return AddSegment(builder.Build(_context.Output.ToSource(value.Segment, value.Sql.Length)));
    }

    /// <summary>Reports what a string constant names.</summary>
    /// <param name="literal">The constant's first token.</param>
    /// <param name="syntax">How the server reads it.</param>
    private readonly void TextArgument(in Token literal, TextSyntax syntax)
    {
        if (syntax == TextSyntax.Statements)
        {
            NestedStatements(literal);
            return;
        }

        NameText(ValueOf(literal), syntax);
    }

    private readonly void NameText(StringValue value, TextSyntax syntax)
    {
        switch (syntax)
        {
            case TextSyntax.Type:
                TypeText(value);
                break;
            case TextSyntax.Function or TextSyntax.Operator:
                SignatureText(value, syntax);
                break;
            case TextSyntax.SearchPath:
                SearchPathText(value);
                break;
            case TextSyntax.CatalogSchema when !value.Text.IsEmpty:
                ReportText(value, ObjectKind.Schema, ReferenceTraits.CatalogFilter, default, 0..value.Text.Length, 0);
                break;
            default:
                QualifiedNameText(value, value.Text.Length, KindOf(syntax));
                break;
        }
    }

    private static ObjectKind KindOf(TextSyntax syntax) => syntax switch
    {
        TextSyntax.Function => ObjectKind.Function,
        TextSyntax.Operator => ObjectKind.Operator,
        TextSyntax.Collation => ObjectKind.Collation,
        TextSyntax.TextSearchConfiguration => ObjectKind.TextSearchConfiguration,
        TextSyntax.TextSearchDictionary => ObjectKind.TextSearchDictionary,
        TextSyntax.TextSearchParser => ObjectKind.TextSearchParser,
        TextSyntax.Schema => ObjectKind.Schema,
        _ => ObjectKind.Relation,
    };

    /// <summary>Reports <c>name</c>, <c>schema.name</c> or <c>database.schema.name</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="length">How much of it is the name.</param>
    /// <param name="kind">The kind of object.</param>
    /// <returns>Whether it is a name.</returns>
    private readonly bool QualifiedNameText(StringValue value, int length, ObjectKind kind)
    {
        var text = value.Text[..length];
        Span<Range> parts = stackalloc Range[3];
        if (IsObjectIdentifier(text)
            || !IdentifierSplitter.TryRead(text, '.', parts, out var count)
            || (count > 1 && kind == ObjectKind.Schema))
        {
            return false;
        }

        var schema = count > 1 ? parts[count - 2] : default;
        ReportText(value, kind, ReferenceTraits.None, schema, parts[count - 1], parts[0].Start.Value);
        return true;
    }

    /// <summary>Whether a text is a number, or the dash that stands for none.</summary>
    private static bool IsObjectIdentifier(ReadOnlySpan<char> text) => text is "-" || !text.ContainsAnyExceptInRange('0', '9');

    private readonly void ReportText(StringValue value, ObjectKind kind, ReferenceTraits traits, Range schema, Range name, int start)
    {
        var (schemaStart, schemaLength) = schema.GetOffsetAndLength(value.Text.Length);
        var (nameStart, nameLength) = name.GetOffsetAndLength(value.Text.Length);
        _context.Output.Add(new Reference
        {
            Statement = _context.Statement,
            Kind = kind,
            Role = ReferenceRole.Lookup,
            Traits = traits | ReferenceTraits.InString,
            Segment = value.Segment,
            Start = value.Start + start,
            SchemaStart = value.Start + schemaStart,
            SchemaLength = schemaLength,
            NameStart = value.Start + nameStart,
            NameLength = nameLength,
        });
    }

    private readonly void SearchPathText(StringValue value)
    {
        Span<Range> parts = stackalloc Range[LongestSearchPath];
        if (value.Text.IsEmpty || !IdentifierSplitter.TryRead(value.Text, ',', parts, out var count))
        {
            return;
        }

        foreach (var part in parts[..count])
        {
            if (!value.Text[part].SequenceEqual("\"$user\""))
            {
                ReportText(value, ObjectKind.Schema, ReferenceTraits.SearchPath, default, part, part.Start.Value);
            }
        }
    }

    /// <summary>Reports <c>f</c> or <c>f(int, s.t)</c>.</summary>
    private readonly void SignatureText(StringValue value, TextSyntax syntax)
    {
        var open = OpeningParenthesis(value.Text);
        var mark = _context.Output.Mark();
        var valid = QualifiedNameText(value, open, KindOf(syntax));
        if (valid && open < value.Text.Length)
        {
            valid = TypesText(value.From(open), parameters: true);
        }

        if (!valid)
        {
            _context.Output.Restore(mark);
        }
    }

    /// <summary>Where the arguments start in a text; its length when there are none.</summary>
    private static int OpeningParenthesis(ReadOnlySpan<char> text)
    {
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            quoted ^= text[i] == '"';
            if (text[i] == '(' && !quoted)
            {
                return i;
            }
        }

        return text.Length;
    }

    private readonly void TypeText(StringValue value)
    {
        var mark = _context.Output.Mark();
        if (IsObjectIdentifier(value.Text) || !TypesText(value, parameters: false))
        {
            _context.Output.Restore(mark);
        }
    }

    /// <summary>Reports the types in a text: one, or any number in parentheses.</summary>
    /// <returns>Whether the text is nothing else.</returns>
    private readonly bool TypesText(StringValue value, bool parameters)
    {
        if (_context.Nested() is not { } context)
        {
            return false;
        }

        var buffer = context.Rent();
        value.Lex(buffer);
        var scanner = new StatementScanner(value.Sql, buffer.Tokens, context, value.Segment);
        var valid = parameters ? scanner.ParameterTypes() : scanner.WholeType();
        context.Return(buffer);
        return valid;
    }

    private bool WholeType()
    {
        TypeName();
        ExpectEnd();
        return !_failed;
    }

    /// <summary>Consumes <c>(type, type)</c>, where an operator that takes one operand has NONE for the other.</summary>
    private bool ParameterTypes()
    {
        Expect(TokenKind.LeftParen, "(");
        if (!At(TokenKind.RightParen))
        {
            do
            {
                ParameterType();
            }
            while (AcceptComma());
        }

        Expect(TokenKind.RightParen, ")");
        ExpectEnd();
        return !_failed;
    }

    private void ParameterType()
    {
        if (!Accept(Keyword.None))
        {
            TypeName();
        }
    }
}
