using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Classifies <c>DO</c>. A block that commits cannot run in a transaction that it did not start (manual, 43.8).</summary>
internal static class DoBlock
{
    internal static StatementProfile Classify(TokenList tokens)
    {
        var profile = StatementProfile.Plain;
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens.StringOf(i) is { } body)
            {
                var block = new TokenList(body, LexerOptions.PostgreSql);
                profile = EndsTransaction(block) ? new(TransactionBehavior.Outside) : profile;
                profile = profile with { EnumLabels = [.. profile.EnumLabels, .. EnumLabels.Added(block)] };
            }
        }

        return profile;
    }

    private static bool EndsTransaction(TokenList block)
    {
        for (var i = 0; i < block.Count; i++)
        {
            if (block[i].Keyword is Keyword.Commit or Keyword.Rollback
                && BlockText.StartsStatement(block, i)
                && (block[i + 1].Kind == TokenKind.Semicolon || block[i + 1].Keyword == Keyword.And))
            {
                return true;
            }
        }

        return false;
    }
}
