using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>The matching rules of a diff, on a server with <c>search_path = app, public</c>, for every kind of object and place of a name.</summary>
public sealed class SearchPathTests(PathDatabase shared) : IClassFixture<PathDatabase>, IDisposable
{
    private const string Path = "?search_path=app,public";
    private readonly SchemaTool _tool = new();

    public static TheoryData<string> Kinds => [.. NamedKind.All.Select(k => k.Name)];

    public void Dispose() => _tool.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_exists_in_the_first_schema_is_meant_with_or_without_it(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("app"));
        await AssertNothingToDoAsync(database, Find(kind).In(""));
        await AssertNothingToDoAsync(database, Find(kind).In("app"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_exists_only_in_the_second_schema_is_meant_with_or_without_it(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("public"));
        await AssertNothingToDoAsync(database, Find(kind).In(""));
        await AssertNothingToDoAsync(database, Find(kind).In("public"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_is_changed_is_changed_where_it_is(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("public"));
        await _tool.ApplyAsync(database.Url + Path, Find(kind).ChangedIn(""), "--enable-drop");
        await AssertEqualsAsync(database, Find(kind).ChangedIn("public"));
        await AssertNothingToDoAsync(database, Find(kind).ChangedIn(""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task What_exists_nowhere_in_the_path_is_made_in_its_first_schema(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("other"));
        await _tool.ApplyAsync(database.Url + Path, Find(kind).In(""), "--enable-drop");
        await AssertEqualsAsync(database, Find(kind).In("other") + "\n" + Find(kind).In("app"));
        await AssertNothingToDoAsync(database, Find(kind).In(""));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_schema_that_is_written_is_honoured(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("app"));
        await _tool.ApplyAsync(database.Url + Path, Find(kind).In("public"));
        await AssertEqualsAsync(database, Find(kind).In("app") + "\n" + Find(kind).In("public"));
        Assert.Contains("-- skipped: DROP", await _tool.NotesAsync(database.Url + Path, Find(kind).In("public")), StringComparison.Ordinal);

        await _tool.ApplyAsync(database.Url + Path, Find(kind).In("public"), "--enable-drop");
        await AssertEqualsAsync(database, Find(kind).In("public"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Of_one_name_in_two_schemas_the_first_of_the_path_is_meant(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("app") + "\n" + Find(kind).In("public"));
        await AssertNothingToDoAsync(database, Find(kind).In(""));
        await _tool.ApplyAsync(database.Url + Path, Find(kind).In(""), "--enable-drop");
        await AssertEqualsAsync(database, Find(kind).In("app"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Exact_matches_are_made_first(string kind)
    {
        var database = await shared.ResetAsync();
        await database.ExecuteAsync(Find(kind).In("public"));

        // The written schema takes what is there; the other one is new, in the first schema.
        var both = Find(kind).In("") + "\n" + Find(kind).ChangedIn("public");
        await _tool.ApplyAsync(database.Url + Path, both, "--enable-drop");
        await AssertEqualsAsync(database, Find(kind).In("app") + "\n" + Find(kind).ChangedIn("public"));
        await AssertNothingToDoAsync(database, both);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Offline_the_same_rules_hold(string kind)
    {
        Assert.Equal("", await DiffAsync(Find(kind).In(""), Find(kind).In("")));
        Assert.Equal("", await DiffAsync(Find(kind).In("app"), Find(kind).In("")));
        Assert.Equal("", await DiffAsync(Find(kind).In("public"), Find(kind).In("")));
        Assert.Equal("", await DiffAsync(Find(kind).In(""), Find(kind).In("public")));
        Assert.Equal("", await DiffAsync(Find(kind).In("public"), Find(kind).In("public")));
        Assert.Contains(" app.", await DiffAsync(Find(kind).In("other"), Find(kind).In("")), StringComparison.Ordinal);
        Assert.Contains(" other.", await DiffAsync(Find(kind).In("app"), Find(kind).In("other")), StringComparison.Ordinal);
    }

    private static NamedKind Find(string name) => NamedKind.All.Single(k => k.Name == name);

    private async Task AssertNothingToDoAsync(TestDatabase database, string desired) =>
        Assert.Equal("", await _tool.PlanAsync(database.Url + Path, desired));

    // The database is what the statements make of an empty one; afterwards it is what it was.
    private async Task AssertEqualsAsync(TestDatabase database, string sql)
    {
        var actual = await database.DumpSchemaAsync();
        await shared.ResetAsync();
        await database.ExecuteAsync(sql);
        Assert.Equal((await database.DumpSchemaAsync()).Text, actual.Text);
    }

    private async Task<string> DiffAsync(string from, string to)
    {
        var result = await _tool.RunAsync(
            "diff", "--dialect", "postgres", "--from", _tool.Write("from.sql", from), "--to", _tool.Write("to.sql", to), "--search-path", "app,public");
        Assert.True(result.ExitCode == 0, result.Errors);
        return result.Output;
    }
}
