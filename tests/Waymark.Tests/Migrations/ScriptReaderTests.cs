using Waymark.Iris;
using Waymark.Migrations;
using Waymark.Postgres;
using Waymark.Sql;
using Waymark.Sqlite;

namespace Waymark.Tests.Migrations;

public class ScriptReaderTests
{
    private static readonly PostgresAdapter Reference = new();

    [Fact]
    public void A_breakpoint_ends_a_statement_without_a_semicolon()
    {
        const string Text = "create table a (x int)\n--> statement-breakpoint\ncreate table b (x int);--> statement-breakpoint insert into a values (1)";

        Assert.Equal(["create table a (x int)\n", "create table b (x int);", "insert into a values (1)"], Statements(Text, MigrationFormat.Drizzle0));
    }

    [Theory]
    [InlineData("select '\n--> statement-breakpoint\n';")]
    [InlineData("do $$\n--> statement-breakpoint\n$$;")]
    [InlineData("create table t (x int,\n--> statement-breakpoint\ny int);")]
    [InlineData("select /*\n--> statement-breakpoint\n*/ 1;")]
    public void A_breakpoint_counts_as_a_comment_alone(string text) => Assert.Equal([text], Statements(text, MigrationFormat.Drizzle0));

    [Fact]
    public void In_a_plain_file_a_breakpoint_is_a_comment_like_any_other()
    {
        const string Text = "select 1\n--> statement-breakpoint\n, 2;";

        Assert.Equal([Text], Statements(Text, MigrationFormat.Plain));
    }

    [Fact]
    public void What_is_sent_is_the_text_of_the_file()
    {
        const string Text = "-- a\r\nSELECT  'ü',\r\n\t1 ; ;\r\n/* b */ select 2";

        Assert.Equal(["SELECT  'ü',\r\n\t1 ;", "select 2"], Statements(Text, MigrationFormat.Plain));
    }

    [Fact]
    public void A_trigger_of_sqlite_is_one_statement()
    {
        const string Trigger = "create temp trigger g after insert on t begin select case when 1 then 2 end; update t set x = 1; end;";
        var scripts = Scripts.Read(new SqliteAdapter(), Scripts.Folder(MigrationFormat.Plain, ("a", $"{Trigger}\nselect 1;")), out var problems);

        Assert.Empty(problems);
        Assert.Equal([Trigger, "select 1;"], scripts[0].Statements.Select(s => s.Sql));
    }

    [Fact]
    public void Data_of_COPY_belong_to_their_statement()
    {
        var scripts = Scripts.Read(Reference, Scripts.Folder(MigrationFormat.Plain, ("a", "copy t from stdin;\n1\t'\n2\tx\n\\.\nselect 1;")), out var problems);

        Assert.Empty(problems);
        Assert.Equal([("copy t from stdin;", "1\t'\n2\tx\n"), ("select 1;", null)], scripts[0].Statements.Select(s => (s.Sql, s.CopyData)));
    }

    [Theory]
    [InlineData("select 1;\nselect 'x", DiagnosticCodes.Unterminated, 2, 8)]
    [InlineData("select 1;\n  /* x", DiagnosticCodes.Unterminated, 2, 3)]
    [InlineData("select \"x", DiagnosticCodes.Unterminated, 1, 8)]
    [InlineData("select $a$ x", DiagnosticCodes.Unterminated, 1, 8)]
    [InlineData("\\d t", DiagnosticCodes.InvalidCharacter, 1, 1)]
    [InlineData("select 1;\nprepare transaction 'x';", MigrationCodes.UnsupportedStatement, 2, 1)]
    public void What_cannot_be_sent_is_an_error_with_its_place(string text, string code, int line, int column)
    {
        Scripts.Read(Reference, Scripts.Folder(MigrationFormat.Drizzle0, ("a", text)), out var problems);

        var problem = Assert.Single(problems);
        Assert.Equal((code, "migrations/a", line, column, DiagnosticSeverity.Error), (problem.Code, problem.File, problem.Line, problem.Column, problem.Severity));
    }

    [Fact]
    public void A_position_in_what_was_sent_is_found_in_the_file()
    {
        const string Text = "select 1;\n--> statement-breakpoint\ninsert into \"public\".\"user\" select '😀', nosuch from acct;";
        var script = Scripts.Read(new IrisAdapter("MyApp"), Scripts.Folder(MigrationFormat.Drizzle0, ("a", Text)), out var problems)[0];
        var statement = script.Statements[1];

        Assert.Empty(problems);
        Assert.Equal("insert into MyApp.\"user\" select '😀', nosuch from MyApp.acct;", statement.Sql);

        // Servers count characters, not code units: the emoji is one.
        var position = statement.Sql.IndexOf("nosuch", StringComparison.Ordinal);
        Assert.Equal(Text.IndexOf("nosuch", StringComparison.Ordinal), statement.ToFileOffset(position));
        Assert.Equal(Text.IndexOf("acct", StringComparison.Ordinal), statement.ToFileOffset(statement.Sql.IndexOf("MyApp.acct", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_temporary_table_stays_unqualified_in_later_migrations()
    {
        var folder = Scripts.Folder(MigrationFormat.Drizzle0, ("a", "create temp table w (x int);"), ("b", "insert into w select x from t;"));
        var scripts = Scripts.Read(new IrisAdapter(), folder, out _);

        Assert.Equal("insert into w select x from SQLUser.t;", scripts[1].Statements[0].Sql);
    }

    [Fact]
    public void The_hash_of_each_part_covers_the_text_before_a_statement()
    {
        var one = Scripts.Read(Reference, Scripts.Folder(MigrationFormat.Plain, ("a", "select 1; select 2; select 3;")), out _)[0];
        var other = Scripts.Read(Reference, Scripts.Folder(MigrationFormat.Plain, ("a", "select 1; select 2; select 4; -- more")), out _)[0];

        Assert.Equal(one.HashBefore(2), other.HashBefore(2));
        Assert.NotEqual(one.HashBefore(3), other.HashBefore(3));
        Assert.NotEqual(one.HashBefore(1), one.HashBefore(2));
    }

    private static IEnumerable<string> Statements(string text, MigrationFormat format)
    {
        var scripts = Scripts.Read(Reference, Scripts.Folder(format, ("a", text)), out var problems);
        Assert.Empty(problems);
        return scripts[0].Statements.Select(s => s.Sql);
    }
}
