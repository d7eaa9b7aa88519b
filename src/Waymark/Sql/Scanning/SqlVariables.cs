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
        var statement = default(Token);
        for (var i = 0; i < tokens.Length - 1; i++)
        {
            var previous = i == 0 ? default : tokens[i - 1];
            var starts = i == 0 || StartsStatement(previous);
            statement = starts ? tokens[i] : statement;
            if (!tokens[i].IsName || !_names.Contains(IdentifierText.Fold(tokens[i].TextOf(sql))))
            {
                continue;
            }

            var name = IdentifierText.Fold(tokens[i].TextOf(sql));
            if (starts && tokens[i + 1].IsName)
            {
                declared.Add(name);
            }
            else if (previous.Keyword != Keyword.Execute && statement.Keyword != Keyword.Raise && !(starts && IsAssignment(tokens[i + 1])))
            {
                _names.Remove(name);
            }
        }

        _names.IntersectWith(declared);
        return _names.Count > 0;
    }

    private static bool IsAssignment(in Token token) => token.Kind is TokenKind.ColonEquals or TokenKind.EqualsSign;

    /// <summary>Whether a statement or a declaration starts after a token.</summary>
    private static bool StartsStatement(in Token token) => token.Kind == TokenKind.Semicolon
        || token.Keyword is Keyword.Begin or Keyword.Declare or Keyword.Then or Keyword.Else or Keyword.Loop;
}
