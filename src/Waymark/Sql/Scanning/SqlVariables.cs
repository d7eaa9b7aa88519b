namespace Waymark.Sql.Scanning;

/// <summary>
/// The variables of a PL/pgSQL body that hold nothing but SQL to be run: each is declared in the body, and is otherwise only
/// assigned, executed and shown by RAISE. What they are given is read as SQL where it is given.
/// </summary>
internal sealed class SqlVariables
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private SqlVariables()
    {
    }

    /// <summary>Finds the variables of a body.</summary>
    /// <param name="sql">The text that the body stands in.</param>
    /// <param name="tokens">The body's tokens.</param>
    /// <returns>The variables; null when there are none.</returns>
    internal static SqlVariables? Find(ReadOnlySpan<char> sql, ReadOnlySpan<Token> tokens)
    {
        var variables = new SqlVariables();
        for (var i = 0; i < tokens.Length - 2; i++)
        {
            if (tokens[i].Keyword == Keyword.Execute && tokens[i + 1].IsName && EndsExecuted(tokens[i + 2]))
            {
                variables._names.Add(IdentifierText.Fold(tokens[i + 1].TextOf(sql)));
            }
        }

        return variables._names.Count > 0 && variables.KeepUsedAsSql(sql, tokens) ? variables : null;
    }

    /// <summary>Whether a variable holds nothing but SQL.</summary>
    /// <param name="spelling">The variable's name as written.</param>
    internal bool Contains(ReadOnlySpan<char> spelling) => _names.Contains(IdentifierText.Fold(spelling));

    private static bool EndsExecuted(in Token token) =>
        token.Kind == TokenKind.Semicolon || token.Keyword is Keyword.Into or Keyword.Using or Keyword.Loop;

    /// <summary>Keeps those that are declared, and used for nothing else.</summary>
    private bool KeepUsedAsSql(ReadOnlySpan<char> sql, ReadOnlySpan<Token> tokens)
    {
        var declared = new HashSet<string>(StringComparer.Ordinal);
        var (previous, statement) = (default(Token), default(Token));
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            var starts = i == 0 || StartsStatement(previous);
            statement = starts ? tokens[i] : statement;
            if (tokens[i].IsName && IdentifierText.Fold(tokens[i].TextOf(sql)) is var name && _names.Contains(name))
            {
                Use(name, starts, tokens[i + 1], runs: previous.Keyword == Keyword.Execute, shows: statement.Keyword == Keyword.Raise, declared);
            }

            previous = tokens[i];
        }

        _names.IntersectWith(declared);
        return _names.Count > 0;
    }

    /// <summary>Notes one use of a variable: a declaration, an assignment, an execution, a message, or one that rules it out.</summary>
    private void Use(string name, bool starts, in Token next, bool runs, bool shows, HashSet<string> declared)
    {
        if (starts && next.IsName)
        {
            declared.Add(name);
        }
        else if (!runs && !shows && !(starts && IsAssignment(next)))
        {
            _names.Remove(name);
        }
    }

    private static bool IsAssignment(in Token token) => token.Kind is TokenKind.ColonEquals or TokenKind.EqualsSign;

    /// <summary>Whether a statement or a declaration starts after a token.</summary>
    private static bool StartsStatement(in Token token) => token.Kind == TokenKind.Semicolon
        || token.Keyword is Keyword.Begin or Keyword.Declare or Keyword.Then or Keyword.Else or Keyword.Loop;
}
