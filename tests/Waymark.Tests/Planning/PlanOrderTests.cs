using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;
using Waymark.Tests.Diff;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Planning;

/// <summary>The order of a plan: everything after what it needs, everything dropped before what it needed.</summary>
public sealed class PlanOrderTests
{
    /// <summary>What is made, by name in an order in which nothing would work, and the order in which it does.</summary>
    private static readonly Dictionary<string, (object[] Objects, string[] Order)> Creations = new()
    {
        ["foreign keys"] = (
            [
                Table("app.a", Column("b")) with { ForeignKeys = [ForeignKey("a_b", "b", "app.b", "id")] },
                Table("app.b", Column("id"), Column("c")) with { Keys = [PrimaryKey("pk_b", "id")], ForeignKeys = [ForeignKey("b_c", "c", "app.c", "id")] },
                Table("app.c") with { Keys = [PrimaryKey("pk_c", "id")] },
            ],
            ["CreateTable app.c", "CreateTable app.b", "CreateTable app.a"]),
        ["a foreign key to a unique index"] = (
            [
                Table("app.a", Column("b")) with { ForeignKeys = [ForeignKey("a_b", "b", "app.b", "id")] },
                Table("app.b") with { Indexes = [Index("u", "id") with { Unique = true }] },
            ],
            ["CreateTable app.b", "CreateIndex app.b.u", "CreateTable app.a"]),
        ["a foreign key to itself"] = (
            [Table("app.a", Column("id"), Column("p")) with { Keys = [PrimaryKey(null, "id")], ForeignKeys = [ForeignKey(null, "p", "app.a")] }],
            ["CreateTable app.a"]),
        ["a foreign key that need not be checked"] = (
            [Table("app.a", Column("id"), Column("p")) with { Keys = [PrimaryKey("pk", "id")], ForeignKeys = [ForeignKey("fk", "p", "app.a") with { NotValid = true }] }],
            ["CreateTable app.a", "AddConstraint app.a.fk"]),
        ["two tables that refer to each other"] = (
            [
                Table("app.a", Column("id"), Column("b")) with { Keys = [PrimaryKey("pk_a", "id")], ForeignKeys = [ForeignKey("a_b", "b", "app.b")] },
                Table("app.b", Column("id"), Column("a")) with { Keys = [PrimaryKey("pk_b", "id")], ForeignKeys = [ForeignKey("b_a", "a", "app.a")] },
            ],
            ["CreateTable app.a", "CreateTable app.b", "AddConstraint app.a.a_b"]),
        ["views on views"] = (
            [View("app.a", "SELECT id FROM app.b"), View("app.b", "SELECT id FROM app.c"), View("app.c", "SELECT id FROM app.t") with { IsMaterialized = true }, Table("app.t")],
            ["CreateTable app.t", "CreateView app.c SELECT id FROM app.t", "CreateView app.b SELECT id FROM app.c", "CreateView app.a SELECT id FROM app.b"]),
        ["types before columns"] = (
            [Table("app.a", Column("c", Type("app.z"))), Domain("app.z", Type("app.zz")), Enum("app.zz", "x")],
            ["CreateType app.zz", "CreateType app.z", "CreateTable app.a"]),
        ["types before parameters"] = (
            [Function("app.f", "SELECT 1", Type("app.c")), new CompositeType { Name = Name("app.c"), Attributes = [Column("x", Type("app.e"))] }, Enum("app.e", "x")],
            ["CreateType app.e", "CreateType app.c", "CreateRoutine app.f(app.c)"]),
        ["functions in defaults, checks, generated columns and indexes"] = (
            [
                Table("app.t", Column("a") with { Default = Expr("app.f1()") }, Column("b") with { Generated = new GeneratedColumn(Expr("app.f2(a)"), true) }) with
                {
                    Checks = [Check("ck", "app.f3(a) > 0")],
                    Indexes = [new TableIndex { Name = "i", Keys = [new IndexKey { Expression = Expr("app.f4(a)") }], Predicate = Expr("app.f5(a) > 0") }],
                    Policies = [Policy("p", "app.f6(a) > 0")],
                    Triggers = [Trigger("tr", "app.f7")],
                },
                Function("app.f1"), Function("app.f2", "SELECT 1", Integer), Function("app.f3", "SELECT 1", Integer), Function("app.f4", "SELECT 1", Integer),
                Function("app.f5", "SELECT 1", Integer), Function("app.f6", "SELECT 1", Integer), Function("app.f7"),
            ],
            [
                "CreateRoutine app.f1()", "CreateRoutine app.f2(integer)", "CreateRoutine app.f3(integer)", "CreateRoutine app.f4(integer)", "CreateRoutine app.f5(integer)",
                "CreateRoutine app.f6(integer)", "CreateRoutine app.f7()", "CreateTable app.t", "CreateIndex app.t.i", "CreateTrigger app.t.tr", "CreatePolicy app.t.p",
            ]),
        ["a function that takes a table's rows, used in an index of it"] = (
            [
                Table("app.t", Column("a")) with { Indexes = [new TableIndex { Name = "i", Keys = [new IndexKey { Expression = Expr("app.f(t)") }] }] },
                Function("app.f", "SELECT 1", Type("app.t")),
            ],
            ["CreateTable app.t", "CreateRoutine app.f(app.t)", "CreateIndex app.t.i"]),
        ["a function that takes a table's rows, used in a check of it"] = (
            [Table("app.t", Column("a")) with { Checks = [Check("ck", "app.f(t) > 0")] }, Function("app.f", "SELECT 1", Type("app.t"))],
            ["CreateTable app.t", "CreateRoutine app.f(app.t)", "AddConstraint app.t.ck"]),
        ["a function whose body reads the table that it is a default of"] = (
            [Table("app.t", Column("a") with { Default = Expr("app.f()") }), Function("app.f", "SELECT max(a) FROM app.t")],
            ["CreateRoutine app.f()", "CreateTable app.t"]),
        ["a function whose body reads a table"] = (
            [Table("app.t", Column("a")), Function("app.f", "SELECT max(a) FROM app.t")],
            ["CreateTable app.t", "CreateRoutine app.f()"]),
        ["functions that call each other"] = (
            [Function("app.f", "SELECT app.g()"), Function("app.g", "SELECT app.f()"), Function("app.h", "SELECT app.g()")],
            ["CreateRoutine app.f()", "CreateRoutine app.g()", "CreateRoutine app.h()"]),
        ["an aggregate after its functions and type"] = (
            [
                Function("app.a") with { Kind = RoutineKind.Aggregate, Body = null, Definition = [new StorageOption("sfunc", "app.z"), new StorageOption("stype", "app.s")] },
                Function("app.z"),
                new CompositeType { Name = Name("app.s"), Attributes = [Column("x")] },
            ],
            ["CreateType app.s", "CreateRoutine app.z()", "CreateRoutine app.a()"]),
        ["partitions after their tables"] = (
            [
                Table("app.a") with { PartitionOf = Name("app.b"), PartitionBound = Expr("FROM (1) TO (2)") },
                Table("app.b") with { PartitionOf = Name("app.c"), PartitionBound = Expr("FROM (1) TO (9)"), PartitionBy = Expr("RANGE (id)") },
                Table("app.c") with { PartitionBy = Expr("RANGE (id)") },
            ],
            ["CreateTable app.c", "CreateTable app.b", "CreateTable app.a"]),
        ["children after their parents"] = (
            [Table("app.a") with { Inherits = [Name("app.b")] }, Table("app.b")], ["CreateTable app.b", "CreateTable app.a"]),
        ["sequences before what counts by them, owners after"] = (
            [
                Table("app.t", Column("id") with { Default = Expr("nextval('app.z'::regclass)") }, Column("n") with { Default = Expr("nextval('app.z'::regclass) + 1") }),
                Sequence("app.z"), Sequence("app.y", "app.t", "n"),
            ],
            ["CreateSequence app.y", "CreateSequence app.z", "CreateTable app.t", "SetSequenceOwner app.y"]),
        ["schemas and extensions before everything"] = (
            [Table("zoo.a", Column("c", Type("zoo.citext"))), new SchemaDefinition("zoo"), new Extension("citext") { Schema = "zoo" }],
            ["CreateSchema zoo", "CreateExtension citext", "CreateTable zoo.a"]),
        ["collations before columns"] = (
            [Table("app.t", Column("c", Text) with { Collation = Name("app.c") }), Opaque("COLLATION", "app.c", "CREATE COLLATION app.c (locale = 'C')")],
            ["CreateOpaqueObject app.c.COLLATION", "CreateTable app.t"]),
        ["comments and privileges last"] = (
            [Table("app.t") with { Comment = "x" }, View("app.v", "SELECT id FROM app.t") with { Comment = "y" }, new Privilege("TABLE", Name("app.t"), "reader", "SELECT")],
            ["CreateTable app.t", "CreateView app.v SELECT id FROM app.t", "SetComment app.t", "SetComment app.v", "Grant SELECT on app.t to reader"]),
    };

    public static TheoryData<string> AllCreations => [.. Creations.Keys];

    [Theory]
    [MemberData(nameof(AllCreations))]
    public void Everything_is_made_after_what_it_needs(string what)
    {
        var (objects, order) = Creations[what];
        Assert.Equal(order, Statements(Inspected(), Desired(objects)));
    }

    [Theory]
    [MemberData(nameof(AllCreations))]
    public void The_order_does_not_depend_on_the_order_of_the_declarations(string what)
    {
        var (objects, order) = Creations[what];
        Assert.Equal(order, Statements(Inspected(), Desired([.. objects.Reverse()])));
    }

    [Fact]
    public void Tables_are_dropped_before_those_that_they_refer_to()
    {
        var current = Inspected(
            Table("app.a") with { Keys = [PrimaryKey("pk_a", "id")] },
            Table("app.b", Column("id"), Column("a")) with { Keys = [PrimaryKey("pk_b", "id")], ForeignKeys = [ForeignKey("b_a", "a", "app.a", "id")] },
            Table("app.c", Column("b")) with { ForeignKeys = [ForeignKey("c_b", "b", "app.b", "id")] },
            View("app.v", "SELECT b FROM app.c"));
        Assert.Equal(["DropView app.v", "DropTable app.c", "DropTable app.b", "DropTable app.a"], Statements(current, Desired()));
    }

    [Fact]
    public void Tables_that_refer_to_each_other_lose_their_foreign_keys_first()
    {
        var current = Inspected(
            Table("app.a", Column("id"), Column("b")) with { Keys = [PrimaryKey("pk_a", "id")], ForeignKeys = [ForeignKey("a_b", "b", "app.b", "id")] },
            Table("app.b", Column("id"), Column("a")) with { Keys = [PrimaryKey("pk_b", "id")], ForeignKeys = [ForeignKey("b_a", "a", "app.a", "id")] });
        Assert.Equal(["DropConstraint app.b.b_a", "DropTable app.a", "DropTable app.b"], Statements(current, Desired()));
    }

    [Fact]
    public void Functions_and_types_are_dropped_after_what_uses_them()
    {
        var current = Inspected(
            Enum("app.e", "x"),
            Function("app.f", "SELECT 1", Type("app.e")),
            Table("app.t", Column("c", Type("app.e")), Column("d") with { Default = Expr("app.f('x')") }),
            View("app.v", "SELECT app.f(c) FROM app.t"));
        Assert.Equal(["DropView app.v", "DropTable app.t", "DropRoutine app.f(app.e)", "DropType app.e"], Statements(current, Desired()));
        Assert.Equal(
            ["DropView app.v", "AlterColumnType app.t.c", "SetColumnDefault app.t.d none", "DropRoutine app.f(app.e)", "DropType app.e"],
            Statements(current, Desired(Table("app.t", Column("c", Text), Column("d")))));
    }

    [Fact]
    public void A_view_steps_aside_for_a_change_of_a_column_that_it_reads()
    {
        object[] Of(DataType type) => [
            Table("app.t", Column("a", type), Column("b")), View("app.v", "SELECT a FROM app.t"), View("app.w", "SELECT a FROM app.v"), View("app.x", "SELECT b FROM app.t")];
        Assert.Equal(
            ["DropView app.w", "DropView app.v", "AlterColumnType app.t.a", "CreateView app.v SELECT a FROM app.t", "CreateView app.w SELECT a FROM app.v"],
            Statements(Inspected(Of(Integer)), Desired(Of(Text))));
    }

    [Fact]
    public void What_the_catalogue_says_of_dependencies_comes_before_what_the_text_seems_to_say()
    {
        object[] Of(DataType type) => [Table("app.t", Column("a", type), Column("b")), View("app.v", "SELECT b AS a FROM app.t"), View("app.w", "SELECT * FROM app.t")];
        var current = Inspected(Of(Integer)) with
        {
            Dependencies = [
                new ObjectDependency(new ObjectIdentity(ObjectType.View, Name("app.v")), new ObjectIdentity(ObjectType.Column, Name("app.t"), "b")),
                new ObjectDependency(new ObjectIdentity(ObjectType.View, Name("app.w")), new ObjectIdentity(ObjectType.Column, Name("app.t"), "a"))],
        };
        Assert.Equal(["DropView app.w", "AlterColumnType app.t.a", "CreateView app.w SELECT * FROM app.t"], Statements(current, Desired(Of(Text))));
    }

    [Fact]
    public void Dependencies_are_known_by_new_names()
    {
        object[] Of(string table, string column, DataType type) => [Table(table, Column(column, type)), View("app.v", $"SELECT 1 AS one FROM {table}")];
        var current = Inspected(Of("app.old", "a", Integer)) with
        {
            Dependencies = [new ObjectDependency(new ObjectIdentity(ObjectType.View, Name("app.v")), new ObjectIdentity(ObjectType.Column, Name("app.old"), "a"))],
        };
        var desired = Desired([.. Of("app.new", "b", Text), Renamed("table", "app.new", "", "old"), Renamed("column", "app.new", "b", "a")]);
        Assert.Equal(
            ["RenameTable app.old > app.new", "RenameColumn app.new.a > b", "DropView app.v", "AlterColumnType app.new.b", "CreateView app.v SELECT 1 AS one FROM app.new"],
            Statements(current, desired).OrderBy(s => s.StartsWith("Rename", StringComparison.Ordinal) ? 0 : 1));
    }

    [Fact]
    public void A_name_is_free_before_it_is_taken()
    {
        Assert.Equal(["DropView app.x", "RenameTable app.y > app.x"], Statements(
            Inspected(View("app.x", "SELECT 1 AS a"), Table("app.y")), Desired(Table("app.x"), Renamed("table", "app.x", "", "y"))));
        Assert.Equal(["DropIndex app.t.i", "CreateIndex app.u.i"], Statements(
            Inspected(Table("app.t") with { Indexes = [Index("i", "id")] }, Table("app.u")), Desired(Table("app.t"), Table("app.u") with { Indexes = [Index("i", "id")] })));
        Assert.Equal(["DropTable app.x", "CreateSequence app.x"], Statements(Inspected(Table("app.x")), Desired(Sequence("app.x"))));
        Assert.Equal(["DropTable app.x", "CreateType app.x"], Statements(Inspected(Table("app.x")), Desired(Enum("app.x", "a"))));
    }

    [Fact]
    public void A_routine_is_replaced_before_a_view_that_reads_what_it_now_does()
    {
        var current = Inspected(Function("app.f", "SELECT 1"), View("app.v", "SELECT app.f() AS a"));
        var desired = Desired(Function("app.f", "SELECT 2"), View("app.v", "SELECT app.f() + 1 AS a"));
        Assert.Equal(["ReplaceRoutine app.f()", "ReplaceView app.v"], Statements(current, desired));
    }

    [Fact]
    public void A_routine_that_is_made_anew_takes_what_uses_it_along()
    {
        var dialect = new TestDialect { Cannot = c => c is ReplaceRoutine };
        object[] Of(DataType returns) => [
            Function("app.f") with { Returns = returns },
            Table("app.t", Column("a") with { Default = Expr("app.f()") }, Column("b") with { Generated = new GeneratedColumn(Expr("app.f() + a"), true) }) with
            {
                Checks = [Check("ck", "a > app.f()")], Indexes = [Index("i", "b")], Triggers = [Trigger("tr", "app.f")], Policies = [Policy("p", "a > app.f()")],
            },
            View("app.v", "SELECT app.f() AS a")];
        var statements = Statements(Inspected(Of(Integer)), Desired(Of(Text)), Config("app"), dialect);
        var drop = Array.IndexOf(statements, "DropRoutine app.f()");
        var create = Array.IndexOf(statements, "CreateRoutine app.f()");
        string[] before = ["DropTrigger app.t.tr", "DropPolicy app.t.p", "DropView app.v", "DropConstraint app.t.ck", "SetColumnDefault app.t.a none", "DropColumn app.t.b", "DropIndex app.t.i"];
        string[] after = ["CreateTrigger app.t.tr", "CreatePolicy app.t.p", "CreateView app.v SELECT app.f() AS a", "AddConstraint app.t.ck", "SetColumnDefault app.t.a app.f()", "AddColumn app.t.b", "CreateIndex app.t.i"];
        Assert.All(before, s => Assert.InRange(Array.IndexOf(statements, s), 0, drop - 1));
        Assert.All(after, s => Assert.InRange(Array.IndexOf(statements, s), create + 1, statements.Length));
        Assert.Equal(before.Length + after.Length + 2, statements.Length);
        Assert.True(Array.IndexOf(statements, "AddColumn app.t.b") < Array.IndexOf(statements, "CreateIndex app.t.i"));
    }

    [Fact]
    public void An_added_enum_value_comes_before_its_use()
    {
        object[] Of(string[] labels, string value) => [Enum("app.e", labels), Table("app.t", Column("c", Type("app.e")) with { Default = Expr($"'{value}'::app.e") })];
        var plan = new SchemaPlanner(new TestDialect(), Config("app")).Plan(Inspected(Of(["a"], "a")), Desired(Of(["a", "b"], "b")));
        Assert.Equal(["AddEnumValue app.e 'b'", "SetColumnDefault app.t.c 'b'::app.e"], plan.Statements.Select(s => s.Sql));
        Assert.Equal([1, 2], plan.Statements.Select(s => s.Transaction));
    }

    [Fact]
    public void An_added_enum_value_that_nothing_uses_shares_the_transaction()
    {
        var plan = new SchemaPlanner(new TestDialect(), Config("app")).Plan(Inspected(Enum("app.e", "a")), Desired(Enum("app.e", "a", "b"), Table("app.t", Column("c", Type("app.e")))));
        Assert.Equal([1, 1], plan.Statements.Select(s => s.Transaction));
    }

    [Fact]
    public void Statements_that_cannot_run_in_a_transaction_split_it()
    {
        var current = Inspected(Table("app.a"), Table("app.b"));
        var desired = Desired(Table("app.a") with { Indexes = [Index("i", "id")] }, Table("app.b", Column("id"), Column("c")) with { Comment = "x" }, Table("app.c") with { Indexes = [Index("j", "id")] });
        var plan = new SchemaPlanner(new TestDialect(), Config("app") with { Concurrently = true }).Plan(current, desired);
        Assert.Equal(
            [("CreateTable app.c", 1), ("AddColumn app.b.c", 1), ("CreateIndex app.c.j", 1), ("CreateIndex app.a.i", 0), ("SetComment app.b", 2)],
            plan.Statements.Select(s => (s.Sql, s.Transaction)));
        Assert.Equal(HazardKind.NotTransactional, Assert.Single(plan.Statements[3].Hazards).Kind);
    }

    [Fact]
    public void What_needs_each_other_without_end_is_an_error()
    {
        var desired = Desired(
            Table("app.a", Column("x") with { Generated = new GeneratedColumn(Expr("app.f(NULL::app.b)"), true) }),
            Table("app.b", Column("y") with { Generated = new GeneratedColumn(Expr("app.g(NULL::app.a)"), true) }));
        var error = Assert.Throws<SchemaDiffException>(() => Statements(Inspected(), desired));
        Assert.Equal(SchemaCodes.Cycle, error.Code);
        Assert.Contains("table app.a", error.Message, StringComparison.Ordinal);
    }
}
