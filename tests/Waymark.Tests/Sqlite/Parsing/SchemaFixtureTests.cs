using Waymark.Diff;
using Waymark.Sqlite;
using Waymark.Tests.Diff;
using Waymark.Tests.Sql;

namespace Waymark.Tests.Sqlite.Parsing;

/// <summary>What each statement and clause declares; the files of the folder Fixtures read like documentation.</summary>
public sealed class SchemaFixtureTests
{
    private static readonly IReadOnlyList<SqlFixture> All = SqlFixture.ReadFolder("Sqlite/Parsing");

    public static IEnumerable<TheoryDataRow<int>> Fixtures => SqlFixture.Rows(All);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Schemas_are_read(int index) => All[index].AssertReadBy(sql => DesiredSchemaText.Of(sql, new SqliteParser(), new ParseOptions()));
}
