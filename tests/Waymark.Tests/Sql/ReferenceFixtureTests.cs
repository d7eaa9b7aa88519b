namespace Waymark.Tests.Sql;

/// <summary>What the reference scanner finds in each kind of statement; the files of the folder Fixtures read like documentation.</summary>
public class ReferenceFixtureTests
{
    public static IEnumerable<TheoryDataRow<int>> Fixtures =>
        ReferenceFixture.All.Select((fixture, index) => new TheoryDataRow<int>(index) { TestDisplayName = $"{fixture.File}: {fixture.Title}" });

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void References_are_found(int index)
    {
        var fixture = ReferenceFixture.All[index];
        Assert.Equal($"{fixture.Title}\n{fixture.Expected}", $"{fixture.Title}\n{fixture.Scan()}");
    }
}
