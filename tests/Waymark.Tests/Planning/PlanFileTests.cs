using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Files;
using Waymark.Tests.Diff;

using static Waymark.Tests.Diff.Model;

namespace Waymark.Tests.Planning;

/// <summary>Plans as text and as files.</summary>
public sealed class PlanFileTests
{
    private static PlanFile Sample()
    {
        var current = Inspected(Table("app.t", Column("a")), Enum("app.e", "x"));
        var desired = Desired(Table("app.t", Column("a"), Column("b \"quoted\" <ü>") with { NotNull = true }), Function("app.f", "SELECT 1", Integer));
        var config = Config("app", enableDrop: false);
        var planner = new SchemaPlanner(new TestDialect(), config);
        return new PlanFile { Plan = planner.Plan(current, desired), Fingerprint = SchemaFingerprint.Of(current.Schema), Scope = planner.ScopeOf(desired) };
    }

    [Fact]
    public void A_file_is_read_as_it_was_written()
    {
        var file = Sample();
        Assert.NotEmpty(file.Plan.Statements);
        Assert.NotEmpty(file.Plan.Statements[1].Hazards);
        Assert.NotEmpty(file.Plan.Skipped);
        Assert.Equal(file, PlanSerializer.Parse(PlanSerializer.ToJson(file)));
    }

    [Fact]
    public void Its_text_is_for_people_too()
    {
        var json = PlanSerializer.ToJson(Sample());
        Assert.Contains("\"sql\": \"AddColumn app.t.b \\\"quoted\\\" <ü>\"", json, StringComparison.Ordinal);
        Assert.StartsWith("{\n  \"version\": 1,\n  \"backend\": \"test\",\n  \"fingerprint\": \"sha256:", json, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_has_no_version_and_is_no_file()
    {
        var json = PlanSerializer.ToJson(Sample().Plan);
        Assert.DoesNotContain("version", json, StringComparison.Ordinal);
        Assert.Equal(SchemaCodes.BadPlanFile, Assert.Throws<SchemaDiffException>(() => PlanSerializer.Parse(json)).Code);
    }

    [Theory]
    [InlineData("", SchemaCodes.BadPlanFile)]
    [InlineData("[]", SchemaCodes.BadPlanFile)]
    [InlineData("{}", SchemaCodes.BadPlanFile)]
    [InlineData("{\"version\":\"one\"}", SchemaCodes.BadPlanFile)]
    [InlineData("{\"version\":1}", SchemaCodes.BadPlanFile)]
    [InlineData("{\"version\":2,\"anything\":[]}", SchemaCodes.OtherPlanVersion)]
    [InlineData("{\"version\":1,\"backend\":\"x\",\"fingerprint\":\"y\",\"schemas\":[],\"statements\":[{}]}", SchemaCodes.BadPlanFile)]
    [InlineData("{\"version\":1,\"backend\":\"x\",\"fingerprint\":\"y\",\"schemas\":[],\"statements\":[],\"more\":1}", SchemaCodes.BadPlanFile)]
    [InlineData(
        "{\"version\":1,\"backend\":\"x\",\"fingerprint\":\"y\",\"schemas\":[],\"statements\":[{\"sql\":\"a\",\"change\":\"b\",\"target\":{\"type\":\"Nothing\",\"name\":\"c\"}}]}",
        SchemaCodes.BadPlanFile)]
    public void A_file_that_is_none_says_so(string json, string code) => Assert.Equal(code, Assert.Throws<SchemaDiffException>(() => PlanSerializer.Parse(json)).Code);

    [Fact]
    public void A_database_that_has_changed_refuses_the_plan()
    {
        var file = Sample();
        file.RequireUnchanged("test", Inspected(Enum("app.e", "x"), Table("app.t", Column("a"))));
        var changed = Inspected(Enum("app.e", "x"), Table("app.t", Column("a") with { Comment = "new" }));
        Assert.Equal(SchemaCodes.DatabaseChanged, Assert.Throws<SchemaDiffException>(() => file.RequireUnchanged("test", changed)).Code);
        Assert.Equal(SchemaCodes.OtherPlanVersion, Assert.Throws<SchemaDiffException>(() => file.RequireUnchanged("other", changed)).Code);
    }

    [Fact]
    public void A_fingerprint_tells_schemas_apart_and_is_the_same_everywhere()
    {
        var fingerprints = Enumerable.Range(0, 200).Select(SchemaGenerator.Make).Distinct().Select(SchemaFingerprint.Of).ToList();
        Assert.Equal(fingerprints.Count, fingerprints.Distinct().Count());
        Assert.Equal(fingerprints[0], SchemaFingerprint.Of(SchemaGenerator.Make(0)));
        Assert.Equal("sha256:bd68b0e7a6ad46bd3f6ba6d8dd77ab7c6a7d0dd39a24ddd5c2ee3d4b3a6a3d0a".Length, fingerprints[0].Length);
    }

    [Theory]
    [InlineData("SELECT 1", "SELECT 1;")]
    [InlineData("SELECT 1 -- one", "SELECT 1 -- one\n;")]
    [InlineData("SELECT 1 -- one\nFROM t", "SELECT 1 -- one\nFROM t;")]
    public void A_semicolon_ends_a_statement_even_after_a_comment(string sql, string text) => Assert.Equal(text, PlanText.Terminate(sql));

    [Fact]
    public void A_plan_prints_as_sql_and_what_it_leaves_out_as_comments()
    {
        var plan = Sample().Plan;
        var output = new StringWriter();
        PlanText.Write(output, plan);
        Assert.Equal("CreateRoutine app.f(integer);\nAddColumn app.t.b \"quoted\" <ü>;\n", output.ToString());
        var skipped = new StringWriter();
        PlanText.WriteSkipped(skipped, plan);
        Assert.Equal("-- skipped: DropType app.e;\n", skipped.ToString());
    }
}
