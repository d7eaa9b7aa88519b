using Waymark.Sql;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>The reference scanner against PostgreSQL's own PL/pgSQL parser: every body that it accepts, and the relations in its SQL.</summary>
public class PlPgSqlAgreementTests
{
    [Fact]
    public void Bodies_of_the_corpus_name_the_relations_of_their_trees()
    {
        if (!Oracle.HasParser() || !Oracle.HasCorpus())
        {
            return;
        }

        var (compared, refused, names) = (0, 0, 0);
        var differences = new List<string>();
        foreach (var path in Scripts())
        {
            foreach (var statement in PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path)))
            {
                if (BodyOf(statement.Sql) is not { } body)
                {
                    continue;
                }

                if (PlPgSqlBody.RelationsOfTree(statement.Sql) is not { } expected)
                {
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
        }

        Oracle.Say($"PL/pgSQL: {compared} bodies with {names} relations compared, {refused} are refused by PostgreSQL's parser, {differences.Count} differ");
        Assert.True(compared > 100 && names > 100, $"only {compared} bodies with {names} relations were compared");
        Assert.True(differences.Count == 0, string.Join("\n\n", differences.Take(20)));
    }

    private static IEnumerable<string> Scripts() =>
        [.. Corpus.RegressionScripts(), .. Directory.GetFiles(Path.Combine(Corpus.Directory!, "drizzle-sim"), "*.sql").Order(StringComparer.Ordinal)];

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
