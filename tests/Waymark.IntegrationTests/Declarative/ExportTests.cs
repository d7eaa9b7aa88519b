using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Declarative;

/// <summary>An export plans to nothing on its database, and builds an equal one on an empty server.</summary>
public sealed class ExportTests(PostgresServer server) : IDisposable
{
    private const string Features =
        """
        CREATE EXTENSION citext;
        CREATE TYPE "Mood" AS ENUM ('sad', 'it''s ok');
        CREATE DOMAIN positive AS int CONSTRAINT is_positive CHECK (VALUE > 0);
        CREATE TYPE span AS RANGE (subtype = float8);
        CREATE SEQUENCE invoice_numbers START 1000 INCREMENT 10;
        CREATE FUNCTION slug(t text) RETURNS text LANGUAGE sql IMMUTABLE STRICT AS $$ SELECT lower(replace(t, ' ', '-')); $$;
        CREATE FUNCTION one(OUT a int, OUT b text) LANGUAGE plpgsql AS $$ BEGIN a := 1; b := 'x;y'; END $$;
        CREATE TABLE users (
          id bigint GENERATED ALWAYS AS IDENTITY (START 5) PRIMARY KEY,
          email citext COLLATE "C" NOT NULL UNIQUE,
          "Mood" "Mood" DEFAULT 'it''s ok'::"Mood",
          tags text[] NOT NULL DEFAULT '{}',
          title text DEFAULT 'a -- b /* c */',
          slug text GENERATED ALWAYS AS (slug(title)) STORED,
          number int DEFAULT nextval('invoice_numbers'),
          CONSTRAINT title_or_tags CHECK (title IS NOT NULL OR cardinality(tags) > 0)
        ) WITH (fillfactor = 70);
        ALTER TABLE users ALTER title SET STORAGE EXTERNAL;
        CREATE TABLE a (id int PRIMARY KEY, b_id int);
        CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a (id) DEFERRABLE INITIALLY DEFERRED);
        ALTER TABLE a ADD CONSTRAINT a_b FOREIGN KEY (b_id) REFERENCES b (id) ON DELETE SET NULL;
        ALTER TABLE a ADD CONSTRAINT later CHECK (id > 0) NOT VALID;
        CREATE TABLE bookings (room int, during span, EXCLUDE USING gist (during WITH &&));
        CREATE TABLE events (id int, at timestamptz NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
        CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
        CREATE TABLE events_rest PARTITION OF events DEFAULT;
        CREATE INDEX events_at ON events (at DESC);
        CREATE INDEX users_search ON users USING gin (to_tsvector('english', title)) WHERE title IS NOT NULL;
        CREATE UNIQUE INDEX users_title ON users (lower(title) text_pattern_ops) INCLUDE (number) NULLS NOT DISTINCT;
        CREATE VIEW named AS SELECT u.id, u.title AS name FROM users u WHERE u.title <> '';
        CREATE VIEW counted WITH (security_barrier) AS SELECT count(*) AS n FROM named;
        CREATE MATERIALIZED VIEW totals AS SELECT "Mood", count(*) AS n FROM users GROUP BY 1 WITH NO DATA;
        CREATE UNIQUE INDEX totals_mood ON totals ("Mood");
        CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
        CREATE TRIGGER touch BEFORE UPDATE OF title ON users FOR EACH ROW WHEN (OLD.title IS DISTINCT FROM NEW.title) EXECUTE FUNCTION touch();
        ALTER TABLE users ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON users AS RESTRICTIVE FOR SELECT USING (id > 0);
        CREATE AGGREGATE longest(text) (SFUNC = text_larger, STYPE = text);
        COMMENT ON TABLE users IS E'it''s\na table';
        COMMENT ON COLUMN users.title IS 'c';
        COMMENT ON INDEX users_title IS 'i';
        COMMENT ON FUNCTION slug(text) IS 'f';
        COMMENT ON TYPE "Mood" IS 'm';
        """;

    private readonly SchemaTool _tool = new();

    public void Dispose() => _tool.Dispose();

    [Fact]
    public async Task Features_survive_the_round_trip()
    {
        await using var database = await CreateAsync("");
        await database.ExecuteAsync(Features);
        await AssertRoundTripAsync(database, "");
    }

    [Fact]
    public async Task Features_survive_the_round_trip_in_another_schema_of_the_path()
    {
        await using var database = await CreateAsync("CREATE SCHEMA \"My App\"");
        await database.ExecuteAsync("SET search_path = \"My App\", public; " + Features);
        await AssertRoundTripAsync(database, "?search_path=%22My%20App%22,public");
    }

    [Fact]
    public async Task Every_kind_survives_the_round_trip()
    {
        var schemas = NamedKind.All.SelectMany((_, i) => new[] { $"k{i}", $"c{i}" }).ToList();
        await using var database = await CreateAsync(string.Concat(schemas.Select(s => $"CREATE SCHEMA {s};")));
        for (var i = 0; i < NamedKind.All.Count; i++)
        {
            await database.ExecuteAsync(NamedKind.All[i].In($"k{i}"));
            await database.ExecuteAsync(NamedKind.All[i].ChangedIn($"c{i}"));
        }

        await AssertRoundTripAsync(database, $"?search_path={string.Join(',', schemas)},public");
    }

    // Npgsql cuts such a body at its semicolons, but for programs that tell it not to, as the tool does.
    [Fact]
    public async Task A_body_in_standard_SQL_survives_the_round_trip()
    {
        await using var database = await CreateAsync("");
        var file = _tool.Write("body.sql", "CREATE FUNCTION one(x int) RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT x + 1; SELECT x; END;\n");
        var applied = await WaymarkTool.RunAsync("apply", database.Url, "--to", file, "--verify");
        Assert.True(applied.ExitCode == 0, applied.Errors);
        var exported = await _tool.ExportAsync(database.Url);
        Assert.Contains("SELECT x", exported, StringComparison.Ordinal);
        Assert.Equal("", await _tool.PlanAsync(database.Url, exported, "--enable-drop"));
        Assert.Equal("", await _tool.PlanAsync(database.Url, await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), "--enable-drop"));
    }

    [Fact]
    public async Task A_dump_of_the_database_plans_to_nothing()
    {
        await using var database = await CreateAsync("");
        await database.ExecuteAsync(Features);
        var dump = await Psql.DumpAsync(database.SuperuserConnectionString, ["--schema-only", "--no-owner"]);
        Assert.Equal("", await _tool.PlanAsync(database.Url, dump, "--enable-drop"));
    }

    [Fact]
    public async Task Objects_and_schemas_may_be_chosen()
    {
        await using var database = await CreateAsync("CREATE SCHEMA app; CREATE SCHEMA other");
        await database.ExecuteAsync("CREATE TABLE app.a (x int); CREATE TABLE other.b (x int); CREATE TABLE c (x int); CREATE TABLE log_1 (x int)");
        Assert.Equal("CREATE TABLE public.c (\n    x integer\n);\n", await _tool.ExportAsync(database.Url, "--exclude", "log_*", "--search-path", "public"));
        Assert.Equal(await _tool.ExportAsync(database.Url, "--search-path", "other"), await _tool.ExportAsync(database.Url, "--schemas", "other"));
        var both = await _tool.ExportAsync(database.Url, "--search-path", "app,other");
        Assert.Contains("CREATE TABLE app.a (", both, StringComparison.Ordinal);
        Assert.Contains("CREATE TABLE other.b (", both, StringComparison.Ordinal);
        Assert.DoesNotContain("public.", both, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_schemas_are_exported_where_no_search_path_is_given()
    {
        await using var database = await CreateAsync("CREATE SCHEMA app; CREATE SCHEMA \"Other, one\"; CREATE EXTENSION citext");
        await database.ExecuteAsync("CREATE TABLE app.a (x int PRIMARY KEY); CREATE TABLE \"Other, one\".b (x int REFERENCES app.a); CREATE TABLE c (x citext)");
        await AssertRoundTripAsync(database, "");
        Assert.Equal(await _tool.ExportAsync(database.Url), await _tool.ExportAsync(database.Url, "--search-path", "app", "--all-schemas"));
        Assert.Equal(64, (await _tool.RunAsync("export", database.Url, "--schemas", "app", "--all-schemas")).ExitCode);
    }

    private async Task AssertRoundTripAsync(TestDatabase database, string query)
    {
        var url = database.Url + query;
        var exported = await _tool.ExportAsync(url);
        Assert.Equal("", await _tool.PlanAsync(url, exported, "--enable-drop"));
        Assert.Equal("", await _tool.PlanAsync(url, exported, "--enable-drop", "--offline"));

        await using var other = await CreateAsync("");
        await _tool.ApplyAsync(other.Url + query, exported, "--verify");
        Assert.Equal((await database.DumpSchemaAsync()).Text, (await other.DumpSchemaAsync()).Text);
        Assert.Equal("", await _tool.PlanAsync(other.Url + query, exported, "--enable-drop"));
        Assert.Equal(exported, await _tool.ExportAsync(other.Url + query));
        await AssertFolderAsync(url, exported);
    }

    private async Task AssertFolderAsync(string url, string exported)
    {
        Assert.Equal(0, (await _tool.RunAsync("export", url, "--split", "split")).ExitCode);
        var plan = await _tool.RunAsync("plan", url, "--to", "split", "--enable-drop");
        Assert.True(plan is { ExitCode: 0, Output: "" }, plan.Output + plan.Errors);
        await using var empty = await CreateAsync("");
        var query = new Uri(url).Query;
        Assert.Equal(exported, (await _tool.RunAsync("plan", empty.Url + query, "--to", "split")).Output);
    }

    private async Task<TestDatabase> CreateAsync(string setup)
    {
        var database = await server.CreateDatabaseAsync();
        if (setup.Length > 0)
        {
            await database.ExecuteAsync(setup);
        }

        return database;
    }
}
