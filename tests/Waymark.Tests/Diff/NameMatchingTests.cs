using Waymark.Diff;
using Waymark.Schema;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Diff;

/// <summary>The rules of docs/name-resolution.md, "Matching in a diff", for every kind of object.</summary>
public sealed class NameMatchingTests
{
    /// <summary>Each kind of object: how one of a name is written.</summary>
    private static readonly Dictionary<string, Func<string, SchemaObject>> Kinds = new()
    {
        ["table"] = name => Table(name),
        ["view"] = name => View(name, "SELECT 1 AS one"),
        ["materialized view"] = name => View(name, "SELECT 1 AS one") with { IsMaterialized = true },
        ["sequence"] = name => Sequence(name),
        ["enum"] = name => Enum(name, "a", "b"),
        ["domain"] = name => Domain(name, Integer),
        ["function"] = name => Function(name, "SELECT 1", Integer),
        ["collation"] = name => Opaque("COLLATION", name, $"CREATE COLLATION {name} (locale = 'C')"),
    };

    public static TheoryData<string> AllKinds => [.. Kinds.Keys];

    /// <summary>Search path, names that are there, names that are desired, and what is then created and dropped.</summary>
    private static readonly (string Rule, string Path, string[] Current, string[] Desired, string[] Created, string[] Dropped)[] Cases =
    [
        ("both qualified and equal", "app,public", ["app.x"], ["app.x"], [], []),
        ("both qualified, another schema", "app,public", ["public.x"], ["app.x"], ["app.x"], ["public.x"]),
        ("both qualified, outside the path", "app", ["other.x"], ["other.x"], [], []),
        ("unqualified, first of the path", "app,public", ["app.x"], ["x"], [], []),
        ("unqualified, second of the path", "app,public", ["public.x"], ["x"], [], []),
        ("unqualified, not in the path", "app,public", ["other.x"], ["x"], ["app.x"], []),
        ("unqualified, in two schemas: the first in path order", "app,public", ["app.x", "public.x"], ["x"], [], ["public.x"]),
        ("unqualified, the other order", "public,app", ["app.x", "public.x"], ["x"], [], ["app.x"]),
        ("exact matches are made first", "app,public", ["app.x", "public.x"], ["x", "public.x"], [], []),
        ("exact first, then the next in the path", "public,app", ["app.x", "public.x"], ["x", "public.x"], [], []),
        ("one object is matched once", "app,public", ["public.x"], ["x", "public.x"], ["app.x"], []),
        ("nothing there: the default schema", "app,public", [], ["x"], ["app.x"], []),
        ("names differ", "app,public", ["app.y"], ["x"], ["app.x"], ["app.y"]),
        ("case differs", "app,public", ["app.X"], ["x"], ["app.x"], ["app.X"]),
        ("a schema with a dot, a comma, a quote", "a.b,p\"q", [], ["x"], ["a.b.x"], []),
        ("not mentioned, not in the path: not managed", "app", ["other.x", "other.y"], ["x"], ["app.x"], []),
        ("mentioned: managed", "app", ["other.x", "other.y"], ["other.x"], [], ["other.y"]),
        ("a path of one entry", "app", ["app.x", "public.x"], ["x"], [], []),
    ];

    public static TheoryData<string, string> AllCases => [.. Cases.SelectMany(c => Kinds.Keys.Select(k => new TheoryDataRow<string, string>(c.Rule, k)))];

    [Theory]
    [MemberData(nameof(AllCases))]
    public void A_rule_holds_for_every_kind(string rule, string kind)
    {
        var (_, path, current, desired, created, dropped) = Cases.Single(c => c.Rule == rule);
        var make = Kinds[kind];
        var config = Config("") with { SchemaSearchPath = new Waymark.Names.SchemaSearchPath(path.Split(',')) };
        var dialect = new TestDialect();
        new Waymark.Planning.SchemaPlanner(dialect, config).Plan(Inspected([.. current.Select(make)]), Desired([.. desired.Select(make)]));

        var names = dialect.Written.ToLookup(c => c.Kind.StartsWith("Drop", StringComparison.Ordinal), c => $"{c.Target.Name}");
        Assert.Equal(created.Order(), names[false].Order());
        Assert.Equal(dropped.Order(), names[true].Order());
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Without_schemas_names_are_compared_as_they_are(string kind)
    {
        var make = Kinds[kind];
        var dialect = new TestDialect { Features = DialectFeatures.RebuildTable };
        Assert.Empty(Statements(Inspected(make("x")), Desired(make("x")), Config(""), dialect));
        Assert.Single(Statements(Inspected(), Desired(make("x")), Config(""), dialect));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Two_files_may_both_leave_out_the_schema(string kind)
    {
        var make = Kinds[kind];
        Assert.Empty(Statements(Inspected(make("x")) with { IsQualified = false }, Desired(make("x"))));
        Assert.Empty(Statements(Inspected(make("x")) with { IsQualified = false }, Desired(make("public.x"))));
        Assert.Empty(Statements(Inspected(make("public.x")) with { IsQualified = false }, Desired(make("x"))));
        Assert.NotEmpty(Statements(Inspected(make("x")) with { IsQualified = false }, Desired(make("other.x"))));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Of_two_qualified_names_the_first_in_the_path_is_the_unqualified_one_of_the_other_file(string kind)
    {
        var make = Kinds[kind];
        var dialect = new TestDialect();
        new Waymark.Planning.SchemaPlanner(dialect, Config("app,public")).Plan(
            Inspected(make("x")) with { IsQualified = false }, Desired(make("public.x"), make("app.x")));
        Assert.Equal(["public.x"], dialect.Written.Select(c => $"{c.Target.Name}"));
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void Declaring_one_object_twice_is_an_error(string kind)
    {
        var make = Kinds[kind];
        var error = Assert.Throws<SchemaDiffException>(() => Statements(Inspected(), Desired(make("x"), make("app.x"))));
        Assert.Equal(SchemaCodes.SameObject, error.Code);
        Assert.Contains("app.x", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(AllKinds))]
    public void A_name_without_a_schema_needs_a_path(string kind)
    {
        var desired = Desired(Kinds[kind]("x"));
        var place = new SourceLocation("schema.sql", 12, 3);
        desired = desired with { Locations = new Dictionary<string, SourceLocation> { [ObjectIdentities.Of(Kinds[kind]("x")).ToString()] = place } };
        var error = Assert.Throws<SchemaDiffException>(() => Statements(Inspected(), desired, Config("")));
        Assert.Equal(SchemaCodes.NoSchema, error.Code);
        Assert.Equal(place, error.Location);
    }

    [Fact]
    public void Objects_of_one_name_and_different_kinds_are_different()
    {
        Assert.Equal(
            ["DropView app.x", "CreateTable app.x"],
            Statements(Inspected(View("app.x", "SELECT 1 AS one")), Desired(Table("x"))));
    }

    [Fact]
    public void Routines_of_one_name_are_told_apart_by_the_types_of_their_parameters()
    {
        var current = Inspected(Enum("public.mood", "a"), Function("public.f", "SELECT 1", Type("public.mood")), Function("app.f", "SELECT 1", Integer));
        Assert.Empty(Statements(current, Desired(Enum("mood", "a"), Function("f", "SELECT 1", Type("mood")), Function("f", "SELECT 1", Integer))));
        Assert.Equal(
            ["CreateRoutine app.f(text)", "DropRoutine app.f(integer)"],
            Statements(current, Desired(Enum("mood", "a"), Function("f", "SELECT 1", Type("mood")), Function("f", "SELECT 1", Text))));
    }

    [Fact]
    public void Objects_that_live_in_no_schema_stay_without_one()
    {
        var trigger = Opaque("EVENT TRIGGER", "audit", "CREATE EVENT TRIGGER audit ON ddl_command_end EXECUTE FUNCTION log()") with { InSchema = false };
        Assert.Empty(Statements(Inspected(trigger), Desired(trigger)));
        Assert.Equal(["CreateOpaqueObject audit.EVENT TRIGGER"], Statements(Inspected(), Desired(trigger)));
    }
}
