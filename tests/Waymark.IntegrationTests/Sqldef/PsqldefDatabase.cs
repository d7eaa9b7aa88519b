using Npgsql;
using Waymark.IntegrationTests.Servers;
using Waymark.Sql;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>A database that is emptied for each case, with the two roles that cases connect as.</summary>
public sealed class PsqldefDatabase
{
    private const string EmptySql = """
        DO $$
        DECLARE name text;
        BEGIN
          FOR name IN SELECT extname FROM pg_extension WHERE extname <> 'plpgsql' LOOP EXECUTE format('DROP EXTENSION %I CASCADE', name); END LOOP;
          FOR name IN SELECT pubname FROM pg_publication LOOP EXECUTE format('DROP PUBLICATION %I', name); END LOOP;
          FOR name IN SELECT fdwname FROM pg_foreign_data_wrapper LOOP EXECUTE format('DROP FOREIGN DATA WRAPPER %I CASCADE', name); END LOOP;
          FOR name IN SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'
            LOOP EXECUTE format('DROP SCHEMA %I CASCADE', name); END LOOP;
        END $$;
        DELETE FROM pg_shdepend WHERE classid = 'pg_default_acl'::regclass AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database());
        DELETE FROM pg_default_acl;
        CREATE SCHEMA public AUTHORIZATION pg_database_owner;
        COMMENT ON SCHEMA public IS 'standard public schema';
        GRANT USAGE ON SCHEMA public TO PUBLIC;
        GRANT ALL ON SCHEMA public TO psqldef_user;
        """;

    private readonly NpgsqlConnectionStringBuilder _admin;

    private PsqldefDatabase(NpgsqlConnectionStringBuilder admin, string name) => _admin = new(admin.ConnectionString) { Database = name };

    /// <summary>The roles that cases name.</summary>
    private static readonly string[] Roles =
    [
        "readonly_user", "app_user", "admin_role", "user-with-dash", "user.with.dot", "user with spaces", "CamelCaseUser", "UPPERCASE_USER",
        "user1", "user2", "user3", "user4", "My User", "reader", "writer", "editor", "viewer",
    ];

    /// <summary>Makes the roles that all databases of the server share.</summary>
    public static Task CreateRolesAsync(string admin)
    {
        var sql = string.Concat(Roles.Select(r => $"CREATE ROLE \"{r}\";"))
            + $"CREATE ROLE psqldef_owner LOGIN PASSWORD '{PostgresInstance.Password}'; CREATE ROLE psqldef_user LOGIN PASSWORD '{PostgresInstance.Password}';"
            + "ALTER ROLE psqldef_user SET search_path = foo, public;";
        return ExecuteAsync(admin, sql);
    }

    /// <summary>Drops the databases and roles of a run, also of one that was stopped.</summary>
    public static async Task DropAllAsync(string admin)
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var name in await NamesAsync(admin))
        {
            await ExecuteAsync(admin, $"DROP DATABASE {name} WITH (FORCE)");
        }

        await ExecuteAsync(admin, $"DROP ROLE IF EXISTS psqldef_owner, psqldef_user, {string.Join(", ", Roles.Select(r => $"\"{r}\""))}");
    }

    public static async Task<PsqldefDatabase> CreateAsync(string admin, string name)
    {
        await ExecuteAsync(admin, $"CREATE DATABASE {name} OWNER psqldef_owner TEMPLATE template0");
        await ExecuteAsync(admin, $"GRANT CREATE ON DATABASE {name} TO psqldef_user");
        return new PsqldefDatabase(new(admin), name);
    }

    /// <summary>Takes everything out of the database.</summary>
    public Task EmptyAsync(SqldefCase test) =>
        ExecuteAsync(_admin.ConnectionString, test.HasOwnSearchPath ? EmptySql + "CREATE SCHEMA foo AUTHORIZATION psqldef_user;" : EmptySql);

    /// <summary>Opens a connection as the role that the case asks for.</summary>
    public async Task<NpgsqlConnection> OpenAsync(SqldefCase test)
    {
        var role = new NpgsqlConnectionStringBuilder(_admin.ConnectionString)
        {
            Username = test.HasOwnSearchPath ? "psqldef_user" : "psqldef_owner",
            Password = PostgresInstance.Password,
        };
        var connection = new NpgsqlConnection((test.NeedsSuperuser ? _admin : role).ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    /// <summary>
    /// Runs a script as it stands. What fails because it needs what comes later is run again after it, as a user would put it in order.
    /// </summary>
    /// <exception cref="PostgresException">The server refuses a statement, whatever stands before it.</exception>
    public async Task RunAsync(SqldefCase test, string script)
    {
        await using var connection = await OpenAsync(test);
        List<string> waiting = [.. StatementSplitter.Split(script, LexerOptions.PostgreSql).Select(s => script[s.TextOffset..s.End])];
        while (waiting.Count > 0)
        {
            var (failed, error) = await RunAsync(connection, waiting);
            if (failed.Count == waiting.Count)
            {
                throw error!;
            }

            waiting = failed;
        }
    }

    /// <summary>What pg_dump says of the schema, without some schemas of the database.</summary>
    public async Task<IReadOnlyList<string>> DumpAsync(SqldefCase test, IReadOnlyList<string> without)
    {
        IEnumerable<string> arguments = ["--schema-only", "--no-owner", .. without.Select(s => $"--exclude-schema=\"{s}\"")];
        return DumpStatements.Of(
            await Psql.DumpAsync(_admin.ConnectionString, test.ManagedRoles.Count > 0 ? arguments : arguments.Append("--no-privileges")), test.ManagedRoles);
    }

    /// <summary>The schemas of a database that are not among some: nothing in them is touched.</summary>
    public static async Task<IReadOnlyList<string>> OtherSchemasAsync(NpgsqlConnection connection, IReadOnlyCollection<string> schemas)
    {
        var all = await ColumnAsync(connection, "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema'");
        return [.. all.Except(schemas)];
    }

    private static async Task<(List<string> Failed, PostgresException? Error)> RunAsync(NpgsqlConnection connection, List<string> statements)
    {
        var failed = new List<string>();
        PostgresException? error = null;
        foreach (var statement in statements)
        {
            try
            {
                // A batch is not split at semicolons, which function bodies have too.
                await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new NpgsqlBatchCommand(statement) } };
                await batch.ExecuteNonQueryAsync();
            }
            catch (PostgresException refusal)
            {
                failed.Add(statement);
                error ??= refusal;
            }
        }

        return (failed, error);
    }

    private static async Task<List<string>> NamesAsync(string admin)
    {
        await using var connection = new NpgsqlConnection(admin);
        await connection.OpenAsync();
        return await ColumnAsync(connection, "SELECT datname FROM pg_database WHERE datname LIKE 'psqldef\\_%'");
    }

    private static async Task<List<string>> ColumnAsync(NpgsqlConnection connection, string query)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync();
        var values = new List<string>();
        while (await reader.ReadAsync())
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
