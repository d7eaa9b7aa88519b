using System.Data.Common;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>What differs as text is asked of the engine, in one go.</summary>
public sealed class ExpressionReconcilerTests
{
    /// <summary>Each place of an expression: a schema with it.</summary>
    private static readonly Dictionary<ExpressionKind, Func<string, object[]>> Places = new()
    {
        [ExpressionKind.Default] = text => [Table("app.t", Column("a") with { Default = Expr(text) })],
        [ExpressionKind.Generated] = text => [Table("app.t", Column("a"), Column("b") with { Generated = new GeneratedColumn(Expr(text), true) })],
        [ExpressionKind.Check] = text => [Table("app.t", Column("a")) with { Checks = [Check("ck", text)] }],
        [ExpressionKind.DomainCheck] = text => [Domain("app.d", Integer) with { Checks = [Check("ck", text)] }],
        [ExpressionKind.IndexKey] = text => [Table("app.t", Column("a")) with { Indexes = [new TableIndex { Name = "i", Keys = [new IndexKey { Expression = Expr(text) }] }] }],
        [ExpressionKind.IndexPredicate] = text => [Table("app.t", Column("a")) with { Indexes = [Index("i", "a") with { Predicate = Expr(text) }] }],
        [ExpressionKind.PartitionKey] = text => [Table("app.t", Column("a")) with { PartitionBy = Expr(text) }],
        [ExpressionKind.PartitionBound] = text => [Table("app.p") with { PartitionBy = Expr("LIST (id)") }, Table("app.t") with { PartitionOf = Name("app.p"), PartitionBound = Expr(text) }],
        [ExpressionKind.PolicyUsing] = text => [Table("app.t", Column("a")) with { Policies = [Policy("p", text)] }],
        [ExpressionKind.PolicyCheck] = text => [Table("app.t", Column("a")) with { Policies = [Policy("p", "true") with { Check = Expr(text) }] }],
        [ExpressionKind.TriggerWhen] = text => [Function("app.f"), Table("app.t", Column("a")) with { Triggers = [Trigger("tr", "app.f") with { When = Expr(text) }] }],
        [ExpressionKind.TriggerBody] = text => [Table("app.t", Column("a")) with { Triggers = [Trigger("tr", "app.f") with { Function = null, Body = Expr(text) }] }],
        [ExpressionKind.ViewQuery] = text => [View("app.v", $"SELECT {text} AS a")],
        [ExpressionKind.RoutineSqlBody] = text => [Function("app.f", $"RETURN {text}") with { HasSqlBody = true }],
    };

    public static TheoryData<ExpressionKind> AllPlaces => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public async Task What_the_engine_says_is_equal_is_no_difference(ExpressionKind kind)
    {
        var engine = new Engine(_ => ExpressionVerdict.Equal);
        Assert.Empty(await StatementsAsync(Places[kind]("(1 + 1)"), Places[kind]("1+1"), engine));
        var question = Assert.Single(engine.Questions);
        Assert.Equal(kind, question.Kind);
        Assert.Contains("(1 + 1)", question.Current.Text, StringComparison.Ordinal);
        Assert.Contains("1+1", question.Desired.Text, StringComparison.Ordinal);
        Assert.Equal(1, engine.Calls);
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public async Task What_the_engine_says_is_different_is_a_difference(ExpressionKind kind) =>
        Assert.NotEmpty(await StatementsAsync(Places[kind]("(1 + 1)"), Places[kind]("1+1"), new Engine(_ => ExpressionVerdict.Different)));

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public async Task What_is_equal_as_text_is_not_asked(ExpressionKind kind)
    {
        var engine = new Engine(_ => ExpressionVerdict.Different);
        Assert.Empty(await StatementsAsync(Places[kind]("1+1"), Places[kind]("1+1"), engine));
        Assert.Equal(0, engine.Calls);
    }

    [Fact]
    public async Task Offline_nothing_is_asked()
    {
        var engine = new Engine(_ => ExpressionVerdict.Equal);
        var planner = new SchemaPlanner(new TestDialect(), Config("app") with { Offline = true });
        var plan = await planner.PlanAsync(Inspected(View("app.v", "SELECT 1 AS a")), Desired(View("app.v", "SELECT 01 AS a")), engine, null!, TestContext.Current.CancellationToken);
        Assert.Single(plan.Statements);
        Assert.Equal(0, engine.Calls);
    }

    [Fact]
    public async Task A_view_that_the_engine_cannot_replace_is_made_anew()
    {
        Assert.Equal(["ReplaceView app.v"], await StatementsAsync([View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 2 AS a")], new Engine(_ => ExpressionVerdict.Replaceable)));
        Assert.Equal(
            ["DropView app.v", "CreateView app.v SELECT 2 AS a"],
            await StatementsAsync([View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 2 AS a")], new Engine(_ => ExpressionVerdict.Different)));
    }

    [Fact]
    public async Task A_check_without_a_name_is_matched_with_the_help_of_the_engine()
    {
        var current = Table("app.t", Column("a")) with { Checks = [Check("t_a_check", "(a > 1)"), Check("t_a_check1", "(a < 9)")] };
        var desired = Table("app.t", Column("a")) with { Checks = [Check(null, "a<9"), Check(null, "a>1")] };
        var engine = new Engine(q => q.Current.Text.Contains('>', StringComparison.Ordinal) == q.Desired.Text.Contains('>', StringComparison.Ordinal) ? ExpressionVerdict.Equal : ExpressionVerdict.Different);
        Assert.Empty(await StatementsAsync([current], [desired], engine));
        Assert.Equal(1, engine.Calls);
    }

    [Fact]
    public async Task An_index_without_a_name_is_matched_with_the_help_of_the_engine()
    {
        Table Of(string? name, string text) => Table("app.t", Column("a")) with { Indexes = [new TableIndex { Name = name, Keys = [new IndexKey { Expression = Expr(text) }] }] };
        Assert.Empty(await StatementsAsync([Of("t_abs_idx", "abs(a)")], [Of(null, "ABS( a )")], new Engine(_ => ExpressionVerdict.Equal)));
    }

    [Fact]
    public async Task Questions_know_the_names_after_renames()
    {
        var engine = new Engine(_ => ExpressionVerdict.Equal);
        var current = Inspected(Table("app.old", Column("x")) with { Checks = [Check("ck", "(x > 1)")] });
        var desired = Desired(
            Table("app.new", Column("y")) with { Checks = [Check("ck", "y>1")] }, Renamed("table", "app.new", "", "old"), Renamed("column", "app.new", "y", "x"));
        var planner = new SchemaPlanner(new TestDialect(), Config("app"));
        var plan = await planner.PlanAsync(current, desired, engine, null!, TestContext.Current.CancellationToken);
        Assert.Equal(["RenameTable app.old > app.new", "RenameColumn app.new.x > y"], plan.Statements.Select(s => s.Sql));
        var question = Assert.Single(engine.Questions);
        Assert.Equal("(y > 1)", question.Current.Text);
        Assert.Equal(["y"], ((Table)question.Host).Columns.Select(c => c.Name));
        Assert.Equal(Name("app.new"), question.Host.Name);
    }

    private static async Task<string[]> StatementsAsync(object[] current, object[] desired, Engine engine)
    {
        var dialect = new TestDialect { Cannot = c => c is ReplaceView { IsReplaceable: not true } };
        var plan = await new SchemaPlanner(dialect, Config("app")).PlanAsync(Inspected(current), Desired(desired), engine, null!, TestContext.Current.CancellationToken);
        return [.. plan.Statements.Select(s => s.Sql)];
    }

    private sealed class Engine(Func<ExpressionQuestion, ExpressionVerdict> verdict) : IExpressionEquivalence
    {
        internal List<ExpressionQuestion> Questions { get; } = [];

        internal int Calls { get; private set; }

        public Task<IReadOnlyList<ExpressionVerdict>> CompareAsync(
            DbConnection connection, DatabaseSchema schema, IReadOnlyList<ExpressionQuestion> questions, CancellationToken cancellationToken)
        {
            Calls++;
            Questions.AddRange(questions);
            return Task.FromResult<IReadOnlyList<ExpressionVerdict>>([.. questions.Select(verdict)]);
        }
    }
}
