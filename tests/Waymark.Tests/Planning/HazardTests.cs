using Waymark.Planning;
using Waymark.Schema;
using Waymark.Tests.Diff;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Planning;

/// <summary>What a plan says of its risks.</summary>
public sealed class HazardTests
{
    /// <summary>A change, and its hazards when the table may hold rows; without rows there are only those that are marked.</summary>
    private static readonly Dictionary<string, (object[] Current, object[] Desired, HazardKind[] WithRows, HazardKind[] WithoutRows)> Cases = new()
    {
        ["dropped table"] = ([Table("app.t")], [], [HazardKind.DropsData], []),
        ["dropped column"] = ([Table("app.t", Column("a"), Column("b"))], [Table("app.t", Column("a"))], [HazardKind.DropsData], []),
        ["dropped computed column"] = (
            [Table("app.t", Column("a"), Column("b") with { Generated = new GeneratedColumn(Expr("a"), true) })], [Table("app.t", Column("a"))], [], []),
        ["dropped sequence"] = ([Sequence("app.t")], [], [HazardKind.MayLoseData], [HazardKind.MayLoseData]),
        ["column that refuses nulls without a default"] = (
            [Table("app.t")], [Table("app.t", Column("id"), Column("b") with { NotNull = true })], [HazardKind.MayFail], []),
        ["column that refuses nulls with a default"] = (
            [Table("app.t")], [Table("app.t", Column("id"), Column("b") with { NotNull = true, Default = Expr("1") })], [], []),
        ["identity column"] = (
            [Table("app.t")], [Table("app.t", Column("id"), Column("b") with { NotNull = true, Identity = new IdentityColumn(true, new SequenceOptions()) })], [], []),
        ["NOT NULL"] = ([Table("app.t")], [Table("app.t", Column("id") with { NotNull = true })], [HazardKind.MayFail], []),
        ["no NOT NULL"] = ([Table("app.t", Column("id") with { NotNull = true })], [Table("app.t")], [], []),
        ["check"] = ([Table("app.t")], [Table("app.t") with { Checks = [Check("ck", "id > 0")] }], [HazardKind.MayFail], []),
        ["check that need not be checked"] = ([Table("app.t")], [Table("app.t") with { Checks = [Check("ck", "id > 0") with { NotValid = true }] }], [], []),
        ["unique index"] = ([Table("app.t")], [Table("app.t") with { Indexes = [Index("i", "id") with { Unique = true }] }], [HazardKind.MayFail], []),
        ["index"] = ([Table("app.t")], [Table("app.t") with { Indexes = [Index("i", "id")] }], [], []),
        ["lost enum value"] = ([Enum("app.e", "a", "b")], [Enum("app.e", "a")], [HazardKind.MayFail], [HazardKind.MayFail]),
        ["new table"] = ([], [Table("app.t") with { Checks = [Check("ck", "id > 0") with { NotValid = true }] }], [], []),
        ["view made anew"] = (
            [View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true }], [HazardKind.LosesUnmanaged], [HazardKind.LosesUnmanaged]),
    };

    public static TheoryData<string> AllCases => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void A_change_says_what_it_risks(string change)
    {
        var (current, desired, withRows, withoutRows) = Cases[change];
        Assert.Equal(withRows, HazardsOf(Inspected(current), Desired(desired)));
        Assert.Equal(withoutRows, HazardsOf(Inspected(current) with { EmptyTables = new HashSet<ObjectName> { Name("app.t") } }, Desired(desired)));
    }

    [Fact]
    public void The_message_proposes_an_order()
    {
        var plan = new SchemaPlanner(new TestDialect(), Config("app")).Plan(Inspected(Table("app.t")), Desired(Table("app.t", Column("id"), Column("b") with { NotNull = true })));
        Assert.Contains("add it without NOT NULL, fill it, then declare NOT NULL", plan.Statements[0].Hazards[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_was_known_empty_is_so_under_its_new_name()
    {
        var current = Inspected(Table("app.old")) with { EmptyTables = new HashSet<ObjectName> { Name("app.old") } };
        Assert.Empty(HazardsOf(current, Desired(Table("app.t", Column("id") with { NotNull = true }), Renamed("table", "app.t", "", "old"))));
    }

    private static IEnumerable<HazardKind> HazardsOf(Waymark.Diff.InspectedSchema current, DesiredSchema desired) =>
        new SchemaPlanner(new TestDialect(), Config("app")).Plan(current, desired).Statements.SelectMany(s => s.Hazards).Select(h => h.Kind);
}
