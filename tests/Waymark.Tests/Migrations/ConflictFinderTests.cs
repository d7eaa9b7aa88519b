using Waymark.Iris;
using Waymark.Migrations;
using Waymark.Migrations.Conflicts;

namespace Waymark.Tests.Migrations;

public class ConflictFinderTests
{
    [Fact]
    public void One_table_under_two_spellings_is_a_conflict() =>
        Finds(["create table \"public\".\"user\" (id int);", "select 1;\ncreate table SQLUser.\"user\" (id int);"], (MigrationCodes.CreatedTwice, "1", 2, 14));

    [Fact]
    public void An_alias_and_an_unqualified_name_are_two_spellings() =>
        Finds(["create table public.t (id int); create table t (id int);"], (MigrationCodes.CreatedTwice, "0", 1, 46));

    [Fact]
    public void A_view_has_the_name_of_a_table() =>
        Finds(["create table t (id int); create view public.t as select 1;"], (MigrationCodes.CreatedTwice, "0", 1, 38));

    [Theory]
    [InlineData("create table t (id int); drop table t; create table public.t (id int);")]
    [InlineData("create table t (id int); alter table t rename to u; create table public.t (id int);")]
    [InlineData("create table t (id int); alter table t set schema other; create table public.t (id int);")]
    [InlineData("create table t (id int); create table if not exists public.t (id int);")]
    [InlineData("create table t (id int); create temp table \"T\" (id int);")]
    [InlineData("create table t (id int); create table other.t (id int);")]
    [InlineData("create table t (id int); create index t_i on t (id); create index \"T_I\" on public.t (id);")]
    [InlineData("create table t (id int); create function f() returns void language sql as $$ create table public.t (x int) $$;")]
    public void What_is_gone_or_elsewhere_is_no_conflict(string sql) => Finds([sql]);

    [Fact]
    public void A_name_that_a_rename_gives_is_taken() =>
        Finds(["create table n (id int); alter table n rename to t; create table public.t (id int);"], (MigrationCodes.CreatedTwice, "0", 1, 66));

    [Fact]
    public void Names_that_differ_in_case_alone_collapse() =>
        Finds(["create table \"User\" (id int); create table \"user\" (id int);"], (MigrationCodes.NamesCollapse, "0", 1, 44));

    [Fact]
    public void A_table_that_exists_is_a_conflict() =>
        Finds(["create table public.t (id int);"], ["T"], (MigrationCodes.ExistsAlready, "0", 1, 14));

    [Fact]
    public void A_table_that_exists_in_another_case_collapses() =>
        Finds(["create table \"tT\" (id int);"], ["Tt"], (MigrationCodes.NamesCollapse, "0", 1, 14));

    [Theory]
    [InlineData("create table if not exists t (id int);")]
    [InlineData("drop table t; create table t (id int);")]
    [InlineData("alter table t rename to u; create table t (id int);")]
    [InlineData("create table other.t (id int);")]
    public void A_table_that_exists_does_no_harm_where_the_script_knows_of_it(string sql) => Finds([sql], ["t"]);

    [Fact]
    public void A_foreign_key_to_another_schema_than_the_rest_is_a_conflict() =>
        Finds(
            ["create table \"user\" (id int primary key);", "create table a (u int references public.\"user\"(id));\ncreate table b (u int references \"Old\".\"user\"(id));"],
            (MigrationCodes.ForeignKeyElsewhere, "1", 2, 34));

    [Fact]
    public void A_foreign_key_that_alter_table_adds_counts_too() =>
        Finds(
            ["alter table a add constraint f foreign key (u) references Old.t(id);", "create table t (id int primary key);"],
            (MigrationCodes.ForeignKeyElsewhere, "0", 1, 59));

    [Theory]
    [InlineData("create table auth.t (id int primary key); create table t (id int); create table a (u int references auth.t(id));")]
    [InlineData("create table a (u int references auth.t(id));")]
    [InlineData("create table t (id int); create table a (u int references SQLUSER.t(id));")]
    [InlineData("create table t (id int); create table a (u int references allowed.t(id));")]
    public void A_foreign_key_to_another_schema_is_no_conflict_where_it_is_meant(string sql) => Finds([sql]);

    [Fact]
    public void What_an_earlier_run_committed_is_no_conflict()
    {
        var adapter = new IrisAdapter();
        var scripts = Scripts.Read(adapter, Scripts.Folder(MigrationFormat.Plain, ("a", "create table t (id int); create table u (id int);")), out _);

        var problems = ConflictFinder.Find(adapter.Names!, true, ["t", "u"], [], scripts, script => script.Statements[0].End);

        Assert.Equal(39, Assert.Single(problems).Column);
    }

    private static void Finds(string[] files, params (string Code, string File, int Line, int Column)[] expected) => Finds(files, [], expected);

    private static void Finds(string[] files, string[] existing, params (string Code, string File, int Line, int Column)[] expected)
    {
        var adapter = new IrisAdapter();
        var folder = Scripts.Folder(MigrationFormat.Drizzle0, files.Select((text, i) => ($"{i}", text)));
        var scripts = Scripts.Read(adapter, folder, out var problems);
        Assert.DoesNotContain(problems, p => p.Severity == Waymark.Sql.DiagnosticSeverity.Error);

        var conflicts = ConflictFinder.Find(adapter.Names!, adapter.Dialect.IgnoresCase, existing, ["allowed"], scripts, _ => 0);

        Assert.Equal(expected, conflicts.Select(p => (p.Code, p.File!["migrations/".Length..], p.Line, p.Column)));
    }
}
