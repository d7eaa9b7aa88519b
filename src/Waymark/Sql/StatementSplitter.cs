namespace Waymark.Sql;

/// <summary>Splits a text into its statements, as psql does.</summary>
public static class StatementSplitter
{
    /// <summary>Splits a text. What comes after the last statement's semicolon, if it is only white space and comments, is no statement.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="options">What the dialect's lexer allows.</param>
    /// <returns>The statements in order. Text that has no end (an open string) belongs to the last one.</returns>
    public static IReadOnlyList<SqlStatement> Split(string sql, LexerOptions options)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var statements = new List<SqlStatement>();
        var buffer = new TokenBuffer();
        var reader = new StatementReader(sql, options);
        while (reader.Read(buffer, out var statement))
        {
            statements.Add(statement);
        }

        return statements;
    }
}
