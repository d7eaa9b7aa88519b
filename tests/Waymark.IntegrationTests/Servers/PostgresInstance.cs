using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// One PostgreSQL server of the tests' own, on a free loopback port. <c>tests/postgres-server.sh</c> runs it, and stops it
/// when the test process ends, however it ends.
/// </summary>
public sealed class PostgresInstance : IAsyncDisposable
{
    /// <summary>The superuser's password: over TCP every role has to give one.</summary>
    public const string Password = "t3st-s3rver";

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
        // The script is passed as text: the unprivileged user may not be able to read the working copy.
        var script = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "tests", "postgres-server.sh"));
        var shell = ExternalProgram.Start(UnprivilegedUser.Of(
            new ProgramCall("sh", "-c", script, "postgres-server.sh", binaries, $"{port}", Password) { WorkingDirectory = "/" }));
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
