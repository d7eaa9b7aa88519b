using Waymark.Sql;

namespace Waymark.Sqlite;

/// <summary>
/// Finds where a text names tables and views: behind FROM, JOIN, INTO, UPDATE, the commas of a FROM clause, and IN without
/// parentheses. Names of common table expressions and of table-valued functions are none.
/// </summary>
internal sealed class RelationReferences
{
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private readonly HashSet<string> _local = new(StringComparer.Ordinal);
    private readonly Stack<bool> _inFrom = new();
    private readonly List<Token> _found = [];

    private RelationReferences(string text)
    {
        _text = text;
        var lexer = new SqlLexer(text, LexerOptions.Sqlite);
        while (lexer.Read(out var token))
        {
            _tokens.Add(token);
        }

        _tokens.Add(new Token(text.Length, 0, TokenKind.End));
        _inFrom.Push(false);
    }

    /// <summary>The tokens that name tables or views, in order.</summary>
    internal static IReadOnlyList<Token> In(string text)
    {
        var references = new RelationReferences(text);
        references.FindLocalNames();
        references.Read();
        return references._found;
    }

    // WITH name (a, b) AS [NOT] [MATERIALIZED] (…): whatever stands so is a name of the text's own.
    private void FindLocalNames()
    {
        if (!_tokens.Exists(t => t.Keyword == Keyword.With))
        {
            return;
        }

        for (var i = 0; i < _tokens.Count; i++)
        {
            if (_tokens[i].IsName && IsLocal(i))
            {
                _local.Add(NameAt(i));
            }
        }
    }

    private bool IsLocal(int index)
    {
        var next = index + 1;
        if (_tokens[next].Kind == TokenKind.LeftParen)
        {
            while (_tokens[next].Kind is not (TokenKind.RightParen or TokenKind.End))
            {
                next++;
            }

            next = Math.Min(next + 1, _tokens.Count - 1);
        }

        if (_tokens[next].Keyword != Keyword.As)
        {
            return false;
        }

        next++;
        next += _tokens[next].Keyword == Keyword.Not ? 1 : 0;
        next += next < _tokens.Count && _tokens[next].Keyword == Keyword.Materialized ? 1 : 0;
        return next < _tokens.Count && _tokens[next].Kind == TokenKind.LeftParen;
    }

    private void Read()
    {
        for (var i = 0; i < _tokens.Count; i++)
        {
            switch (_tokens[i].Kind)
            {
                case TokenKind.LeftParen:
                    var opensTable = ExpectsTable(i);
                    _inFrom.Push(opensTable);
                    TakeIf(opensTable, i + 1);
                    break;
                case TokenKind.RightParen when _inFrom.Count > 1:
                    _inFrom.Pop();
                    break;
                case TokenKind.Comma:
                    TakeIf(_inFrom.Peek(), i + 1);
                    break;
                case TokenKind.Word:
                    ReadWord(i);
                    break;
            }
        }
    }

    private void ReadWord(int index)
    {
        switch (_tokens[index].Keyword)
        {
            case Keyword.From when index > 0 && _tokens[index - 1].Keyword != Keyword.Distinct:
            case Keyword.Join:
                SetFrom(true);
                TakeIf(true, index + 1);
                break;
            case Keyword.Into or Keyword.In:
                TakeIf(true, index + 1);
                break;
            case Keyword.Update:
                TakeIf(true, _tokens[index + 1].Keyword == Keyword.Or ? index + 3 : index + 1);
                break;
            case Keyword.Select or Keyword.Where or Keyword.Group or Keyword.Having or Keyword.Order or Keyword.Limit or Keyword.Set
                or Keyword.Union or Keyword.Except or Keyword.Intersect or Keyword.Returning or Keyword.Values:
                SetFrom(false);
                break;
        }
    }

    // A parenthesis that stands where a table is expected opens a join or a query.
    private bool ExpectsTable(int index) =>
        index > 0 && (_tokens[index - 1].Keyword is Keyword.Join || (_tokens[index - 1].Keyword == Keyword.From) || (_tokens[index - 1].Kind == TokenKind.Comma && _inFrom.Peek()));

    private void SetFrom(bool value)
    {
        _inFrom.Pop();
        _inFrom.Push(value);
    }

    private void TakeIf(bool condition, int index)
    {
        if (!condition || !IsNameAt(index))
        {
            return;
        }

        var last = index;
        if (_tokens[index + 1].Kind == TokenKind.Dot && IsNameAt(index + 2))
        {
            last = index + 2;
        }

        if (_tokens[last + 1].Kind != TokenKind.LeftParen || IsInsertTarget(index))
        {
            AddUnlessLocal(last);
        }
    }

    private bool IsInsertTarget(int index) => index > 0 && _tokens[index - 1].Keyword == Keyword.Into;

    private void AddUnlessLocal(int index)
    {
        if (!_local.Contains(NameAt(index)))
        {
            _found.Add(_tokens[index]);
        }
    }

    private bool IsNameAt(int index) => index < _tokens.Count && (_tokens[index].Kind == TokenKind.QuotedIdentifier
        || (_tokens[index].Kind == TokenKind.Word && !Words.IsReserved(_tokens[index].TextOf(_text))));

    private string NameAt(int index) => NameText.Fold(_tokens[index].TextOf(_text));
}
