using System.Text.Json;
using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Tests.Oracles;

/// <summary>The relations that a PL/pgSQL body names, read from PostgreSQL's own trees: of the body, and of each piece of SQL in it.</summary>
internal static class PlPgSqlBody
{
    /// <summary>Reads the relations of a <c>CREATE FUNCTION</c> or <c>DO</c>.</summary>
    /// <param name="sql">The statement.</param>
    /// <returns>Each relation that is an object, as <c>schema.name</c> or <c>name</c>, sorted; null where PostgreSQL refuses the body.</returns>
    internal static List<string>? RelationsOfTree(string sql)
    {
        using var function = PgQuery.ParsePlpgsql(sql);
        if (function is null || function.RootElement.GetArrayLength() == 0)
        {
            return null;
        }

        var names = new List<string>();
        foreach (var query in QueriesOf(function.RootElement))
        {
            if (!TryReadQuery(query, names))
            {
                return null;
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    /// <summary>The relations that the scanner finds in a body, but for those in strings within it and those whose types declarations copy.</summary>
    /// <param name="sql">The statement.</param>
    /// <param name="body">Where the body stands.</param>
    /// <param name="error">The first error, or an empty text.</param>
    internal static List<string> RelationsOfScanner(string sql, Range body, out string error)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, list);
        var first = list.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        error = first is null ? string.Empty : $"{first.Code} at {first.Offset}: {first.Message}";
        var names = new List<string>();
        foreach (var reference in list.References)
        {
            if (IsRelation(reference) && IsNamedIn(sql, body, list.OffsetOf(reference)))
            {
                var name = SpelledName.Fold(list.NameTextOf(reference, sql));
                names.Add(reference.IsQualified ? $"{SpelledName.Fold(list.SchemaTextOf(reference, sql))}.{name}" : name);
            }
        }

        names.Sort(StringComparer.Ordinal);
        return names;
    }

    private static bool IsRelation(in Reference reference) => reference.Kind == ObjectKind.Relation
        && (reference.Traits & (ReferenceTraits.Cte | ReferenceTraits.Local | ReferenceTraits.ColumnQualifier | ReferenceTraits.NewName)) == 0;

    /// <summary>Whether an offset is in the body but in no string of it, and no <c>%TYPE</c> follows the name there.</summary>
    private static bool IsNamedIn(string sql, Range body, int offset)
    {
        var (start, length) = body.GetOffsetAndLength(sql.Length);
        if (offset < start || offset >= start + length)
        {
            return false;
        }

        var lexer = new SqlLexer(sql.AsSpan(0, start + length), LexerOptions.PostgreSql, start);
        while (lexer.Read(out var token))
        {
            if (token.End > offset)
            {
                return !token.IsString && !IsCopied(ref lexer, sql);
            }
        }

        return false;
    }

    private static bool IsCopied(ref SqlLexer lexer, string sql)
    {
        while (lexer.Read(out var token))
        {
            if (token.Kind == TokenKind.Dot)
            {
                lexer.Read(out _);
                continue;
            }

            return token.TextOf(sql) is "%";
        }

        return false;
    }

    private static IEnumerable<string> QueriesOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(QueriesOf),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Name == "PLpgSQL_expr"
            ? [property.Value.GetProperty("query").GetString()!]
            : QueriesOf(property.Value)),
        _ => [],
    };

    /// <summary>Reads a piece of SQL: a statement, an expression, or an assignment, whose target names nothing.</summary>
    private static bool TryReadQuery(string query, List<string> names)
    {
        foreach (var sql in (string[])[query, "SELECT " + query, "SELECT " + AfterAssignment(query)])
        {
            using var tree = PgQuery.Parse(sql, out _);
            if (tree is not null)
            {
                names.AddRange(TreeNames.Read(sql, tree)
                    .Where(name => name.Kind == ObjectKind.Relation && name.Scope == TreeScope.Object)
                    .Select(name => name.Schema is null ? name.Name : $"{name.Schema}.{name.Name}"));
                return true;
            }
        }

        return false;
    }

    private static string AfterAssignment(string query)
    {
        var lexer = new SqlLexer(query, LexerOptions.PostgreSql);
        while (lexer.Read(out var token))
        {
            if (token.Kind is TokenKind.ColonEquals or TokenKind.EqualsSign)
            {
                return query[token.End..];
            }
        }

        return query;
    }
}
