using Waymark.Diff;
using Waymark.Planning;
using Waymark.Schema;
using Waymark.Tests.Diff;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Planning;

/// <summary>What is not declared is dropped only with leave to do so.</summary>
public sealed class DropTests
{
    /// <summary>What is there and not declared, beside what is declared: the drop, with leave and without.</summary>
    private static readonly Dictionary<string, (object[] Current, object[] Desired, string Drop)> Cases = new()
    {
        ["table"] = ([Table("app.t")], [], "DropTable app.t"),
        ["column"] = ([Table("app.t", Column("a"), Column("b"))], [Table("app.t", Column("a"))], "DropColumn app.t.b"),
        ["primary key"] = ([Table("app.t", Column("id") with { NotNull = true }) with { Keys = [PrimaryKey("pk", "id")] }], [Table("app.t", Column("id") with { NotNull = true })], "DropConstraint app.t.pk"),
        ["check"] = ([Table("app.t") with { Checks = [Check("ck", "id > 0")] }], [Table("app.t")], "DropConstraint app.t.ck"),
        ["foreign key"] = ([Table("app.t") with { ForeignKeys = [ForeignKey("fk", "id", "app.t", "id")] }], [Table("app.t")], "DropConstraint app.t.fk"),
        ["index"] = ([Table("app.t") with { Indexes = [Index("i", "id")] }], [Table("app.t")], "DropIndex app.t.i"),
        ["trigger"] = ([Function("app.f"), Table("app.t") with { Triggers = [Trigger("tr", "app.f")] }], [Function("app.f"), Table("app.t")], "DropTrigger app.t.tr"),
        ["policy"] = ([Table("app.t") with { Policies = [Policy("p", "true")] }], [Table("app.t")], "DropPolicy app.t.p"),
        ["row security"] = ([Table("app.t") with { RowSecurity = true }], [Table("app.t")], "SetRowSecurity app.t"),
        ["view"] = ([View("app.v", "SELECT 1 AS a")], [], "DropView app.v"),
        ["materialized view's index"] = (
            [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true, Indexes = [Index("i", "a")] }], [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true }], "DropIndex app.v.i"),
        ["sequence"] = ([Sequence("app.s")], [], "DropSequence app.s"),
        ["type"] = ([Enum("app.e", "a")], [], "DropType app.e"),
        ["enum value"] = ([Enum("app.e", "a", "b", "c")], [Enum("app.e", "a", "c")], "ReplaceType app.e"),
        ["attribute"] = (
            [new CompositeType { Name = Name("app.c"), Attributes = [Column("a"), Column("b")] }], [new CompositeType { Name = Name("app.c"), Attributes = [Column("a")] }], "DropAttributeFromType app.c"),
        ["domain's check"] = ([Domain("app.d", Text) with { Checks = [Check("ck", "VALUE <> ''")] }], [Domain("app.d", Text)], "DropDomainConstraint app.d.ck"),
        ["function"] = ([Function("app.f")], [], "DropRoutine app.f()"),
        ["extension"] = ([new Extension("citext") { Schema = "app" }], [], "DropExtension citext"),
        ["kept statement"] = ([Opaque("COLLATION", "app.c", "x")], [], "DropOpaqueObject app.c.COLLATION"),
        ["privilege"] = ([Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT")], [Table("app.t")], "Revoke SELECT on app.t from reader"),
    };

    public static TheoryData<string> AllCases => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void It_is_dropped_with_leave_and_skipped_without(string what)
    {
        var (current, desired, drop) = Cases[what];
        var with = new SchemaPlanner(new TestDialect(), Config("app")).Plan(Inspected(current), Desired(desired));
        Assert.Equal([drop], with.Statements.Select(s => s.Sql));
        Assert.Empty(with.Skipped);

        var without = new SchemaPlanner(new TestDialect(), Config("app", enableDrop: false)).Plan(Inspected(current), Desired(desired));
        Assert.Empty(without.Statements);
        Assert.Equal([drop], without.Skipped.Select(s => s.Sql));
    }

    [Fact]
    public void What_is_kept_still_steps_aside_for_other_changes()
    {
        var current = Inspected(Table("app.t", Column("a")), View("app.v", "SELECT a FROM app.t"));
        var plan = new SchemaPlanner(new TestDialect(), Config("app", enableDrop: false)).Plan(current, Desired(Table("app.t", Column("a", Text))));
        Assert.Equal(["DropView app.v", "AlterColumnType app.t.a", "CreateView app.v SELECT a FROM app.t"], plan.Statements.Select(s => s.Sql));
        Assert.Equal(["DropView app.v"], plan.Skipped.Select(s => s.Sql));
    }

    [Fact]
    public void A_kept_enum_value_stays_where_it_was()
    {
        var plan = new SchemaPlanner(new TestDialect(), Config("app", enableDrop: false)).Plan(Inspected(Enum("app.e", "a", "b", "c")), Desired(Enum("app.e", "a", "x", "c", "y")));
        Assert.Equal(["AddEnumValue app.e 'x' after b", "AddEnumValue app.e 'y'"], plan.Statements.Select(s => s.Sql));
        Assert.Equal(["ReplaceType app.e"], plan.Skipped.Select(s => s.Sql));
    }

    [Fact]
    public void A_replaced_object_is_dropped_without_leave()
    {
        var current = Inspected(Table("app.t") with { Checks = [Check("ck", "id > 0")], Indexes = [Index("i", "id")] });
        var desired = Desired(Table("app.t") with { Checks = [Check("ck", "id > 1")], Indexes = [Index("i", "id") with { Unique = true }] });
        Assert.Equal(
            ["DropConstraint app.t.ck", "DropIndex app.t.i", "AddConstraint app.t.ck", "CreateIndex app.t.i"],
            Statements(current, desired, Config("app", enableDrop: false)));
    }

    [Fact]
    public void A_kept_table_in_the_way_of_a_declared_view_is_an_error()
    {
        var error = Assert.Throws<SchemaDiffException>(() => Statements(Inspected(Table("app.x")), Desired(View("app.x", "SELECT 1 AS a")), Config("app", enableDrop: false)));
        Assert.Equal(SchemaCodes.NameTaken, error.Code);
        Assert.Equal(["DropView app.x", "CreateTable app.x"], Statements(Inspected(View("app.x", "SELECT 1 AS a")), Desired(Table("app.x")), Config("app", enableDrop: false)));
    }

    [Fact]
    public void Values_of_a_column_that_is_to_be_computed_are_not_lost_without_leave()
    {
        var current = Inspected(Table("app.t", Column("a"), Column("b")));
        var desired = Desired(Table("app.t", Column("a"), Column("b") with { Generated = new GeneratedColumn(Expr("a + 1"), true) }));
        Assert.Equal(["DropColumn app.t.b", "AddColumn app.t.b"], Statements(current, desired));
        var plan = new SchemaPlanner(new TestDialect(), Config("app", enableDrop: false)).Plan(current, desired);
        Assert.Empty(plan.Statements);
        Assert.Equal(["DropColumn app.t.b"], plan.Skipped.Select(s => s.Sql));
    }

    [Fact]
    public void Indexes_and_keys_go_with_their_columns()
    {
        var current = Inspected(Table("app.t", Column("a"), Column("b")) with { Keys = [PrimaryKey("pk", "b"), Unique("u", "a", "b")], Indexes = [Index("i", "b"), Index("j", "a")] });
        Assert.Equal(["DropColumn app.t.b"], Statements(current, Desired(Table("app.t", Column("a")) with { Indexes = [Index("j", "a")] })));
    }

    [Fact]
    public void Foreign_keys_of_other_tables_go_before_a_column_that_they_refer_to()
    {
        var current = Inspected(
            Table("app.p", Column("a"), Column("b")) with { Keys = [Unique("u", "b")] },
            Table("app.t") with { ForeignKeys = [ForeignKey("fk", "id", "app.p", "b")] });
        Assert.Equal(["DropConstraint app.t.fk", "DropColumn app.p.b"], Statements(current, Desired(Table("app.p", Column("a")), Table("app.t"))));
    }
}
