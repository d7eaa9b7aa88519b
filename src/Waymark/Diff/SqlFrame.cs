namespace Waymark.Diff;

/// <summary>What stands around a piece of SQL text to make it a statement that the reference scanner reads.</summary>
/// <param name="Before">What comes before it.</param>
/// <param name="After">What comes after it.</param>
internal readonly record struct SqlFrame(string Before, string After)
{
    private const string Body = "$waymark_body$";

    /// <summary>The frame for a kind of text.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="language">The language of a routine's body.</param>
    /// <returns>The frame; null for text that is not SQL.</returns>
    internal static SqlFrame? For(ExpressionKind kind, string? language) => kind switch
    {
        ExpressionKind.ViewQuery or ExpressionKind.Statement or ExpressionKind.TriggerBody => new SqlFrame(string.Empty, string.Empty),
        ExpressionKind.RoutineBody => ForBody(language),
        ExpressionKind.RoutineSqlBody => new SqlFrame("CREATE FUNCTION f() RETURNS void ", string.Empty),
        ExpressionKind.PartitionKey => new SqlFrame("CREATE TABLE t (c int) PARTITION BY ", string.Empty),
        ExpressionKind.PartitionBound => null,
        _ => new SqlFrame("SELECT ", string.Empty),
    };

    /// <summary>The statement around a text.</summary>
    internal string Around(string text) => $"{Before}{text}{After}";

    /// <summary>The text within a statement.</summary>
    internal string Within(string statement) => statement[Before.Length..^After.Length];

    /// <summary>Whether a position of the statement is in the text.</summary>
    internal bool Holds(int offset, int statementLength) => offset >= Before.Length && offset < statementLength - After.Length;

    private static SqlFrame? ForBody(string? language) => language is "sql" or "plpgsql"
        ? new SqlFrame($"CREATE FUNCTION f() RETURNS void LANGUAGE {language} AS {Body}", Body)
        : null;
}
