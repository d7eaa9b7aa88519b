using Waymark.Diff;
using Waymark.Planning;

namespace Waymark.IntegrationTests.Specification;

/// <summary>
/// What planning and applying do on every backend. A backend derives from it, says how to make a database, and adds what is its own.
/// The SQL is what all of them understand.
/// </summary>
public abstract class SchemaDiffSpecification
{
    private const string Users = "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, age integer DEFAULT 18);";
    private const string Posts = "CREATE TABLE posts (id integer PRIMARY KEY, author integer REFERENCES users (id) ON DELETE CASCADE, title text);";

    private static readonly DiffConfig WithoutDrops = new();

    /// <summary>An empty database of the test's own.</summary>
    protected abstract Task<SchemaDatabase> CreateAsync();

    /// <summary>The schema in which an unqualified name is created, as a name may be qualified with it.</summary>
    protected abstract string DefaultSchema { get; }

    /// <summary>From one schema to another and back; each time nothing is left to do, and the way is proven.</summary>
    [Theory]
    [InlineData("tables", Users, Users + Posts)]
    [InlineData("tables that need each other", "", "CREATE TABLE a (id integer PRIMARY KEY, b integer, CONSTRAINT a_b FOREIGN KEY (b) REFERENCES b (id)); CREATE TABLE b (id integer PRIMARY KEY, a integer, CONSTRAINT b_a FOREIGN KEY (a) REFERENCES a (id));")]
    [InlineData("columns", Users, "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, email text, born date);")]
    [InlineData("types", Users, "CREATE TABLE users (id integer PRIMARY KEY, name varchar(40) NOT NULL, age bigint DEFAULT 18);")]
    [InlineData("defaults", Users, "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL DEFAULT 'none', age integer);")]
    [InlineData("nulls", Users, "CREATE TABLE users (id integer PRIMARY KEY, name text, age integer DEFAULT 18 NOT NULL);")]
    [InlineData("checks", Users, "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL CHECK (name <> ''), age integer DEFAULT 18, CONSTRAINT adult CHECK (age >= 18));")]
    [InlineData("another check of the same name", "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 0));", "CREATE TABLE t (a integer, CONSTRAINT c CHECK (a > 1));")]
    [InlineData("unique constraints", Users, "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL UNIQUE, age integer DEFAULT 18, UNIQUE (name, age));")]
    [InlineData("primary keys", "CREATE TABLE t (a integer NOT NULL, b integer NOT NULL);", "CREATE TABLE t (a integer NOT NULL, b integer NOT NULL, PRIMARY KEY (a, b));")]
    [InlineData("foreign keys", Users + "CREATE TABLE posts (id integer PRIMARY KEY, author integer);", Users + "CREATE TABLE posts (id integer PRIMARY KEY, author integer, FOREIGN KEY (author) REFERENCES users (id));")]
    [InlineData("actions of foreign keys", Users + Posts, Users + "CREATE TABLE posts (id integer PRIMARY KEY, author integer REFERENCES users (id) ON DELETE SET NULL ON UPDATE CASCADE, title text);")]
    [InlineData("generated columns", "CREATE TABLE t (a integer);", "CREATE TABLE t (a integer, twice integer GENERATED ALWAYS AS (a * 2) STORED);")]
    [InlineData("indexes", Users, Users + "CREATE INDEX users_name ON users (name); CREATE UNIQUE INDEX users_lower ON users (lower(name)); CREATE INDEX grown ON users (age DESC) WHERE age > 17;")]
    [InlineData("another index of the same name", Users + "CREATE INDEX i ON users (name);", Users + "CREATE INDEX i ON users (name, age);")]
    [InlineData("an index of another table", Users + Posts + "CREATE INDEX i ON users (name);", Users + Posts + "CREATE INDEX i ON posts (title);")]
    [InlineData("views", Users, Users + "CREATE VIEW grown AS SELECT id, name FROM users WHERE age > 17; CREATE VIEW grown_names AS SELECT name FROM grown;")]
    [InlineData("queries of views", Users + "CREATE VIEW v AS SELECT id FROM users; CREATE VIEW w AS SELECT id FROM v;", Users + "CREATE VIEW v AS SELECT id, name FROM users WHERE age = 1; CREATE VIEW w AS SELECT name FROM v;")]
    [InlineData("a view of a column that comes and goes", Users + "CREATE VIEW v AS SELECT age FROM users;", "CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, height integer); CREATE VIEW v AS SELECT height FROM users;")]
    [InlineData("a table that becomes a view", Users + "CREATE TABLE x (id integer);", Users + "CREATE VIEW x AS SELECT id FROM users;")]
    [InlineData("a column that an index and a check name", "CREATE TABLE t (a integer, b integer, CHECK (a < b)); CREATE INDEX i ON t (b);", "CREATE TABLE t (a integer);")]
    public async Task Schemas_are_reached_and_left(string what, string first, string second)
    {
        await using var database = await CreateAsync();
        foreach (var desired in new[] { first, second, first, "" })
        {
            await database.ApplyAsync(desired);
            var left = await database.PlanAsync(desired);
            Assert.True(left.IsEmpty, $"{what}: left to do: {SchemaDatabase.Print(left)}");
        }
    }

    [Fact]
    public async Task Nothing_is_dropped_unless_asked_for()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Users + Posts + "CREATE INDEX users_name ON users (name); CREATE VIEW v AS SELECT id FROM users;");
        await database.ExecuteAsync("INSERT INTO users (id, name, age) VALUES (1, 'a', 7)");
        var plan = await database.ApplyAsync("CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, email text);", WithoutDrops);
        Assert.Equal(["AddColumn"], plan.Statements.Select(s => s.Change).Distinct());
        Assert.Equal(["DropColumn", "DropIndex", "DropTable", "DropView"], plan.Skipped.Select(s => s.Change).Distinct().Order());
        Assert.Equal(["1|a|7|NULL"], await database.QueryAsync("SELECT id, name, age, email FROM users"));
        Assert.True((await database.PlanAsync("CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL, email text);", WithoutDrops)).Plan.IsEmpty);
    }

    [Fact]
    public async Task What_stays_because_drops_are_off_is_kept_by_other_changes()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync("CREATE TABLE t (id integer PRIMARY KEY, a integer, b text, CONSTRAINT positive CHECK (a > 0));");
        await database.ExecuteAsync("INSERT INTO t (id, a, b) VALUES (1, 2, 'x')");
        await database.ApplyAsync("CREATE TABLE t (id integer PRIMARY KEY, b text NOT NULL, c integer UNIQUE);", WithoutDrops);
        Assert.Equal(["1|2|x|NULL"], await database.QueryAsync("SELECT id, a, b, c FROM t"));
        await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => database.ExecuteAsync("INSERT INTO t (id, a, b) VALUES (2, -1, 'x')"));
    }

    [Fact]
    public async Task Renames_keep_rows()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Users + Posts + "CREATE INDEX users_name ON users (name);");
        await database.ExecuteAsync("INSERT INTO users (id, name) VALUES (1, 'a')");
        await database.ExecuteAsync("INSERT INTO posts (id, author) VALUES (5, 1)");
        const string Desired =
            """
            -- @renamed from=users
            CREATE TABLE people (
                id integer PRIMARY KEY,
                full_name text NOT NULL, -- @renamed from=name
                age integer DEFAULT 18
            );
            CREATE TABLE posts (id integer PRIMARY KEY, author integer REFERENCES people (id) ON DELETE CASCADE, title text);
            -- @renamed from=users_name
            CREATE INDEX people_name ON people (full_name);
            """;
        await database.ApplyAsync(Desired, WithoutDrops);
        Assert.Equal(["1|a|18"], await database.QueryAsync("SELECT id, full_name, age FROM people"));
        Assert.Equal(["5|1"], await database.QueryAsync("SELECT id, author FROM posts"));
        Assert.True((await database.PlanAsync(Desired)).IsEmpty);
    }

    [Fact]
    public async Task A_rename_with_another_type_keeps_rows()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync("CREATE TABLE t (id integer PRIMARY KEY, a varchar(10));");
        await database.ExecuteAsync("INSERT INTO t VALUES (1, 'x')");
        const string Desired = "CREATE TABLE t (id integer PRIMARY KEY, b text NOT NULL /* @renamed from=a */);";
        await database.ApplyAsync(Desired, WithoutDrops);
        Assert.Equal(["1|x"], await database.QueryAsync("SELECT id, b FROM t"));
        Assert.True((await database.PlanAsync(Desired)).IsEmpty);
    }

    [Fact]
    public async Task Names_change_places()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync("CREATE TABLE t (id integer PRIMARY KEY, a text, b text);");
        await database.ExecuteAsync("INSERT INTO t VALUES (1, 'a', 'b')");
        const string Desired = "CREATE TABLE t (id integer PRIMARY KEY, c text /* @renamed from=b */, b text /* @renamed from=a */);";
        await database.ApplyAsync(Desired, WithoutDrops);
        Assert.Equal(["a|b"], await database.QueryAsync("SELECT b, c FROM t"));
    }

    [Fact]
    public async Task An_export_builds_an_equal_database_and_plans_to_nothing()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(
            Users + Posts + "CREATE UNIQUE INDEX users_name ON users (lower(name)) WHERE age > 3; CREATE VIEW v AS SELECT id, name FROM users; CREATE VIEW w AS SELECT name FROM v;"
            + "CREATE TABLE t (a integer, b integer DEFAULT 4, CONSTRAINT c CHECK (a > b), UNIQUE (a, b));");
        var export = await database.ExportAsync();
        var left = await database.PlanAsync(export);
        Assert.True(left.IsEmpty, SchemaDatabase.Print(left));
        await using var other = await CreateAsync();
        await other.ApplyAsync(export);
        Assert.Equal(await database.InspectAsync(), await other.InspectAsync());
    }

    /// <summary>Rules 1 to 3 of matching, wherever a name appears: qualified and unqualified names mean the same object of the default schema.</summary>
    [Theory]
    [InlineData("{0}.", "")]
    [InlineData("", "{0}.")]
    [InlineData("{0}.", "{0}.")]
    [InlineData("", "")]
    public async Task Qualified_names_of_the_default_schema_mean_what_unqualified_ones_do(string first, string second)
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Qualified(first));
        await database.ExecuteAsync("INSERT INTO users VALUES (1, 'a')");
        var left = await database.PlanAsync(Qualified(second));
        Assert.True(left.IsEmpty, SchemaDatabase.Print(left));
    }

    /// <summary>What is declared twice once the search path is applied is an error, whatever the spelling.</summary>
    [Fact]
    public async Task One_object_is_declared_once()
    {
        await using var database = await CreateAsync();
        var twice = $"CREATE TABLE users (id integer); CREATE TABLE {DefaultSchema}.users (id integer);";
        var error = await Record.ExceptionAsync(() => database.PlanAsync(twice));
        Assert.True(error is SchemaSyntaxException or SchemaDiffException, $"{error}");
    }

    [Fact]
    public async Task A_column_that_must_have_a_value_is_a_hazard_where_there_are_rows()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync("CREATE TABLE empty (id integer); CREATE TABLE filled (id integer);");
        await database.ExecuteAsync("INSERT INTO filled VALUES (1)");
        var plan = await database.PlanAsync("CREATE TABLE empty (id integer, a text NOT NULL); CREATE TABLE filled (id integer, a text NOT NULL);");
        Assert.Contains(HazardsOf(plan, "filled"), h => h.Kind == HazardKind.MayFail && h.Message.Contains("fill", StringComparison.Ordinal));
        Assert.DoesNotContain(HazardsOf(plan, "empty"), h => h.Kind == HazardKind.MayFail);
    }

    [Fact]
    public async Task Dropping_data_is_a_hazard()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Users + Posts);
        await database.ExecuteAsync("INSERT INTO users (id, name) VALUES (1, 'a')");
        await database.ExecuteAsync("INSERT INTO posts (id) VALUES (1)");
        var plan = await database.PlanAsync("CREATE TABLE users (id integer PRIMARY KEY, name text NOT NULL);");
        Assert.Contains(HazardsOf(plan, "users"), h => h.Kind == HazardKind.DropsData);
        Assert.Contains(HazardsOf(plan, "posts"), h => h.Kind == HazardKind.DropsData);
    }

    [Fact]
    public async Task A_plan_that_fails_leaves_the_database_as_it_was()
    {
        await using var database = await CreateAsync();
        await database.ApplyAsync(Users);
        await database.ExecuteAsync("INSERT INTO users (id, name) VALUES (1, 'a')");
        await database.ExecuteAsync("INSERT INTO users (id, name) VALUES (2, 'a')");
        var before = await database.InspectAsync();
        var unique = "CREATE TABLE aaa (id integer);" + Users.Replace("name text NOT NULL", "name text NOT NULL UNIQUE", StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<Exception>(() => database.ApplyAsync(unique));
        Assert.Equal(before, await database.InspectAsync());
        Assert.Equal(["1|a", "2|a"], await database.QueryAsync("SELECT id, name FROM users ORDER BY id"));
    }

    private static IEnumerable<Hazard> HazardsOf(Plan plan, string table) =>
        plan.Statements.Where(s => s.Target.Name.Name == table).SelectMany(s => s.Hazards);

    private string Qualified(string prefix)
    {
        var schema = string.Format(null, prefix, DefaultSchema);
        return $"""
            CREATE TABLE {schema}users (id integer PRIMARY KEY, name text);
            CREATE TABLE {schema}posts (id integer PRIMARY KEY, author integer REFERENCES {ReferencePrefix(schema)}users (id));
            CREATE VIEW {schema}names AS SELECT name FROM {schema}users;
            {CreateIndex(schema)}
            """;
    }

    /// <summary>What stands before the table of a foreign key; some backends do not let it be qualified.</summary>
    protected virtual string ReferencePrefix(string schema) => schema;

    /// <summary>The statement that makes an index; backends qualify either the index or the table.</summary>
    protected virtual string CreateIndex(string schema) => $"CREATE INDEX users_name ON {schema}users (name);";
}
