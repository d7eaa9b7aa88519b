using System.Runtime.CompilerServices;

namespace Waymark.Sql.Scanning;

/// <summary>
/// Walks the tokens of one statement by the grammar's clauses and reports every place that names a database object.
/// It builds no tree: each method consumes one construct.
/// </summary>
/// <remarks>
/// On the first thing that it does not understand it reports an error and stands at the end of the statement, so
/// every loop ends by itself. Grammar: PostgreSQL 18's <c>gram.y</c>; why a scanner and no full grammar:
/// docs/adr/0003-scanner-instead-of-grammar.md.
/// </remarks>
internal ref partial struct StatementScanner
{
    /// <summary>Deeper nesting than this is an error; PostgreSQL itself gives up at a depth of this order (<c>max_stack_depth</c>).</summary>
    private const int DeepestNesting = 2000;

    /// <summary>The stack is looked at on every so many levels: fewer than fit into what the runtime holds in reserve (64 KB and more).</summary>
    private const int StackCheckInterval = 16;

    private readonly ReadOnlySpan<char> _sql;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ScanContext _context;
    private readonly int _segment;
    private readonly ReferenceTraits _ambient;
    private int _position;
    private int _depth;
    private int _recursion;
    private bool _failed;

    /// <summary>The variables in sight in a PL/pgSQL body; null in SQL.</summary>
    private VariableScope? _variables;

    /// <summary>The variables of a PL/pgSQL body that hold nothing but SQL; null when there are none.</summary>
    private SqlVariables? _sqlVariables;

    /// <summary>The parameters of the function that the statement creates; null when it creates none.</summary>
    private FunctionParameters? _parameters;

    /// <summary>Starts at the first token of a statement.</summary>
    /// <param name="sql">The text of the segment.</param>
    /// <param name="tokens">The statement's tokens, without its semicolon, closed by <see cref="TokenKind.End"/>.</param>
    /// <param name="context">What is shared.</param>
    /// <param name="segment">The segment that the tokens stand in.</param>
    internal StatementScanner(ReadOnlySpan<char> sql, ReadOnlySpan<Token> tokens, ScanContext context, int segment)
    {
        _sql = sql;
        _tokens = tokens;
        _context = context;
        _segment = segment;
        _ambient = context.StringDepth > 0 ? ReferenceTraits.InString : ReferenceTraits.None;
    }

    /// <summary>The token that the scanner stands at.</summary>
    private readonly ref readonly Token Current => ref _tokens[_position];

    /// <summary>The key word that the scanner stands at, if it stands at one.</summary>
    private readonly Keyword Word => _tokens[_position].Keyword;

    private readonly bool AtEnd => _tokens[_position].Kind == TokenKind.End;

    /// <summary>The token some places ahead; the end token beyond the end.</summary>
    private readonly ref readonly Token Ahead(int count) => ref _tokens[Math.Min(_position + count, _tokens.Length - 1)];

    private readonly ReadOnlySpan<char> TextOf(in Token token) => token.TextOf(_sql);

    private void Next()
    {
        if (_position < _tokens.Length - 1)
        {
            _position++;
        }
    }

    private readonly bool At(Keyword keyword) => Word == keyword;

    private readonly bool At(Keyword first, Keyword second) => Word == first && Ahead(1).Keyword == second;

    private readonly bool At(TokenKind kind) => Current.Kind == kind;

    /// <summary>Whether the scanner stands at an operator of this spelling.</summary>
    private readonly bool AtOperator(string text) => Current.Kind == TokenKind.Operator && TextOf(Current).SequenceEqual(text);

    /// <summary>Whether the scanner stands at a word that is no key word of the table, spelt so.</summary>
    private readonly bool AtWord(string lowerCase) =>
        Current.Kind == TokenKind.Word && TextOf(Current).Equals(lowerCase, StringComparison.OrdinalIgnoreCase);

    private bool Accept(Keyword keyword)
    {
        if (Word != keyword)
        {
            return false;
        }

        Next();
        return true;
    }

    private bool Accept(Keyword first, Keyword second)
    {
        if (!At(first, second))
        {
            return false;
        }

        _position += 2;
        return true;
    }

    private bool Accept(TokenKind kind)
    {
        if (Current.Kind != kind || kind == TokenKind.End)
        {
            return false;
        }

        Next();
        return true;
    }

    private bool AcceptWord(string lowerCase)
    {
        if (!AtWord(lowerCase))
        {
            return false;
        }

        Next();
        return true;
    }

    private void Expect(Keyword keyword)
    {
        if (!Accept(keyword))
        {
            Fail($"expected {KeywordTable.SpellingOf(keyword).ToUpperInvariant()}");
        }
    }

    private void Expect(TokenKind kind, string spelling)
    {
        if (!Accept(kind))
        {
            Fail($"expected \"{spelling}\"");
        }
    }

    /// <summary>Reports that the statement is not understood here, and goes to its end.</summary>
    /// <param name="expectation">What was expected, for example <c>expected a table name</c>.</param>
    private void Fail(string expectation) => Fail(DiagnosticCodes.Syntax, expectation);

    private void Fail(string code, string expectation)
    {
        if (!_failed)
        {
            var found = AtEnd ? "at the end of the statement" : $"at \"{Shorten(TextOf(Current))}\"";
            _context.Output.Report(DiagnosticSeverity.Error, code, _segment, Current.Offset, $"{expectation} {found}");
        }

        _failed = true;
        _position = _tokens.Length - 1;
    }

    private readonly void Warn(DiagnosticSeverity severity, string code, in Token at, string message) =>
        _context.Output.Report(severity, code, _segment, at.Offset, message);

    private static string Shorten(ReadOnlySpan<char> text) => text.Length <= 40 ? text.ToString() : $"{text[..37]}...";

    /// <summary>Enters a construct that may contain itself.</summary>
    /// <returns>Whether the nesting is still sane; otherwise an error has been reported.</returns>
    private bool Enter()
    {
        if (++_depth <= DeepestNesting && (_depth % StackCheckInterval != 1 || RuntimeHelpers.TryEnsureSufficientExecutionStack()))
        {
            return true;
        }

        Fail(DiagnosticCodes.TooDeep, $"nested deeper than {DeepestNesting} levels");
        return false;
    }

    private void Leave() => _depth--;

    /// <summary>Consumes what is between a parenthesis that the scanner stands at and its partner, unread.</summary>
    private void SkipParens()
    {
        Expect(TokenKind.LeftParen, "(");
        for (var depth = 1; depth > 0 && !AtEnd; Next())
        {
            depth += Current.Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
        }

        if (!_failed && _tokens[_position - 1].Kind != TokenKind.RightParen)
        {
            Fail(DiagnosticCodes.Unbalanced, "expected \")\"");
        }
    }

    /// <summary>Consumes one item after another as long as commas follow.</summary>
    private bool AcceptComma() => Accept(TokenKind.Comma);

    /// <summary>Consumes the end of the statement; anything left is an error, because names could hide in it.</summary>
    private void ExpectEnd()
    {
        if (!AtEnd)
        {
            Fail("unexpected text");
        }
    }
}
