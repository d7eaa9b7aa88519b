using Waymark.Diff.Changes;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>What differs in objects other than tables, and by which changes they are made equal.</summary>
public sealed class ObjectDiffTests
{
    /// <summary>One difference: what is there, what is desired, and the changes.</summary>
    private static readonly Dictionary<string, (object[] Current, object[] Desired, string[] Changes)> Cases = new()
    {
        ["schema"] = ([], [new SchemaDefinition("app") { Comment = "x" }], ["CreateSchema app", "SetComment app"]),
        ["schema that nothing declares"] = ([new SchemaDefinition("old")], [], []),
        ["extension"] = ([], [new Extension("citext")], ["CreateExtension citext"]),
        ["extension whose version is not asked for"] = ([new Extension("citext") { Version = "1.6", Schema = "app" }], [new Extension("citext")], []),
        ["extension's version"] = ([new Extension("citext") { Version = "1.5" }], [new Extension("citext") { Version = "1.6" }], ["UpdateExtension citext"]),
        ["extension's schema"] = ([new Extension("citext") { Schema = "public" }], [new Extension("citext") { Schema = "app" }], ["SetExtensionSchema citext"]),
        ["extension that nothing declares"] = ([new Extension("citext") { Schema = "app" }], [], ["DropExtension citext"]),
        ["extension outside the managed schemas"] = ([new Extension("plpgsql") { Schema = "pg_catalog" }], [], []),
        ["enum"] = ([], [Enum("app.e", "a")], ["CreateType app.e"]),
        ["enum's last labels"] = ([Enum("app.e", "a")], [Enum("app.e", "a", "b", "c")], ["AddEnumValue app.e 'b'", "AddEnumValue app.e 'c'"]),
        ["enum's first labels"] = ([Enum("app.e", "c")], [Enum("app.e", "a", "b", "c")], ["AddEnumValue app.e 'a' before c", "AddEnumValue app.e 'b' after a"]),
        ["enum's labels between"] = ([Enum("app.e", "a", "d")], [Enum("app.e", "a", "b", "c", "d", "e")], ["AddEnumValue app.e 'b' after a", "AddEnumValue app.e 'c' after b", "AddEnumValue app.e 'e'"]),
        ["enum without a label"] = ([Enum("app.e", "a", "b")], [Enum("app.e", "a")], ["ReplaceType app.e"]),
        ["enum in another order"] = ([Enum("app.e", "a", "b")], [Enum("app.e", "b", "a")], ["ReplaceType app.e"]),
        ["enum that columns use"] = (
            [Enum("app.e", "a", "b"), Table("app.t", Column("c", Type("app.e")) with { Default = Expr("'a'::app.e") })],
            [Enum("app.e", "a"), Table("app.t", Column("c", Type("app.e")) with { Default = Expr("'a'::app.e") })],
            ["SetColumnDefault app.t.c none", "ReplaceType app.e", "SetColumnDefault app.t.c 'a'::app.e"]),
        ["composite's attributes"] = (
            [new CompositeType { Name = Name("app.c"), Attributes = [Column("a"), Column("b")] }],
            [new CompositeType { Name = Name("app.c"), Attributes = [Column("a", Text), Column("c")] }],
            ["AlterAttributeType app.c", "AddAttributeToType app.c", "DropAttributeFromType app.c"]),
        ["range"] = (
            [new RangeType { Name = Name("app.r"), Subtype = Integer }], [new RangeType { Name = Name("app.r"), Subtype = Text }], ["ReplaceType app.r"]),
        ["enum that becomes a domain"] = ([Enum("app.e", "a")], [Domain("app.e", Text)], ["ReplaceType app.e"]),
        ["domain's default, nulls and checks"] = (
            [Domain("app.d", Text) with { Checks = [Check("a", "VALUE <> ''"), Check("b", "VALUE <> 'b'")] }],
            [Domain("app.d", Text) with { Default = Expr("'x'"), NotNull = true, Checks = [Check("c", "VALUE <> ''"), Check("b", "VALUE <> 'c'"), Check("d", "VALUE <> 'd'")] }],
            ["RenameDomainConstraint app.d.c", "SetDomainDefault app.d", "SetDomainNotNull app.d", "AddDomainConstraint app.d.d", "DropDomainConstraint app.d.b", "AddDomainConstraint app.d.b"]),
        ["domain's type"] = ([Domain("app.d", Text)], [Domain("app.d", Integer)], ["ReplaceType app.d"]),
        ["sequence's options"] = ([Sequence("app.s")], [Sequence("app.s") with { Options = new SequenceOptions { Increment = 2 } }], ["AlterSequence app.s"]),
        ["sequence's owner"] = ([Sequence("app.s"), Table("app.t")], [Sequence("app.s", "app.t", "id"), Table("app.t")], ["SetSequenceOwner app.s"]),
        ["sequence that goes with its column"] = (
            [Sequence("app.s", "app.t", "id"), Table("app.t", Column("id"), Column("x"))], [Table("app.t", Column("x"))], ["DropColumn app.t.id"]),
        ["sequence that goes with its table"] = ([Sequence("app.s", "app.t", "id"), Table("app.t")], [], ["DropTable app.t"]),
        ["sequence that its column no longer wants"] = (
            [Sequence("app.s", "app.t", "id"), Table("app.t", Column("id") with { Default = Expr("nextval('app.s'::regclass)") })], [Table("app.t")],
            ["SetColumnDefault app.t.id none", "DropSequence app.s"]),
        ["sequence that comes with its table"] = (
            [], [Sequence("app.s", "app.t", "id"), Table("app.t", Column("id") with { Default = Expr("nextval('app.s'::regclass)") })], ["CreateTable app.t"]),
        ["sequence that comes with its column"] = (
            [Table("app.t")], [Sequence("app.s", "app.t", "n"), Table("app.t", Column("id"), Column("n") with { Default = Expr("nextval('app.s'::regclass)") })], ["AddColumn app.t.n"]),
        ["sequence of a column that is there"] = (
            [Table("app.t")], [Sequence("app.s", "app.t", "id"), Table("app.t", Column("id") with { Default = Expr("nextval('app.s'::regclass)") })],
            ["CreateSequence app.s", "SetColumnDefault app.t.id nextval('app.s'::regclass)", "SetSequenceOwner app.s"]),
        ["view's query"] = ([View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 2 AS a")], ["ReplaceView app.v"]),
        ["view that becomes materialized"] = (
            [View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true }], ["DropView app.v", "CreateView app.v SELECT 1 AS a"]),
        ["view's options"] = ([View("app.v", "SELECT 1 AS a")], [View("app.v", "SELECT 1 AS a") with { Options = [new StorageOption("security_barrier", "true")] }], ["AlterView app.v"]),
        ["materialized view's index and comments"] = (
            [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true }],
            [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true, Indexes = [Index("i", "a")], Comment = "x", ColumnComments = [new ColumnComment("a", "y")] }],
            ["CreateIndex app.v.i", "SetComment app.v", "SetComment app.v.a"]),
        ["view's trigger"] = (
            [View("app.v", "SELECT 1 AS a"), Function("app.f")], [View("app.v", "SELECT 1 AS a") with { Triggers = [Trigger("t", "app.f")] }, Function("app.f")], ["CreateTrigger app.v.t"]),
        ["routine's body"] = ([Function("app.f", "SELECT 1")], [Function("app.f", "SELECT 2")], ["ReplaceRoutine app.f()"]),
        ["routine's comment"] = ([Function("app.f")], [Function("app.f") with { Comment = "x" }], ["SetComment app.f()"]),
        ["function that becomes a procedure"] = ([Function("app.f")], [Function("app.f") with { Kind = RoutineKind.Procedure, Returns = null }], ["DropRoutine app.f()", "CreateRoutine app.f()"]),
        ["kept statement"] = ([Opaque("COLLATION", "app.c", "a")], [Opaque("COLLATION", "app.c", "b")], ["DropOpaqueObject app.c.COLLATION", "CreateOpaqueObject app.c.COLLATION"]),
        ["grant option"] = (
            [Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT")],
            [Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT") { GrantOption = true }], ["Grant SELECT on app.t to reader"]),
        ["no grant option"] = (
            [Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT") { GrantOption = true }],
            [Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT")], ["RevokeGrantOption app.t.reader"]),
        ["privileges of what is dropped"] = ([Table("app.t"), new Privilege("TABLE", Name("app.t"), "reader", "SELECT")], [], ["DropTable app.t"]),
        ["privileges of what is made anew"] = (
            [View("app.v", "SELECT 1 AS a"), new Privilege("TABLE", Name("app.v"), "reader", "SELECT")],
            [View("app.v", "SELECT 1 AS a") with { IsMaterialized = true }, new Privilege("TABLE", Name("app.v"), "reader", "SELECT")],
            ["DropView app.v", "CreateView app.v SELECT 1 AS a", "Grant SELECT on app.v to reader"]),
    };

    public static TheoryData<string> AllCases => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void A_difference_takes_these_changes(string difference)
    {
        var (current, desired, changes) = Cases[difference];
        Assert.Equal(changes, Statements(Inspected(current), Desired(desired)));
        Assert.Empty(Statements(Inspected(desired), Desired(desired)));
    }

    [Fact]
    public void A_view_that_cannot_be_replaced_is_dropped_with_the_views_on_it_and_made_again()
    {
        var dialect = new TestDialect { Cannot = c => c is ReplaceView };
        object[] Of(string query) => [Table("app.t", Column("a"), Column("b")), View("app.v", query), View("app.w", "SELECT a FROM app.v") with { Comment = "x" }];
        Assert.Equal(
            ["DropView app.w", "DropView app.v", "CreateView app.v SELECT b AS a FROM app.t", "CreateView app.w SELECT a FROM app.v", "SetComment app.w"],
            Statements(Inspected(Of("SELECT a FROM app.t")), Desired(Of("SELECT b AS a FROM app.t")), Config("app"), dialect));
    }
}
