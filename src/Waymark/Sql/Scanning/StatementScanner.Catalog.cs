using Waymark.Names;

namespace Waymark.Sql.Scanning;

/// <content>Schemas named by comparing a schema column of the system catalogue: <c>table_schema = 'public'</c>.</content>
internal ref partial struct StatementScanner
{
    /// <summary>Brings a relation of the system catalogue into sight.</summary>
    /// <param name="name">The relation, or its alias.</param>
    private readonly void SeeSystemRelation(in Token name) => _context.SystemRelations.Push(name, IdentifierText.Hash(TextOf(name)));

    /// <summary>Whether a relation is the system catalogue's: by its schema, or by the prefix that PostgreSQL keeps for itself.</summary>
    private readonly bool IsSystemRelation(int first, int last)
    {
        if (last == first)
        {
            return TextOf(_tokens[last]).StartsWith("pg_", StringComparison.OrdinalIgnoreCase);
        }

        var schema = TextOf(_tokens[last - 2]);
        return IdentifierText.SameName(schema, "information_schema") || IdentifierText.SameName(schema, "pg_catalog");
    }

    private readonly void Compare(OperandShape left, OperandShape right)
    {
        if (left.Kind == OperandKind.Column && IsSchemaColumn(left))
        {
            Compare(new CatalogComparison(left, right));
        }
        else if (right.Kind == OperandKind.Column && IsSchemaColumn(right))
        {
            Compare(new CatalogComparison(right, left));
        }
        else if (left.Kind >= OperandKind.NameCast)
        {
            CompareName(left, right);
        }
        else if (right.Kind >= OperandKind.NameCast)
        {
            CompareName(right, left);
        }
    }

    /// <summary>Reports the names that something cast to <c>regclass</c> or its like is compared with.</summary>
    /// <remarks>
    /// There are no operators for those types: one constant is compared as a number. Only the list of <c>IN</c> takes on their type
    /// (PostgreSQL manual, 10.2 and 10.5).
    /// </remarks>
    private readonly void CompareName(OperandShape cast, OperandShape other)
    {
        if (cast.Kind == OperandKind.WrittenName)
        {
            ReportWrittenName(other);
        }
        else if (other.Kind == OperandKind.List && _tokens[other.First].Kind == TokenKind.LeftParen && CountArguments(other.First, out _) > 1)
        {
            NamesInList(other.First, other.Last + 1, NamedKind(_tokens[cast.Last])!.Value);
        }
    }

    private readonly void ReportWrittenName(OperandShape other)
    {
        if (other.Kind is OperandKind.String or OperandKind.List)
        {
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.UnknownCatalogFilter, _tokens[other.First], "this is compared with a name as the server writes it, with a schema or without; compare with a cast instead: = 'name'::regclass");
        }
    }

    private readonly void Compare(in CatalogComparison comparison)
    {
        if (IsOfSystemRelation(comparison.Column))
        {
            ReportComparison(comparison.Other);
        }
        else
        {
            _context.PendingComparisons.Add(comparison);
        }
    }

    /// <summary>Reports comparisons that stood before the FROM clause that makes them ones with the catalogue.</summary>
    /// <param name="mark">How many were pending when the query started.</param>
    private readonly void SettleComparisons(int mark)
    {
        var pending = _context.PendingComparisons;
        for (var i = mark; i < pending.Count; i++)
        {
            if (IsOfSystemRelation(pending[i].Column))
            {
                ReportComparison(pending[i].Other);
            }
        }

        pending.RemoveRange(mark, pending.Count - mark);
    }

    private readonly bool IsSchemaColumn(OperandShape column)
    {
        var text = TextOf(_tokens[column.Last]);
        if ((text[^1] == '"' ? text[^2] : text[^1]) is not ('a' or 'A' or 'e' or 'E'))
        {
            return false;
        }

        var name = text.Trim('"');
        return name.EndsWith("_schema", StringComparison.OrdinalIgnoreCase)
            || name.Equals("nspname", StringComparison.OrdinalIgnoreCase)
            || name.Equals("schemaname", StringComparison.OrdinalIgnoreCase)
            || name.Equals("schema_name", StringComparison.OrdinalIgnoreCase);
    }

    private readonly bool IsOfSystemRelation(OperandShape column)
    {
        var relations = _context.SystemRelations.Names;
        if (column.First == column.Last)
        {
            return !relations.IsEmpty;
        }

        var qualifier = _tokens[column.Last - 2];
        foreach (var relation in relations)
        {
            if (SameName(relation, qualifier))
            {
                return true;
            }
        }

        return false;
    }

    private readonly void ReportComparison(OperandShape other)
    {
        switch (other.Kind)
        {
            case OperandKind.String when other.First == other.Last:
                ReportSchemaConstant(_tokens[other.First]);
                break;
            case OperandKind.List:
                ReportSchemaConstants(other.First + 1, other.Last);
                break;
            case OperandKind.CurrentSchema:
                ReportCurrentSchema(other);
                break;
            case OperandKind.Column when IsSchemaColumn(other):
                break;
            default:
                ReportUnknownSchema(other);
                break;
        }
    }

    /// <summary>Reports each string that is an element of its own in <c>('a', 'b')</c> or <c>ARRAY['a', 'b']</c>.</summary>
    private readonly void ReportSchemaConstants(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var opens = _tokens[i - 1].Kind is TokenKind.LeftParen or TokenKind.LeftBracket or TokenKind.Comma;
            var closes = _tokens[i + 1].Kind is TokenKind.RightParen or TokenKind.RightBracket or TokenKind.Comma or TokenKind.TypeCast;
            if (_tokens[i].IsString && opens && closes)
            {
                ReportSchemaConstant(_tokens[i]);
            }
        }
    }

    /// <summary>Reports a schema written as data: it is compared letter by letter, so neither quotes nor case are an identifier's.</summary>
    private readonly void ReportSchemaConstant(in Token literal)
    {
        var text = TextOf(literal);
        var inner = text.Length > 2 ? text[1..^1] : default;
        if (literal.Kind != TokenKind.String || text[0] != '\'' || inner.Contains('\''))
        {
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.UnknownCatalogFilter, literal, "this spelling of a schema's name in a catalogue filter is not resolved; write a plain string");
            return;
        }

        _context.Output.Add(new Reference
        {
            Statement = _context.Statement,
            Kind = ObjectKind.Schema,
            Role = ReferenceRole.Lookup,
            Traits = ReferenceTraits.CatalogFilter | ReferenceTraits.InString,
            Segment = _segment,
            Start = literal.Offset + 1,
            NameStart = literal.Offset + 1,
            NameLength = inner.Length,
        });
    }

    private readonly void ReportCurrentSchema(OperandShape shape) => _context.Output.Add(new Reference
    {
        Statement = _context.Statement,
        Kind = ObjectKind.Schema,
        Role = ReferenceRole.Lookup,
        Traits = ReferenceTraits.CatalogFilter | ReferenceTraits.CurrentSchema | _ambient,
        Segment = _segment,
        Start = _tokens[shape.First].Offset,
        NameStart = _tokens[shape.First].Offset,
        NameLength = _tokens[shape.Last].End - _tokens[shape.First].Offset,
        QuoteDepth = _context.QuoteDepth,
    });

    /// <summary>Says that a filter's schema is computed; at run time, where parameters are the rule, there is nobody to tell.</summary>
    private readonly void ReportUnknownSchema(OperandShape other)
    {
        if (_context.StringDepth > 0 && other.Kind != OperandKind.Other)
        {
            Warn(DiagnosticSeverity.Warning, DiagnosticCodes.UnknownCatalogFilter, _tokens[other.First], "the catalogue's schema column is compared with a value that is computed at run time");
        }
    }

    /// <summary>Consumes <c>current_schema</c> or <c>current_schema()</c>.</summary>
    private OperandShape CurrentSchema()
    {
        var first = _position;
        Next();
        if (At(TokenKind.LeftParen) && Ahead(1).Kind == TokenKind.RightParen)
        {
            _position += 2;
        }

        return OperandShape.Of(OperandKind.CurrentSchema, first, _position - 1);
    }
}
