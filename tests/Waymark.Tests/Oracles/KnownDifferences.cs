using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>The differences from PostgreSQL 15's tree that are meant to be, each with its cause. docs/parser-agreement.md lists the same.</summary>
internal static class KnownDifferences
{
    private const string NewerKeyword = "a key word of PostgreSQL 16, 17 or 18 that PostgreSQL 15 takes for a name";
    private const string VariadicTwice = "an aggregate's VARIADIC argument that is written on both sides of ORDER BY stands in the tree once";
    private const string SameWord = "a type or function that is called like the key word of the special form before it";
    private const string BuiltInType = "a type that is called like a built-in type's key word, where the grammar has a plain name";

    private static readonly string[] NewerKeywords =
    [
        "system_user", "json", "json_array", "json_arrayagg", "json_exists", "json_object", "json_objectagg", "json_query", "json_scalar",
        "json_serialize", "json_table", "json_value", "merge_action",
    ];

    /// <summary>The cause of a difference.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="difference">What <see cref="Agreement.Compare"/> says.</param>
    /// <returns>The cause, or null when the difference is none of the known ones.</returns>
    internal static string? CauseOf(string sql, string difference) => difference.Split(' ') switch
    {
        ["the", "tree", "has", _, var name, ..] when NewerKeywords.Contains(name) => NewerKeyword,
        ["the", "scanner", "has", "Type", "any", ..] => VariadicTwice,
        ["the", "tree", "has", "Type" or "Function", "by" or "content" or "document" or "no" or "passing" or "path" or "ref" or "similar" or "version", ..] => SameWord,
        ["the", "tree", "has", "Type", var name, ..] when IsBuiltInType(name) => BuiltInType,
        _ => CauseOfError(sql),
    };

    /// <summary>The cause of an error where PostgreSQL 15 reports none.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>The cause, or null when there is none known.</returns>
    internal static string? CauseOfError(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Word && token.Keyword != Keyword.Json && NewerKeywords.Contains(KeywordTable.SpellingOf(token.Keyword)))
            {
                return NewerKeyword;
            }
        }

        return null;
    }

    private static bool IsBuiltInType(string name) => KeywordTable.ClassOf(KeywordTable.Find(name)) == KeywordClass.ColumnName;
}
