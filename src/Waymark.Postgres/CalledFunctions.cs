using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Finds the functions that change the session, in a statement and in the body of a <c>DO</c> block.</summary>
internal static class CalledFunctions
{
    internal static StatementProfile AddEffects(TokenList tokens, StatementProfile profile)
    {
        // What a function's body calls happens when it is called.
        var defines = tokens[0].Keyword == Keyword.Create;
        return defines ? profile : profile with { Effects = profile.Effects | EffectsOf(tokens, enter: tokens[0].Keyword == Keyword.Do) };
    }

    private static StatementEffects EffectsOf(TokenList tokens, bool enter)
    {
        var effects = StatementEffects.None;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].IsName && tokens[i + 1].Kind == TokenKind.LeftParen)
            {
                effects |= EffectsOf(tokens.NameOf(i));
            }
            else if (enter && tokens.StringOf(i) is { } body)
            {
                effects |= EffectsOf(new TokenList(body, LexerOptions.PostgreSql), enter: false) | SettingsIn(body);
            }
        }

        return effects;
    }

    private static StatementEffects EffectsOf(string? function) => function switch
    {
        "set_config" => StatementEffects.SessionSetting | StatementEffects.Role,
        "pg_advisory_unlock_all" => StatementEffects.ResetsSession,
        _ => StatementEffects.None,
    };

    /// <summary>What the <c>SET</c> statements of a PL/pgSQL body change.</summary>
    private static StatementEffects SettingsIn(string body)
    {
        var tokens = new TokenList(body, LexerOptions.PostgreSql);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Keyword is Keyword.Set or Keyword.Reset && BlockText.StartsStatement(tokens, i))
            {
                return StatementEffects.SessionSetting | StatementEffects.Role;
            }
        }

        return StatementEffects.None;
    }
}
