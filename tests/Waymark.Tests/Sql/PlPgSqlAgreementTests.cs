using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>The reference scanner against PostgreSQL's own PL/pgSQL parser: every body that it accepts, and the relations in its SQL.</summary>
public class PlPgSqlAgreementTests
{
    [Fact]
    public void Bodies_of_the_corpus_name_the_relations_of_their_trees()
    {
        if (Oracle.HasParser() && Oracle.HasCorpus())
        {
            Compare("corpus", [.. Corpus.RegressionScripts(), .. Migrations()], refusable: true);
        }
    }

    [Fact]
    public void Bodies_of_our_own_name_the_relations_of_their_trees()
    {
        if (Oracle.HasParser())
        {
            Compare("own cases", Corpus.OwnCases().Where(path => Path.GetFileName(path) == "plpgsql.sql" && path.Contains("AgreementCases", StringComparison.Ordinal)), refusable: false);
        }
    }

    private static void Compare(string what, IEnumerable<string> paths, bool refusable)
    {
        var (compared, refused, names) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var statement in paths.SelectMany(path => PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path))))
        {
            if (BodyOf(statement.Sql) is not { } body)
            {
                continue;
            }

            if (PlPgSqlBody.RelationsOfTree(statement.Sql) is not { } expected)
            {
                Assert.True(refusable, $"PostgreSQL's parser refuses {statement.File}:{statement.Line}: {PgQuery.PlpgsqlErrorOf(statement.Sql)}");
                refused++;
                continue;
            }

            compared++;
            names += expected.Count;
            var found = PlPgSqlBody.RelationsOfScanner(statement.Sql, body, out var error);
            if (error.Length > 0 || !found.SequenceEqual(expected))
            {
                differences.Add($"{statement.File}:{statement.Line}: {error}\n  tree    {string.Join(' ', expected)}\n  scanner {string.Join(' ', found)}\n{statement.Sql}");
            }
        }

        Oracle.Say($"PL/pgSQL, {what}: {compared} bodies with {names} relations compared, {refused} are refused by PostgreSQL's parser, {differences.Count} differ");
        Assert.True(names > 50, $"only {compared} bodies with {names} relations were compared");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(20)));
    }

    private static string[] Migrations() =>
        [.. Directory.GetFiles(Path.Combine(Corpus.Directory!, "drizzle-sim"), "*.sql").Order(StringComparer.Ordinal)];

    /// <summary>Where the dollar-quoted PL/pgSQL body of a statement stands; null when it has none.</summary>
    private static Range? BodyOf(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        lexer.Read(out var first);
        var (isPlPgSql, body) = (first.Keyword == Keyword.Do, default(Range?));
        while (lexer.Read(out var token))
        {
            isPlPgSql |= token.TextOf(sql).Trim('\'').Equals("plpgsql", StringComparison.OrdinalIgnoreCase);
            if (token.Kind == TokenKind.DollarString && body is null)
            {
                var tag = sql.IndexOf('$', token.Offset + 1) + 1 - token.Offset;
                body = (token.Offset + tag)..(token.End - tag);
            }
        }

        return isPlPgSql && first.Keyword is Keyword.Do or Keyword.Create ? body : null;
    }
}
