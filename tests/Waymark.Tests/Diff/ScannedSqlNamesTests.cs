using Waymark.Diff;
using Waymark.Postgres;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>Names in the SQL text that the model does not look into.</summary>
public sealed class ScannedSqlNamesTests
{
    private static readonly ScannedSqlNames Names = new(PostgresSystemNames.Instance);

    [Theory]
    [InlineData(ExpressionKind.Default, "nextval('app.s'::regclass)", "Function nextval, Relation app.s, Type regclass")]
    [InlineData(ExpressionKind.Default, "7", "")]
    [InlineData(ExpressionKind.Check, "(a > app.f(b)) AND c IN (SELECT id FROM t)", "Function app.f, Relation t")]
    [InlineData(ExpressionKind.ViewQuery, "WITH w AS (SELECT 1) SELECT * FROM w, app.t x WHERE x.a = 'a'::app.e", "Relation app.t, Type app.e")]
    [InlineData(ExpressionKind.RoutineSqlBody, "RETURN (SELECT max(a) FROM app.t)", "Function max, Relation app.t")]
    [InlineData(ExpressionKind.RoutineSqlBody, "BEGIN ATOMIC SELECT 1 FROM app.t; END", "Relation app.t")]
    [InlineData(ExpressionKind.PartitionKey, "RANGE (app.f(a))", "Function app.f")]
    [InlineData(ExpressionKind.PartitionBound, "FROM (1) TO (2)", "")]
    [InlineData(ExpressionKind.TriggerWhen, "old.a IS DISTINCT FROM app.f(new.a)", "Function app.f")]
    [InlineData(ExpressionKind.Statement, "CREATE STATISTICS app.st ON a, b FROM app.t", "Relation app.t")]
    public void Names_are_found_by_kind(ExpressionKind kind, string text, string names) =>
        Assert.Equal(names, string.Join(", ", Names.Find(Expr(text), kind).Select(n => $"{n.Kind} {n.Name}").Order(StringComparer.Ordinal)));

    [Theory]
    [InlineData("sql", "INSERT INTO app.a SELECT * FROM app.b; SELECT 1", "app.a, app.b")]
    [InlineData("plpgsql", "DECLARE x int; BEGIN SELECT a INTO x FROM app.t; RETURN x; END", "app.t")]
    [InlineData("c", "symbol", "")]
    [InlineData("plpython3u", "return 1 if x else (", "")]
    public void Bodies_are_read_in_their_language(string language, string body, string names) =>
        Assert.Equal(names, string.Join(", ", Names.Find(Expr(body), ExpressionKind.RoutineBody, language).Select(n => n.Name.ToString())));

    [Fact]
    public void Text_that_is_no_sql_names_nothing() => Assert.Empty(Names.Find(Expr("'unterminated"), ExpressionKind.Check));

    [Fact]
    public void Replacing_touches_nothing_but_the_names()
    {
        var text = Expr("SELECT  t.a /* t */, 't' FROM t -- t\nJOIN \"U\" ON true");
        var replaced = Names.Replace(text, ExpressionKind.ViewQuery, n => n.Name.Schema is null ? n.Name with { Schema = "My app" } : null);
        Assert.Equal("SELECT  t.a /* t */, 't' FROM \"My app\".t -- t\nJOIN \"My app\".\"U\" ON true", replaced.Text);
        Assert.Same(text, Names.Replace(text, ExpressionKind.ViewQuery, _ => null));
    }

    [Fact]
    public void A_qualified_name_may_become_another()
    {
        var replaced = Names.Replace(Expr("'a'::app.old || nextval('app.old'::regclass)"), ExpressionKind.Default, n => n.Name == Name("app.old") ? new ObjectName("app", "ne'w") : null);
        Assert.Equal("'a'::app.\"ne'w\" || nextval('app.\"ne''w\"'::regclass)", replaced.Text);
    }

    [Theory]
    [InlineData("(a > 1)", "(b > 1)")]
    [InlineData("\"a\" > a(a) + x.a + a.x + 'a'::a", "b > a(b) + x.b + a.x + 'a'::a")]
    [InlineData("A = aa", "b = aa")]
    public void A_column_is_renamed_where_it_may_be_one(string text, string renamed) =>
        Assert.Equal(renamed, Names.RenameColumn(Expr(text), ExpressionKind.Check, "a", "b").Text);

    [Fact]
    public void Identifiers_are_folded() =>
        Assert.Superset(new HashSet<string> { "a", "B", "lower" }, new HashSet<string>(Names.FindIdentifiers(Expr("LOWER(A) = \"B\" || 'c'"), ExpressionKind.Check)));
}
