using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres;

namespace Waymark.Tests.Postgres.Normalization;

/// <summary>
/// What does not mean the same keeps a spelling of its own. That what does mean the same has one is shown on a real server
/// (the integration tests' Spellings).
/// </summary>
public sealed class ExpressionSpellingTests
{
    private const string Columns =
        "i int, b bigint, n numeric, f float8, s text, v varchar(9), c char(3), d date, ts timestamp, tz timestamptz, x boolean, j jsonb, a text[], m mood, r int4range";

    private static readonly ParseOptions Options = new() { SchemaSearchPath = new SchemaSearchPath("public"), ServerVersion = 150000 };

    [Theory]
    [InlineData("NOT x AND i > 0", "NOT (x AND i > 0)")]
    [InlineData("x OR i > 0 AND b > 0", "(x OR i > 0) AND b > 0")]
    [InlineData("i - (b - n) > 0", "i - b - n > 0")]
    [InlineData("(i + b) * n > 0", "i + b * n > 0")]
    [InlineData("-i ^ 2 > 0", "-(i ^ 2) > 0")]
    [InlineData("i / 2 > 0", "i / 2::numeric > 0")]
    [InlineData("i / 2 > 0", "i / 2.0 > 0")]
    [InlineData("i > 1", "i > 1.5")]
    [InlineData("n::int > 0", "n > 0")]
    [InlineData("n > 1.50::int", "n > 1.50")]
    [InlineData("round(f / 2)::int > 0", "round(n / 2)::int > 0")]
    [InlineData("round(0.5::float8) > i", "round(0.5) > i")]
    [InlineData("i = ANY (ARRAY[1.5::int])", "i = ANY (ARRAY[1.5])")]
    [InlineData("s = 'a'", "s = 'A'")]
    [InlineData("s = 'a'", "s = 'a '")]
    [InlineData("s LIKE 'a'", "s ILIKE 'a'")]
    [InlineData("s LIKE 'a'", "s ~ 'a'")]
    [InlineData("s LIKE 'a' ESCAPE '!'", "s LIKE 'a'")]
    [InlineData("s < 'x' COLLATE \"C\"", "s < 'x'")]
    [InlineData("x", "x IS TRUE")]
    [InlineData("x IS NOT TRUE", "x IS FALSE")]
    [InlineData("s IS DISTINCT FROM 'a'", "s <> 'a'")]
    [InlineData("i IN (1, 2)", "i IN (2, 1)")]
    [InlineData("i NOT IN (1, 2)", "NOT i = ALL (ARRAY[1, 2])")]
    [InlineData("i BETWEEN 1 AND 5", "i BETWEEN SYMMETRIC 1 AND 5")]
    [InlineData("i > 1 AND b > 1", "b > 1 AND i > 1")]
    [InlineData("c = 'a'", "c::text = 'a'")]
    [InlineData("v::varchar(3) = 'abc'", "v = 'abc'")]
    [InlineData("s::varchar(3) = 'abc'", "s = 'abc'")]
    [InlineData("f('x'::text)", "f('x')")]
    [InlineData("s::regclass = 'a'::regclass", "s::regclass = 'a'::text::regclass")]
    [InlineData("to_jsonb('x'::text) = j", "to_jsonb('x'::varchar) = j")]
    [InlineData("j -> 'a' = '1'", "j ->> 'a' = '1'")]
    [InlineData("d > '2024-01-01'", "d > '2024-01-02'")]
    [InlineData("ts > '2024-01-01'", "ts > '2024-01-01 00:00:01'")]
    [InlineData("ts - '1 day' > ts", "ts - '1 day'::interval > ts")]
    [InlineData("tz AT TIME ZONE 'utc' > ts", "tz > ts")]
    [InlineData("date_trunc('day', ts) = ts", "date_trunc('day', ts::timestamptz) = ts")]
    [InlineData("a = ARRAY['x', 'y']", "a = ARRAY['x, y']")]
    [InlineData("a[1] = 'x'", "a[1:1] = '{x}'")]
    [InlineData("m = 'ok'::mood", "m::text = 'ok'")]
    [InlineData("lower(r) > 0", "upper(r) > 0")]
    [InlineData("(i, b) < (1, 2)", "i < 1 AND b < 2")]
    [InlineData("coalesce(s, '') = ''", "s = ''")]
    [InlineData("CASE WHEN x THEN i > 0 ELSE i < 0 END", "CASE WHEN x THEN i < 0 ELSE i > 0 END")]
    [InlineData("concat(VARIADIC ARRAY['a', 'b']) = s", "concat(ARRAY['a', 'b']) = s")]
    [InlineData("f(VARIADIC ARRAY['a', 'b'])", "f('a', 'b')")]
    public void What_differs_stays_different(string left, string right) => Assert.NotEqual(Normalize(left), Normalize(right));

    [Theory]
    [InlineData("((i)) > (((0)))", "i > 0")]
    [InlineData("t.i>0", "i > 0")]
    [InlineData("public.t.i > 0", "i > 0")]
    [InlineData("\"i\" > 0 /* why */", "I > 0")]
    [InlineData("i > 0x1F", "i > 31")]
    [InlineData("i > 1_000", "i > 1000")]
    [InlineData("n > 1e-3", "n > 0.001")]
    [InlineData("n > .5", "n > 0.5")]
    [InlineData("n > 1.50", "n > 1.50::numeric")]
    [InlineData("s = E'it\\'s'", "s = 'it''s'")]
    [InlineData("s = U&'d\\0061t'", "s = 'dat'")]
    [InlineData("s = $$x$$", "s = 'x'::text")]
    [InlineData("i != 1", "i <> 1")]
    [InlineData("s ISNULL", "s IS NULL")]
    [InlineData("i IN (1, 2)", "i = ANY (ARRAY[1, 2])")]
    [InlineData("v IN ('a', 'b')", "(v)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])")]
    [InlineData("i BETWEEN 1 AND 5", "(i >= 1) AND (i <= 5)")]
    [InlineData("i NOT BETWEEN 1 AND 5", "(i < 1) OR (i > 5)")]
    [InlineData("s NOT ILIKE 'a'", "s !~~* 'a'::text")]
    [InlineData("s SIMILAR TO 'a'", "s ~ similar_to_escape('a'::text)")]
    [InlineData("s IS NOT DISTINCT FROM 'a'", "NOT (s IS DISTINCT FROM 'a'::text)")]
    [InlineData("(i, b) = (1, 2)", "(i = 1) AND (b = 2)")]
    [InlineData("pg_catalog.lower(s) = 'a'", "lower(s) = 'a'")]
    [InlineData("i OPERATOR(pg_catalog.+) 1 > 0", "i + 1 > 0")]
    [InlineData("now() > tz", "pg_catalog.now() > tz")]
    [InlineData("date_part('year', d) > 2000", "date_part('year'::text, d) > (2000)::double precision")]
    [InlineData("jsonb_extract_path_text(j, 'a') = 'b'", "jsonb_extract_path_text(j, VARIADIC ARRAY['a'::text]) = 'b'::text")]
    public void What_is_the_same_has_one_spelling(string left, string right) => Assert.Equal(Normalize(right), Normalize(left));

    [Fact]
    public void Expressions_of_any_depth_are_taken()
    {
        Assert.NotEmpty(Normalize($"{new string('(', 20_000)}x{new string(')', 20_000)}"));
        Assert.NotEmpty(Normalize($"{string.Concat(Enumerable.Repeat("NOT ", 20_000))}x"));
        Assert.NotEmpty(Normalize($"{string.Join(" || ", Enumerable.Repeat("s", 20_000))} = 'x'"));
        Assert.NotEmpty(Normalize($"i{string.Concat(Enumerable.Repeat("::int", 20_000))} > 0"));
    }

    private static string Normalize(string condition)
    {
        var sql = $"CREATE TABLE public.t ({Columns}, CONSTRAINT it CHECK ({condition}))";
        var schema = new PostgresNormalizer().Normalize(new PostgresParser().Parse([new SqlSource("t.sql", sql)], Options).Schema);
        Assert.Equal(schema, new PostgresNormalizer().Normalize(schema));
        return schema.Tables[0].Checks[0].Expression.Text;
    }
}
