using Waymark.Diff;
using Waymark.Names;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>Each place where a name may stand beside a declaration: it means what the search path says, whether a schema is written or not.</summary>
public sealed class NamesInPlaceTests
{
    /// <summary>Each place: the schema with a name in it, and what else has to be there for the name to mean something.</summary>
    private static readonly Dictionary<string, Func<string, object[]>> Places = new()
    {
        ["foreign key"] = name => [Table(name) with { Keys = [PrimaryKey("pk", "id")] }, Table("app.o") with { ForeignKeys = [ForeignKey("fk", "id", name, "id")] }],
        ["parent"] = name => [Table(name), Table("app.o") with { Inherits = [Name(name)] }],
        ["partitioned table"] = name => [
            Table(name) with { PartitionBy = Expr("RANGE (id)") },
            Table("app.o") with { PartitionOf = Name(name), PartitionBound = Expr("FROM (1) TO (2)") }],
        ["sequence's owner"] = name => [Table(name), Sequence("app.s", name, "id")],
        ["column's type"] = name => [Enum(name, "a"), Table("app.o", Column("c", Type(name)))],
        ["column's array type"] = name => [Enum(name, "a"), Table("app.o", Column("c", Type(name) with { ArrayDimensions = 1 }))],
        ["domain's type"] = name => [Enum(name, "a"), Domain("app.d", Type(name))],
        ["attribute's type"] = name => [Enum(name, "a"), new CompositeType { Name = Name("app.c"), Attributes = [Column("c", Type(name))] }],
        ["range's subtype"] = name => [Enum(name, "a"), new RangeType { Name = Name("app.c"), Subtype = Type(name) }],
        ["parameter's type"] = name => [Enum(name, "a"), Function("app.f", "SELECT 1", Type(name))],
        ["returned type"] = name => [Enum(name, "a"), Function("app.f") with { Returns = Type(name) }],
        ["returned column's type"] = name => [Enum(name, "a"), Function("app.f") with { ReturnsTable = [Column("c", Type(name))] }],
        ["table as a type"] = name => [Table(name), Function("app.f", "SELECT 1", Type(name))],
        ["column's collation"] = name => [
            Opaque("COLLATION", name, $"CREATE COLLATION {name} (locale = 'C')"),
            Table("app.o", Column("c", Text) with { Collation = Name(name) })],
        ["trigger's function"] = name => [Function(name), Table("app.o") with { Triggers = [Trigger("t", name)] }],
        ["constraint trigger's table"] = name => [
            Function("app.f"), Table(name), Table("app.o") with { Triggers = [Trigger("t", "app.f") with { IsConstraint = true, ReferencedTable = Name(name) }] }],
        ["view's query"] = name => [Table(name), View("app.v", $"SELECT id FROM {name}")],
        ["view's trigger"] = name => [Function(name), View("app.v", "SELECT 1 AS one") with { Triggers = [Trigger("t", name)] }],
        ["default"] = name => [Function(name), Table("app.o", Column("c") with { Default = Expr($"{name}()") })],
        ["default's cast"] = name => [Enum(name, "a"), Table("app.o", Column("c", Type(name)) with { Default = Expr($"'a'::{name}") })],
        ["default's sequence"] = name => [Sequence(name), Table("app.o", Column("c") with { Default = Expr($"nextval('{name}'::regclass)") })],
        ["generated column"] = name => [Function(name), Table("app.o", Column("a"), Column("c") with { Generated = new GeneratedColumn(Expr($"{name}(a)"), true) })],
        ["check"] = name => [Function(name), Table("app.o", Column("c")) with { Checks = [Check("ck", $"{name}(c) > 0")] }],
        ["domain's check"] = name => [Function(name), Domain("app.d", Integer) with { Checks = [Check("ck", $"{name}(VALUE) > 0")] }],
        ["domain's default"] = name => [Function(name), Domain("app.d", Integer) with { Default = Expr($"{name}()") }],
        ["index expression"] = name => [Function(name), Table("app.o", Column("c")) with { Indexes = [new TableIndex { Name = "i", Keys = [new IndexKey { Expression = Expr($"{name}(c)") }] }] }],
        ["index predicate"] = name => [Function(name), Table("app.o", Column("c")) with { Indexes = [Index("i", "c") with { Predicate = Expr($"{name}(c) > 0") }] }],
        ["index collation"] = name => [
            Opaque("COLLATION", name, $"CREATE COLLATION {name} (locale = 'C')"),
            Table("app.o", Column("c", Text)) with { Indexes = [new TableIndex { Name = "i", Keys = [new IndexKey { Column = "c", Collation = Name(name) }] }] }],
        ["exclusion predicate"] = name => [Function(name), Table("app.o", Column("c")) with
        {
            Exclusions = [new ExclusionConstraint { Name = "e", Method = "gist", Elements = [new ExclusionElement(new IndexKey { Column = "c" }, "=")], Predicate = Expr($"{name}(c) > 0") }],
        }],
        ["policy"] = name => [Table(name), Table("app.o", Column("c")) with { Policies = [Policy("p", $"c IN (SELECT id FROM {name})")] }],
        ["trigger's condition"] = name => [Function(name), Function("app.g"), Table("app.o", Column("c")) with { Triggers = [Trigger("t", "app.g") with { When = Expr($"{name}(new.c) > 0") }] }],
        ["partition key"] = name => [Function(name), Table("app.o", Column("c")) with { PartitionBy = Expr($"RANGE ({name}(c))") }],
        ["body in SQL"] = name => [Table(name), Function("app.f", $"RETURN (SELECT count(*) FROM {name})") with { HasSqlBody = true }],
        ["parameter's default"] = name => [Function(name), Function("app.f") with { Parameters = [new Parameter("IN", "a", Integer, Expr($"{name}()"))] }],
        ["kept statement"] = name => [Table(name), Opaque("STATISTICS", "app.st", $"CREATE STATISTICS app.st ON a, b FROM {name}")],
        ["table's privilege"] = name => [Table(name), new Privilege("TABLE", Name(name), "reader", "SELECT")],
        ["function's privilege"] = name => [Function(name), new Privilege("FUNCTION", Name(name), "reader", "EXECUTE")],
        ["type's privilege"] = name => [Enum(name, "a"), new Privilege("TYPE", Name(name), "reader", "USAGE")],
        ["type in a privilege's signature"] = name => [
            Enum(name, "a"), Function("app.f", "SELECT 1", Type(name)), new Privilege("FUNCTION", Name("app.f"), "reader", "EXECUTE") { Signature = [Type(name)] }],
    };

    public static TheoryData<string> AllPlaces => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void An_unqualified_name_means_the_object_in_the_first_schema_of_the_path(string place)
    {
        Assert.Empty(Statements(Inspected(Places[place]("app.x")), Desired(Places[place]("x"))));
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void An_unqualified_name_means_the_object_in_a_later_schema_of_the_path(string place)
    {
        Assert.Empty(Statements(Inspected(Places[place]("public.x")), Desired(Places[place]("x"))));
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void A_qualified_name_is_honoured_outside_the_path(string place)
    {
        Assert.Empty(Statements(Inspected(Places[place]("other.x")), Desired(Places[place]("other.x"))));
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void A_qualified_name_does_not_mean_an_object_of_another_schema(string place)
    {
        Assert.NotEmpty(Statements(Inspected(Places[place]("public.x")), Desired(Places[place]("app.x"))));
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void What_is_new_is_in_the_default_schema_wherever_it_is_named(string place)
    {
        var first = new TestDialect();
        Statements(Inspected(), Desired(Places[place]("x")), Config("app,public"), first);
        var second = new TestDialect();
        Statements(Inspected(), Desired(Places[place]("app.x")), Config("app,public"), second);
        Assert.Equal(second.Written, first.Written);
    }

    [Theory]
    [MemberData(nameof(AllPlaces))]
    public void Both_files_may_leave_out_schemas(string place)
    {
        Assert.Empty(Statements(Inspected(Places[place]("x")) with { IsQualified = false }, Desired(Places[place]("public.x"))));
        Assert.Empty(Statements(Inspected(Places[place]("public.x")) with { IsQualified = false }, Desired(Places[place]("x"))));
    }

    [Fact]
    public void A_declared_object_comes_before_one_that_is_only_there()
    {
        var current = Inspected(Table("app.users"), Table("public.users"), View("app.v", "SELECT id FROM public.users"));
        var desired = Desired(Table("public.users"), View("app.v", "SELECT id FROM users"));
        Assert.Equal(["DropTable app.users"], Statements(current, desired));
    }

    [Fact]
    public void A_name_of_the_system_catalogue_stays_as_it_is()
    {
        var desired = Desired(Function("lower", "SELECT 1", Integer), Table("t", Column("c", Text)) with { Checks = [Check("ck", "lower(c) = c")] });
        var dialect = new TestDialect();
        Statements(Inspected(), desired, Config("app"), dialect);
        Assert.Contains("CHECK", string.Concat(dialect.Written.Select(c => c.Kind == "CreateTable" ? "CHECK" : "")), StringComparison.Ordinal);
        Assert.Equal("lower(c) = c", dialect.Written.OfType<Waymark.Diff.Changes.CreateTable>().Single().Definition.Checks[0].Expression.Text);
    }

    [Fact]
    public void A_type_of_an_extension_is_found_through_the_path()
    {
        var current = Inspected(Table("app.t", Column("c", Type("public.citext")))) with { External = [new ExternalObject(ObjectKind.Type, Name("public.citext"))] };
        Assert.Empty(Statements(current, Desired(Table("t", Column("c", Type("citext"))))));
        Assert.Equal(["AlterColumnType app.t.c"], Statements(current with { External = [] }, Desired(Table("t", Column("c", Type("citext"))))));
    }

    [Fact]
    public void A_sequence_that_a_column_owns_is_in_the_schema_of_its_table()
    {
        var current = Inspected(Table("public.t"), Sequence("public.t_id_seq", "public.t", "id"), Sequence("app.t_id_seq"));
        Assert.Equal(["DropSequence app.t_id_seq"], Statements(current, Desired(Table("t"), Sequence("t_id_seq", "t", "id"))));
    }

    [Fact]
    public void Aliases_and_common_table_expressions_are_not_objects()
    {
        const string Query = "WITH users AS (SELECT 1 AS id) SELECT u.id FROM users u JOIN public.orders orders ON orders.id = u.id";
        var current = Inspected(Table("public.users"), Table("public.orders"), View("app.v", Query));
        Assert.Empty(Statements(current, Desired(Table("users"), Table("orders"), View("v", Query.Replace("public.", "", StringComparison.Ordinal)))));
    }

    [Fact]
    public void Names_in_quotes_and_strings_are_qualified_with_quotes()
    {
        var current = Inspected(Sequence("My App.Se\"q'"), Table("My App.t", Column("c") with { Default = Expr("nextval('\"My App\".\"Se\"\"q''\"'::regclass)") }));
        var desired = Desired(Sequence("Se\"q'"), Table("t", Column("c") with { Default = Expr("nextval('\"Se\"\"q''\"'::regclass)") }));
        Assert.Empty(Statements(current, desired, Config("My App")));
    }

    [Fact]
    public void What_is_not_managed_is_not_touched()
    {
        var current = Inspected(
            Table("auth.users") with { Keys = [PrimaryKey("pk", "id")] },
            Table("auth.sessions"),
            Table("app.o") with { ForeignKeys = [ForeignKey("fk", "id", "auth.users", "id")] });
        Assert.Empty(Statements(current, Desired(Table("o") with { ForeignKeys = [ForeignKey("fk", "id", "auth.users", "id")] })));
    }

    [Fact]
    public void A_filter_leaves_objects_alone_on_both_sides()
    {
        var config = Config("app") with { Filter = new ObjectFilter { Exclude = ["log_*", "app.tmp?"] } };
        Assert.Equal(
            ["CreateTable app.b", "DropTable app.a"],
            Statements(Inspected(Table("app.a"), Table("app.log_1"), Table("app.tmp1")), Desired(Table("b"), Table("log_2"), Table("tmp2")), config));
        var only = Config("app") with { Filter = new ObjectFilter { Include = ["app.b"] } };
        Assert.Equal(["CreateTable app.b"], Statements(Inspected(Table("app.a")), Desired(Table("b"), Table("c")), only));
    }

    [Fact]
    public void Privileges_of_other_roles_are_not_touched()
    {
        var current = Inspected(Table("app.t"), new Privilege("TABLE", Name("app.t"), "admin", "SELECT"), new Privilege("TABLE", Name("app.t"), "reader", "INSERT"));
        var desired = Desired(Table("t"), new Privilege("TABLE", Name("t"), "reader", "SELECT"), new Privilege("TABLE", Name("t"), "writer", "SELECT"), new Privilege("TABLE", Name("t"), "owner", "SELECT"));
        Assert.Equal(["Revoke INSERT on app.t from reader", "Grant SELECT on app.t to reader+writer"], Statements(current, desired));
    }
}
