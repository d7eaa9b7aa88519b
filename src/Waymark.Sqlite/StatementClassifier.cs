using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Sqlite;

/// <summary>Classifies statements of SQLite (SQLite documentation, "Pragma statements" and "VACUUM").</summary>
public sealed class StatementClassifier : IStatementClassifier
{
    private static readonly StatementProfile Repeatable = new(TransactionBehavior.OutsideRepeatable);

    private StatementClassifier()
    {
    }

    /// <summary>The one instance.</summary>
    public static StatementClassifier Instance { get; } = new();

    /// <inheritdoc/>
    public StatementProfile Classify(string sql)
    {
        var tokens = new TokenList(sql, LexerOptions.Sqlite);
        return tokens.NameOf(0) switch
        {
            "begin" => new(TransactionBehavior.Begin),
            "commit" or "end" => new(TransactionBehavior.Commit),
            "rollback" when tokens.IndexOf(Keyword.To) < 0 => new(TransactionBehavior.Rollback),
            "vacuum" => Repeatable,
            "pragma" => Pragma(tokens),
            "attach" => new(TransactionBehavior.Inside, StatementEffects.SessionObject),
            "detach" => new(TransactionBehavior.OutsideRepeatable, StatementEffects.SessionOnly),
            "create" when tokens[1].Keyword is Keyword.Temp or Keyword.Temporary => new(TransactionBehavior.Inside, StatementEffects.SessionObject),
            _ => StatementProfile.Plain,
        };
    }

    /// <inheritdoc/>
    /// <remarks>SQLite has no enum types.</remarks>
    public bool Mentions(string sql, IReadOnlySet<string> labels) => false;

    /// <summary>Pragmas that do nothing, or fail, in a transaction.</summary>
    private static StatementProfile Pragma(TokenList tokens)
    {
        var name = tokens[2].Kind == TokenKind.Dot ? 3 : 1;
        return tokens.NameOf(name) switch
        {
            "foreign_keys" or "synchronous" or "temp_store" or "locking_mode" or "read_uncommitted" =>
                new(TransactionBehavior.OutsideRepeatable, StatementEffects.SessionOnly | StatementEffects.SessionSetting),
            "journal_mode" or "wal_checkpoint" or "auto_vacuum" or "page_size" or "encoding" => Repeatable,
            _ => StatementProfile.Plain,
        };
    }
}
