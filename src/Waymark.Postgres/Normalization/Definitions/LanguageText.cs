using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Languages as statements spell them.</summary>
internal static class LanguageText
{
    /// <summary>CREATE LANGUAGE in its one spelling: PROCEDURAL goes without saying.</summary>
    internal static string Create(TokenCursor cursor)
    {
        cursor.Expect(Keyword.Create);
        var trusted = cursor.Accept(Keyword.Trusted) ? "TRUSTED " : string.Empty;
        cursor.Accept(Keyword.Procedural);
        cursor.Expect(Keyword.Language);
        var text = $"CREATE {trusted}LANGUAGE {IdentifierQuoting.Quote(cursor.Identifier())}";
        while (!cursor.AtEnd)
        {
            var word = cursor.Label().ToUpperInvariant();
            text = word == "NO" ? text : $"{text} {word} {ObjectNameText.Quote(SystemSchema.Strip(cursor.FunctionName("a function")))}";
            _ = word == "NO" && cursor.Label().Length > 0;
        }

        return text;
    }
}
