namespace Waymark.Tests.Postgres.Parsing;

/// <summary>What each statement and clause declares; the files of the folder Fixtures read like documentation.</summary>
public sealed class SchemaFixtureTests
{
    public static IEnumerable<TheoryDataRow<int>> Fixtures =>
        SchemaFixture.All.Select((fixture, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{fixture.File}: {fixture.Title}" });

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Schemas_are_read(int index)
    {
        var fixture = SchemaFixture.All[index];
        Assert.Equal($"{fixture.Title}\n{fixture.Expected}", $"{fixture.Title}\n{fixture.Parse()}");
    }
}
