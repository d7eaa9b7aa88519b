using Waymark.Postgres.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Normalization.Definitions;

/// <summary>Rules as statements spell them.</summary>
internal static class RuleText
{
    /// <summary>The kind, as DROP spells it.</summary>
    internal const string Kind = "RULE";

    /// <summary>The statement that says when a rule fires.</summary>
    internal static string SetState(ObjectName table, string rule, string state) =>
        $"ALTER TABLE {ObjectNameText.Quote(table)} {state} RULE {IdentifierQuoting.Quote(rule)}";

    /// <summary>CREATE RULE in its one spelling: ALSO goes without saying, and so do the parentheses around one action.</summary>
    internal static string Create(TokenCursor cursor)
    {
        var first = cursor.Index;
        while (!cursor.At(Keyword.Do) && !cursor.AtEnd)
        {
            cursor.Next();
        }

        var head = DefinitionText.Join(cursor, first, cursor.Index);
        cursor.Expect(Keyword.Do);
        var instead = cursor.Accept(Keyword.Instead);
        _ = instead || cursor.Accept(Keyword.Also);
        return $"{head} DO {(instead ? "INSTEAD " : string.Empty)}{DefinitionText.Join(cursor, cursor.Index, cursor.Tokens.Length - 1)}";
    }
}
