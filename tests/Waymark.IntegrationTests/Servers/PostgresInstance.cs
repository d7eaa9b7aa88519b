using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// One PostgreSQL server of the tests' own: a new cluster in a temporary folder, on a free loopback port. A shell that
/// holds the other end of a pipe stops the server and removes the folder when the test process ends, however it ends.
/// A shell that was itself killed is cleaned up after by the next one.
/// </summary>
public sealed class PostgresInstance : IAsyncDisposable
{
    /// <summary>The superuser's password: over TCP every role has to give one.</summary>
    public const string Password = "waymark-test";

    // The cluster lives in a folder that is removed with it, so nothing is ever flushed to disk.
    private const string Script = """
        set -u
        trap '' INT TERM HUP
        bin=$1 port=$2 prefix=${TMPDIR:-/tmp}/waymark-postgres
        for old in "$prefix".*; do
          if [ -O "$old/shell" ] && ! kill -0 "$(cat "$old/shell")" 2>/dev/null; then
            kill -QUIT "$(head -n 1 "$old/data/postmaster.pid" 2>/dev/null)" 2>/dev/null
            rm -rf "$old"
          fi
        done
        dir=$(mktemp -d "$prefix.XXXXXX") || exit 1
        trap 'rm -rf "$dir"' EXIT
        cd "$dir"
        echo $$ >shell
        printf %s "$3" >password
        "$bin/initdb" -D data -U postgres -E UTF8 --locale=C.UTF-8 --no-sync -A scram-sha-256 --pwfile=password >initdb.log 2>&1 \
          || { cat initdb.log >&2; exit 1; }
        "$bin/postgres" -D data -p "$port" -k "$dir" -c listen_addresses=127.0.0.1 -c max_connections=200 \
          -c fsync=off -c full_page_writes=off -c synchronous_commit=off -c autovacuum=off -c timezone=UTC </dev/null >server.log 2>&1 &
        server=$!
        trap 'kill -QUIT $server 2>/dev/null; wait $server; cd /; rm -rf "$dir"' EXIT
        echo "$server $dir"
        cat >/dev/null
        """;

    private readonly Process _shell;

    private PostgresInstance(Process shell, int serverProcessId, string folder, int port)
    {
        _shell = shell;
        ServerProcessId = serverProcessId;
        Folder = folder;
        Port = port;
    }

    /// <summary>The loopback port that the server listens on.</summary>
    public int Port { get; }

    /// <summary>The folder of the cluster, of its Unix socket and of <c>server.log</c>.</summary>
    public string Folder { get; }

    /// <summary>The process of the postmaster.</summary>
    public int ServerProcessId { get; }

    /// <summary>The superuser's connection string over TCP, to the database <c>postgres</c>.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = Port,
        Username = "postgres",
        Password = Password,
        Database = "postgres",
    }.ConnectionString;

    /// <summary>Makes a cluster, starts its server and waits until it answers.</summary>
    /// <exception cref="InvalidOperationException">No server is installed, or it did not start.</exception>
    public static async Task<PostgresInstance> StartAsync()
    {
        var binaries = PostgresBinaries.ServerFolder ?? throw new InvalidOperationException(
            "No PostgreSQL server is installed: install one (apt-get install postgresql), or set WAYMARK_TEST_POSTGRES to a superuser's URL.");
        var port = FreePort();
        var shell = ExternalProgram.Start(UnprivilegedUser.Of(
            new ProgramCall("sh", "-c", Script, "waymark-postgres", binaries, $"{port}", Password) { WorkingDirectory = "/" }));
        var started = await shell.StandardOutput.ReadLineAsync();
        if (started?.Split(' ', 2) is not [var processId, var folder])
        {
            throw new InvalidOperationException($"PostgreSQL did not start: {await shell.StandardError.ReadToEndAsync()}");
        }

        var instance = new PostgresInstance(shell, int.Parse(processId, null), folder, port);
        await instance.WaitUntilReadyAsync();
        return instance;
    }

    /// <summary>Stops the server at once and removes its folder.</summary>
    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        _shell.StandardInput.Close();
        await _shell.WaitForExitAsync();
        _shell.Dispose();
    }

    /// <summary>A loopback port that nothing listens on at this moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task WaitUntilReadyAsync()
    {
        var deadline = Stopwatch.StartNew();
        while (!await AnswersAsync())
        {
            if (_shell.HasExited || deadline.Elapsed > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"PostgreSQL does not answer on port {Port}; its log is {Folder}/server.log");
            }

            await Task.Delay(25);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
