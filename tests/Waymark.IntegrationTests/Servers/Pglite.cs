using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Waymark.IntegrationTests.Servers;

/// <summary>
/// PostgreSQL with pgvector, compiled to WebAssembly and served over TCP, in memory: for what needs <c>CREATE EXTENSION vector</c>.
/// It has one session, which all connections share, and takes any password. It ends with the test process.
/// </summary>
public sealed class Pglite : IAsyncDisposable
{
    private readonly Process _node;

    private Pglite(Process node, int port)
    {
        _node = node;
        Port = port;
    }

    /// <summary>The loopback port.</summary>
    public int Port { get; }

    /// <summary>The superuser's URL: <c>postgres://…</c>.</summary>
    public string Url => $"postgres://postgres:any@127.0.0.1:{Port}/postgres";

    /// <summary>The superuser's URL for the <c>iris</c> backend, without a default schema.</summary>
    public string IrisUrl => $"iris://postgres:any@127.0.0.1:{Port}/postgres";

    /// <summary>Starts a server with an empty database.</summary>
    public static async Task<Pglite> StartAsync()
    {
        var node = ExternalProgram.Start(await NodePackages.ScriptAsync("pglite-server.mjs"));
        // Read all the time: a full pipe would stop the server.
        var errors = node.StandardError.ReadToEndAsync();
        var listening = await node.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"pglite did not start: {await errors}");
        return new Pglite(node, JsonNode.Parse(listening)!["port"]!.GetValue<int>());
    }

    /// <summary>
    /// Starts a server that is a strict stand-in for IRIS: no <c>public</c> schema, an empty search path, the default schema in lower case.
    /// </summary>
    public static async Task<Pglite> StartStrictAsync(string defaultSchema)
    {
        var server = await StartAsync();
        await server.ExecuteAsync(StrictStandIn.Setup("postgres", defaultSchema));
        // The one session is older than the role's setting.
        await server.ExecuteAsync("SET search_path = ''");
        return server;
    }

    /// <summary>Runs SQL in the session that all connections share, and returns the last statement's rows.</summary>
    /// <exception cref="InvalidOperationException">The server refused it; the message is the server's.</exception>
    public async Task<JsonArray> ExecuteAsync(string sql) =>
        (await RequestAsync(new JsonObject { ["sql"] = sql }))["rows"]!.AsArray();

    /// <summary>Runs files with psql, in one session, stopping at the first error.</summary>
    /// <exception cref="InvalidOperationException">psql failed; the message holds what it said.</exception>
    public Task<string> PsqlAsync(IEnumerable<string> files) => Psql.RunAsync(PostgresUrl.ToConnectionString(Url), files);

    /// <summary>The schema as <c>pg_dump -s</c> of the server's own version prints it, without owners.</summary>
    public async Task<SchemaDump> DumpSchemaAsync() =>
        SchemaDump.Parse((await RequestAsync(new JsonObject { ["dump"] = true }))["text"]!.GetValue<string>());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        await _node.WaitForExitAsync();
        _node.Dispose();
    }

    private async Task<JsonNode> RequestAsync(JsonObject request)
    {
        await _node.StandardInput.WriteLineAsync(request.ToJsonString(JsonSerializerOptions.Default));
        await _node.StandardInput.FlushAsync();
        var reply = JsonNode.Parse(await _node.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("pglite has ended"))!;
        return reply["error"] is { } error ? throw new InvalidOperationException(error.GetValue<string>()) : reply;
    }
}
