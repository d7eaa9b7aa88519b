using Waymark.Diff;
using Waymark.Names;
using Waymark.Planning;
using Waymark.Postgres;

namespace Waymark.Tests.Postgres.Generation;

/// <summary>What is made of an object that would have to be dropped is found before a plan is printed, not by the server.</summary>
public sealed class ReplacementRefusalTests
{
    [Theory]
    [InlineData("CREATE TABLE t (a text COLLATE c);", "column public.t.a")]
    [InlineData("CREATE DOMAIN d AS text COLLATE c;", "domain public.d")]
    [InlineData("CREATE TYPE k AS (a text COLLATE c);", "type public.k")]
    public void A_collation_under_a_column_or_type_is_not_made_anew(string upon, string named)
    {
        var error = Assert.Throws<SchemaDiffException>(() => Plan(Collation("de") + upon, Collation("fr") + upon));
        Assert.Equal(SchemaCodes.CannotChange, error.Code);
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CREATE TYPE e AS ENUM ('a', 'b');", "CREATE TYPE e AS ENUM ('a');", "e", "to:1:8")]
    [InlineData("CREATE DOMAIN e AS integer;", "CREATE DOMAIN e AS bigint;", "e", "to:1:8")]
    public void A_type_under_a_partition_key_is_not_made_anew(string from, string to, string type, string place)
    {
        var table = $"CREATE TABLE t (k {type}) PARTITION BY LIST (k);";
        var error = Assert.Throws<SchemaDiffException>(() => Plan(from + table, to + table));
        Assert.Equal(SchemaCodes.CannotChange, error.Code);
        Assert.Equal(place, error.Location?.ToString());
        Assert.Contains("column public.t.k is in a partition key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_of_a_partition_key_keeps_its_type()
    {
        const string Partitions = "CREATE TABLE t_1 PARTITION OF t FOR VALUES IN (1) PARTITION BY RANGE (n);";
        var error = Assert.Throws<SchemaDiffException>(() => Plan(
            $"CREATE TABLE t (k integer, n integer) PARTITION BY LIST (k); {Partitions}", $"CREATE TABLE t (k integer, n bigint) PARTITION BY LIST (k); {Partitions}"));
        Assert.Contains("column public.t.n is in a partition key", error.Message, StringComparison.Ordinal);
    }

    private static string Collation(string locale) => $"CREATE COLLATION c (provider = icu, locale = '{locale}');";

    private static Plan Plan(string from, string to)
    {
        var dialect = new PostgresDialect();
        var path = new SchemaSearchPath("public");
        var options = new ParseOptions { SchemaSearchPath = path };
        var current = new InspectedSchema { Schema = dialect.Parser.Parse([new SqlSource("from", from)], options).Schema, IsQualified = false };
        return new SchemaPlanner(dialect, new DiffConfig { SchemaSearchPath = path, EnableDrop = true })
            .Plan(current, dialect.Parser.Parse([new SqlSource("to", to)], options));
    }
}
