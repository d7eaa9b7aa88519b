using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sql;

namespace Waymark.Postgres.Parsing;

/// <content>CREATE POLICY.</content>
internal sealed partial class StatementParser
{
    private void CreatePolicy()
    {
        var place = Here;
        _cursor.Expect(Keyword.Policy);
        var policy = new Policy { Name = _cursor.Identifier("a policy"), Roles = [SchemaBuilder.Public] };
        _cursor.Expect(Keyword.On);
        var table = _cursor.Name("a table");
        if (_cursor.Accept(Keyword.As))
        {
            policy = policy with { Restrictive = IsRestrictive() };
        }

        if (_cursor.Accept(Keyword.For))
        {
            policy = policy with { Command = PolicyCommand() };
        }

        policy = PolicyRules(policy);
        _builder.AddPolicy(table, policy, place);
    }

    private bool IsRestrictive()
    {
        var mode = _cursor.Label("PERMISSIVE or RESTRICTIVE");
        return mode switch
        {
            "restrictive" => true,
            "permissive" => false,
            _ => throw new Place(_cursor.Source, _cursor.Previous.Offset).Error(Diff.SchemaCodes.Syntax, "expected PERMISSIVE or RESTRICTIVE"),
        };
    }

    private string PolicyCommand()
    {
        var word = _cursor.Word;
        if (word is not (Keyword.All or Keyword.Select or Keyword.Insert or Keyword.Update or Keyword.Delete))
        {
            throw _cursor.Expected("ALL, SELECT, INSERT, UPDATE or DELETE");
        }

        _cursor.Next();
        return KeywordTable.SpellingOf(word).ToUpperInvariant();
    }

    /// <summary>Reads what CREATE and ALTER POLICY share: roles and expressions.</summary>
    private Policy PolicyRules(Policy policy)
    {
        if (_cursor.Accept(Keyword.To))
        {
            policy = policy with { Roles = [.. _cursor.List(RoleName).Distinct().Order(StringComparer.Ordinal)] };
        }

        if (_cursor.Accept(Keyword.Using))
        {
            policy = policy with { Using = _cursor.ParenthesizedText() };
        }

        return _cursor.Accept(Keyword.With, Keyword.Check) ? policy with { Check = _cursor.ParenthesizedText() } : policy;
    }
}
