using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Classifies statements of PostgreSQL's dialect, versions 12 to 18 (manual, "Notes" of each command).</summary>
public sealed class StatementClassifier : IStatementClassifier
{
    private static readonly StatementProfile Outside = new(TransactionBehavior.Outside);
    private static readonly StatementProfile Repeatable = new(TransactionBehavior.OutsideRepeatable);
    private static readonly StatementProfile SessionObject = new(TransactionBehavior.Inside, StatementEffects.SessionObject);

    private StatementClassifier()
    {
    }

    /// <summary>The one instance.</summary>
    public static StatementClassifier Instance { get; } = new();

    /// <inheritdoc/>
    public StatementProfile Classify(string sql)
    {
        var tokens = new TokenList(sql, LexerOptions.PostgreSql);
        return CalledFunctions.AddEffects(tokens, ByFirstWord(tokens));
    }

    /// <inheritdoc/>
    public bool Mentions(string sql, IReadOnlySet<string> labels) => EnumLabels.Mentions(new TokenList(sql, LexerOptions.PostgreSql), labels);

    private static StatementProfile ByFirstWord(TokenList tokens) => tokens[0].Keyword switch
    {
        Keyword.Begin or Keyword.Start => new(TransactionBehavior.Begin),
        Keyword.Commit or Keyword.End or Keyword.Rollback or Keyword.Abort => TransactionEnd(tokens),
        Keyword.Prepare when tokens[1].Keyword == Keyword.Transaction => Refuse("PREPARE TRANSACTION leaves the commit to someone else, so the journal could not tell the truth"),
        Keyword.Prepare => SessionObject,
        Keyword.Vacuum => Repeatable,
        Keyword.Reindex => Reindex(tokens),
        Keyword.Cluster => Cluster(tokens),
        Keyword.Alter => Alter(tokens),
        Keyword.Create => Create(tokens),
        Keyword.Drop => Drop(tokens),
        Keyword.Discard => Discard(tokens),
        Keyword.Set or Keyword.Reset => SessionSettings.Classify(tokens),
        Keyword.Copy => Copy(tokens),
        Keyword.Declare => SessionObject,
        Keyword.Select or Keyword.With => SelectInto(tokens),
        Keyword.Do => DoBlock.Classify(tokens),
        _ => StatementProfile.Plain,
    };

    private static StatementProfile Refuse(string reason) => new(TransactionBehavior.Unsupported) { Refusal = reason };

    private static StatementProfile TransactionEnd(TokenList tokens)
    {
        var commits = tokens[0].Keyword is Keyword.Commit or Keyword.End;
        if (tokens[1].Keyword == Keyword.Prepared)
        {
            return Outside;
        }

        if (tokens.IndexOf(Keyword.To) > 0)
        {
            return StatementProfile.Plain;
        }

        var chain = tokens.IndexOf(Keyword.Chain);
        return chain > 0 && tokens[chain - 1].Keyword != Keyword.No
            ? Refuse("AND CHAIN is not supported; write COMMIT; BEGIN; instead")
            : new StatementProfile(commits ? TransactionBehavior.Commit : TransactionBehavior.Rollback);
    }

    private static StatementProfile Reindex(TokenList tokens)
    {
        var target = 1;
        if (tokens[1].Kind == TokenKind.LeftParen)
        {
            target = Skip(tokens, 1);
        }

        return tokens.IndexOf(Keyword.Concurrently) > 0 || tokens[target].Keyword is Keyword.Database or Keyword.System or Keyword.Schema
            ? Repeatable
            : StatementProfile.Plain;
    }

    // Without a table, every clustered table is clustered, each in a transaction of its own.
    private static StatementProfile Cluster(TokenList tokens)
    {
        var next = tokens[1].Kind == TokenKind.LeftParen ? Skip(tokens, 1) : 1;
        next += tokens[next].Keyword == Keyword.Verbose ? 1 : 0;
        return tokens[next].IsName ? StatementProfile.Plain : Repeatable;
    }

    private static StatementProfile Alter(TokenList tokens) => tokens[1].Keyword switch
    {
        Keyword.System => Repeatable,
        Keyword.Database when tokens.IndexOf(Keyword.Tablespace) > 0 => Repeatable,
        Keyword.Subscription when tokens.IndexOf(Keyword.Publication) > 0 => Repeatable,
        Keyword.Table when tokens.IndexOf(Keyword.Detach) is > 0 and var detach && tokens.IndexOf(Keyword.Concurrently, detach) > 0 => Outside,
        Keyword.Type => new StatementProfile(TransactionBehavior.Inside) { EnumLabels = EnumLabels.Added(tokens) },
        _ => StatementProfile.Plain,
    };

    private static StatementProfile Create(TokenList tokens)
    {
        var next = tokens.Spells(1, Keyword.Or, Keyword.Replace) ? 3 : 1;
        switch (tokens[next].Keyword)
        {
            case Keyword.Database or Keyword.Tablespace or Keyword.Subscription:
                return Outside;
            case Keyword.Temp or Keyword.Temporary or Keyword.Local or Keyword.Global:
                return SessionObject;
            case Keyword.Unique or Keyword.Index:
                next += tokens[next].Keyword == Keyword.Unique ? 2 : 1;
                return tokens[next].Keyword == Keyword.Concurrently ? Outside : StatementProfile.Plain;
            default:
                return tokens.NameOf(IndexOfName(tokens, next + 1)) == "pg_temp" ? SessionObject : StatementProfile.Plain;
        }
    }

    private static int IndexOfName(TokenList tokens, int index) => tokens.Spells(index, Keyword.If, Keyword.Not, Keyword.Exists) ? index + 3 : index;

    private static StatementProfile Drop(TokenList tokens) => tokens[1].Keyword switch
    {
        Keyword.Database or Keyword.Tablespace or Keyword.Subscription => Outside,
        Keyword.Index when tokens[2].Keyword == Keyword.Concurrently => Outside,
        _ => StatementProfile.Plain,
    };

    private static StatementProfile Discard(TokenList tokens)
    {
        const StatementEffects All = StatementEffects.SessionOnly | StatementEffects.SessionSetting | StatementEffects.Role | StatementEffects.ResetsSession;
        return tokens[1].Keyword == Keyword.All ? new(TransactionBehavior.OutsideRepeatable, All) : StatementProfile.Plain;
    }

    private static StatementProfile Copy(TokenList tokens)
    {
        var depth = 0;
        for (var i = 1; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            if (depth == 0 && tokens.Spells(i, Keyword.From, Keyword.Stdin))
            {
                return new(TransactionBehavior.Inside, StatementEffects.CopyIn);
            }

            if (depth == 0 && tokens.Spells(i, Keyword.To, Keyword.Stdout))
            {
                return Refuse("COPY TO STDOUT has nowhere to write to in a migration");
            }
        }

        return StatementProfile.Plain;
    }

    private static StatementProfile SelectInto(TokenList tokens)
    {
        var into = tokens.IndexOf(Keyword.Into);
        return into > 0 && tokens[into + 1].Keyword is Keyword.Temp or Keyword.Temporary ? SessionObject : StatementProfile.Plain;
    }

    private static int Skip(TokenList tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += tokens[i].Kind switch { TokenKind.LeftParen => 1, TokenKind.RightParen => -1, _ => 0 };
            if (depth == 0)
            {
                return i + 1;
            }
        }

        return tokens.Count;
    }
}
