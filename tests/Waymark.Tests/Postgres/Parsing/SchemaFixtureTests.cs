using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres;
using Waymark.Tests.Diff;
using Waymark.Tests.Sql;

namespace Waymark.Tests.Postgres.Parsing;

/// <summary>What each statement and clause declares with the search path <c>public</c>; the files of the folder Fixtures read like documentation.</summary>
public sealed class SchemaFixtureTests
{
    private static readonly IReadOnlyList<SqlFixture> All = SqlFixture.ReadFolder("Postgres/Parsing");

    private static readonly ParseOptions Options = new() { SchemaSearchPath = new SchemaSearchPath("public"), ServerVersion = 180000 };

    public static IEnumerable<TheoryDataRow<int>> Fixtures => SqlFixture.Rows(All);

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void Schemas_are_read(int index) => All[index].AssertReadBy(sql => DesiredSchemaText.Of(sql, new PostgresParser(), Options));
}
