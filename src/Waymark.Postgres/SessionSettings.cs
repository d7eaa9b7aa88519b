using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Postgres;

/// <summary>Classifies <c>SET</c> and <c>RESET</c>.</summary>
internal static class SessionSettings
{
    internal static StatementProfile Classify(TokenList tokens)
    {
        var next = tokens[1].Keyword is Keyword.Session or Keyword.Local && tokens[2].Keyword != Keyword.Characteristics ? 2 : 1;
        var local = tokens[1].Keyword == Keyword.Local;

        // SET SESSION AUTHORIZATION is short for SET SESSION SESSION AUTHORIZATION.
        next = tokens.Spells(1, Keyword.Session, Keyword.Authorization) ? 1 : next;
        if (tokens[1].Keyword is Keyword.Transaction or Keyword.Constraints)
        {
            return new(TransactionBehavior.Inside, StatementEffects.LocalSetting);
        }

        if (OtherEncoding(tokens, next) is { } encoding)
        {
            return new(TransactionBehavior.Unsupported) { Refusal = $"migrations are read as UTF-8, so the client encoding cannot be {encoding}" };
        }

        if (tokens.Spells(0, Keyword.Reset, Keyword.All))
        {
            return new(TransactionBehavior.Inside, StatementEffects.SessionSetting | StatementEffects.ResetsSession);
        }

        var scope = local ? StatementEffects.LocalSetting : StatementEffects.SessionSetting;
        return new(TransactionBehavior.Inside, scope | (ChangesRole(tokens, next) ? StatementEffects.Role : StatementEffects.None));
    }

    private static bool ChangesRole(TokenList tokens, int next) =>
        tokens.NameOf(next) is "role" or "session_authorization" || tokens.Spells(next, Keyword.Session, Keyword.Authorization);

    private static string? OtherEncoding(TokenList tokens, int next)
    {
        var value = tokens.NameOf(next) switch
        {
            "names" => next + 1,
            "client_encoding" => next + 2,
            _ => 0,
        };
        var encoding = value == 0 ? null : tokens.StringOf(value) ?? tokens.NameOf(value);
        return encoding?.ToUpperInvariant().Replace("-", "", StringComparison.Ordinal) is null or "UTF8" or "UNICODE" or "DEFAULT" ? null : encoding;
    }
}
