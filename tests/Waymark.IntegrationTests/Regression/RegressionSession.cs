using System.Text;
using Npgsql;
using Waymark.IntegrationTests.Servers;

namespace Waymark.IntegrationTests.Regression;

/// <summary>One server on which regression scripts run, each in one psql session on a database of its own.</summary>
/// <param name="instance">The server; it is this session's alone, because scripts make roles.</param>
/// <param name="searchPath">The search path that each session starts with; may be empty.</param>
internal sealed class RegressionSession(PostgresInstance instance, string searchPath) : IAsyncDisposable
{
    /// <summary>Separates what one statement printed from the next; no script prints it.</summary>
    private const string Mark = "@@ waymark statement @@";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    /// <summary>Starts a server.</summary>
    /// <param name="searchPath">The search path that each session starts with; may be empty.</param>
    internal static async Task<RegressionSession> StartAsync(string searchPath) => new(await PostgresInstance.StartAsync(), searchPath);

    /// <summary>Runs statements in one session on a database of their own; errors do not stop it.</summary>
    /// <param name="database">The database's name: the same on every server, because scripts print it.</param>
    /// <param name="statements">The statements; null stands for one that is not sent.</param>
    /// <returns>What each of them did.</returns>
    internal async Task<IReadOnlyList<StatementResult>> RunAsync(string database, IReadOnlyList<RegressionStatement> statements)
    {
        await ExecuteAsync(instance.ConnectionString, $"CREATE DATABASE \"{database}\" TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        var connection = new NpgsqlConnectionStringBuilder(instance.ConnectionString) { Database = database };
        using var patience = new CancellationTokenSource(Patience);
        var result = await ExternalProgram.RunAsync(Psql(connection, Script(statements)), patience.Token);
        return Read(result.Output, statements.Count);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => instance.DisposeAsync();

    /// <summary>Errors and notices go where the rows go, each as its code alone: messages hold names.</summary>
    private ProgramCall Psql(NpgsqlConnectionStringBuilder connection, string script)
    {
        var psql = new ProgramCall(
            "sh", "-c", "exec \"$0\" -X -q -A -v VERBOSITY=sqlstate -P null=NULL -P footer=off 2>&1", PostgresBinaries.Client("psql"));
        return psql with
        {
            Input = script,
            Environment = new()
            {
                ["PGHOST"] = connection.Host,
                ["PGPORT"] = $"{connection.Port}",
                ["PGUSER"] = connection.Username,
                ["PGPASSWORD"] = connection.Password,
                ["PGDATABASE"] = connection.Database,
                ["PGAPPNAME"] = "regression",
                ["PGTZ"] = "America/Los_Angeles",
                ["PGDATESTYLE"] = "Postgres, MDY",
                ["PGCLIENTENCODING"] = "UTF8",
                ["PGOPTIONS"] = $"-c search_path={searchPath} -c statement_timeout=20s -c intervalstyle=postgres_verbose -c jit=off -c max_parallel_workers_per_gather=0",
            },
        };
    }

    private static string Script(IReadOnlyList<RegressionStatement> statements)
    {
        var script = new StringBuilder();
        foreach (var statement in statements)
        {
            // A statement with an open parenthesis would take in the next one: psql forgets it.
            script.Append("\\r\n\\echo '").Append(Mark).Append("'\n");
            if (statement.Sql is null)
            {
                continue;
            }

            script.Append(statement.Sql).Append(statement.Sql.EndsWith(';') ? "\n" : "\n;\n");
            if (statement.CopyData is not null)
            {
                script.Append(statement.CopyData).Append("\\.\n");
            }
        }

        return script.ToString();
    }

    private static List<StatementResult> Read(string output, int count)
    {
        var results = output.Split(Mark + "\n").Skip(1).Select(ReadOne).ToList();

        // After a statement that ended the session, psql prints nothing more.
        while (results.Count < count)
        {
            results.Add(new StatementResult("no session", []));
        }

        return results;
    }

    private static StatementResult ReadOne(string output)
    {
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var error = lines.FirstOrDefault(line => line.StartsWith("ERROR:  ", StringComparison.Ordinal) || line.StartsWith("FATAL:  ", StringComparison.Ordinal));
        return new StatementResult(error?[8..], [.. lines.Where(line => line != error).Select(WithoutSchema).Order(StringComparer.Ordinal)]);
    }

    /// <summary>The names of what is in the default schema: the server writes the schema where it is not in the path.</summary>
    private static string WithoutSchema(string line) => line.Replace("public.", string.Empty, StringComparison.Ordinal);

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
