using System.Text;
using Waymark.Sql;
using Waymark.Sql.Scanning;
using Waymark.Tests.Oracles;

namespace Waymark.Tests.Sql;

/// <summary>Whole scripts: the statements are those that PostgreSQL's parser finds, and each has the references that it has alone.</summary>
public class SplitterAgreementTests
{
    [Fact]
    public void Scripts_are_split_where_PostgreSQL_splits_them()
    {
        if (!Oracle.HasParser())
        {
            return;
        }

        var statements = 0;
        foreach (var path in Scripts())
        {
            var parsed = Parsed(path);
            var script = string.Join('\n', parsed.Select(Terminated));
            var ours = StatementSplitter.Split(script, LexerOptions.PostgreSql).Select(statement => script[statement.TextOffset..statement.End].TrimEnd(';', ' ', '\n')).ToList();
            var theirs = PgQuery.Split(script)!.Select(range => script[range].Trim()).Where(text => text.Length > 0).ToList();
            Assert.Equal(theirs.Select(WithoutLeadingComments), ours);
            statements += ours.Count;
        }

        Oracle.Say($"splitter: {statements} statements agree");
        Assert.True(statements > 1000, $"only {statements} statements were compared");
    }

    [Fact]
    public void A_statement_has_the_same_references_alone_and_in_its_script()
    {
        if (!Oracle.HasParser())
        {
            return;
        }

        foreach (var path in Scripts())
        {
            var script = new StringBuilder();
            var expected = new List<(int, int, string)>();
            var declarations = new ScriptDeclarations();
            foreach (var (statement, number) in Parsed(path).Where(HasItsData).Select((statement, number) => (statement, number)))
            {
                expected.AddRange(References(statement.Sql, declarations).Select(reference => (number, reference.Offset + script.Length, reference.Name)));
                script.Append(Terminated(statement)).Append('\n').Append(statement.CopyData is null ? string.Empty : $"{statement.CopyData}\\.\n");
            }

            var whole = script.ToString();
            Assert.Equal(expected, References(whole, new ScriptDeclarations()).Select(reference => (reference.Statement, reference.Offset, reference.Name)));
        }
    }

    private static IEnumerable<string> Scripts() => [.. Corpus.OwnCases(), .. Corpus.RegressionScripts()];

    private static List<PsqlStatement> Parsed(string path) => [.. PsqlScript.Read(Path.GetFileName(path), Corpus.Read(path)).Where(Parses)];

    /// <summary>A COPY that fails has no data in its script; only the server knows that.</summary>
    private static bool HasItsData(PsqlStatement statement) => statement.CopyData is not null
        || !(statement.Sql.StartsWith("copy", StringComparison.OrdinalIgnoreCase) && statement.Sql.Contains("from std", StringComparison.OrdinalIgnoreCase));

    private static bool Parses(PsqlStatement statement)
    {
        using var tree = PgQuery.Parse(statement.Sql, out _);
        return tree is not null;
    }

    /// <summary>A statement that psql sent without a semicolon (<c>\g</c>) gets one, on a line of its own: a comment may end it.</summary>
    private static string Terminated(PsqlStatement statement) => statement.Sql.EndsWith(';') ? statement.Sql : statement.Sql + "\n;";

    /// <summary>PostgreSQL counts the comments before a statement to it.</summary>
    private static string WithoutLeadingComments(string sql)
    {
        var lexer = new SqlLexer(sql, LexerOptions.PostgreSql);
        lexer.Read(out var first);
        return sql[first.Offset..].TrimEnd(';', ' ', '\n');
    }

    /// <param name="sql">The text.</param>
    /// <param name="declarations">What the script has created before it: text in a call is read as its function reads it.</param>
    private static List<(int Statement, int Offset, string Name)> References(string sql, ScriptDeclarations declarations)
    {
        var list = new ReferenceList();
        ReferenceScanner.Scan(sql, new ScanContext { Output = list, Declarations = declarations }, null);
        var references = new List<(int, int, string)>();
        foreach (var reference in list.References)
        {
            references.Add((reference.Statement, list.OffsetOf(reference), list.NameTextOf(reference, sql).ToString()));
        }

        return references;
    }
}
