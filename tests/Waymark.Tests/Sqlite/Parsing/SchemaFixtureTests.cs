using Waymark.Diff;
using Waymark.Sqlite;
using Waymark.Tests.Oracles;
using Waymark.Tests.Postgres.Parsing;

namespace Waymark.Tests.Sqlite.Parsing;

/// <summary>What each statement and clause declares; the files of the folder Fixtures read like documentation.</summary>
public sealed class SchemaFixtureTests
{
    private static readonly IReadOnlyList<SchemaFixture> All =
        SchemaFixture.ReadFolder(Path.Combine(Corpus.RepositoryRoot, "tests", "Waymark.Tests", "Sqlite", "Parsing", "Fixtures"));

    public static IEnumerable<TheoryDataRow<int>> Fixtures =>
        All.Select((fixture, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{fixture.File}: {fixture.Title}" });

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Schemas_are_read(int index)
    {
        var fixture = All[index];
        Assert.Equal($"{fixture.Title}\n{fixture.Expected}", $"{fixture.Title}\n{fixture.Parse(new SqliteParser(), new ParseOptions())}");
    }
}
