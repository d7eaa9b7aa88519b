namespace Waymark.Tests.Sql;

/// <summary>What the reference scanner finds in each kind of statement; the files of the folder Fixtures read like documentation.</summary>
public class ReferenceFixtureTests
{
    private static readonly IReadOnlyList<SqlFixture> All = SqlFixture.ReadFolder("Sql");

    public static IEnumerable<TheoryDataRow<int>> Fixtures => SqlFixture.Rows(All);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void References_are_found(int index) => All[index].AssertReadBy(ReferenceText.Of);
}
