using Npgsql;

namespace Waymark.IntegrationTests.Servers;

/// <summary>psql and pg_dump, the oracle of what SQL does and of what came of it.</summary>
public static class Psql
{
    /// <summary>Runs files in one session, stopping at the first error.</summary>
    /// <exception cref="InvalidOperationException">psql failed; the message holds what it said.</exception>
    public static Task<string> RunAsync(string connectionString, IEnumerable<string> files) => ExternalProgram.RunSuccessfullyAsync(
        Call(connectionString, "psql", ["-X", "-q", "-v", "ON_ERROR_STOP=1", .. files.SelectMany(file => new[] { "-f", file })]));

    /// <summary>The schema as <c>pg_dump -s</c> prints it, without owners.</summary>
    public static async Task<SchemaDump> DumpSchemaAsync(string connectionString) => SchemaDump.Parse(await DumpSchemaTextAsync(connectionString));

    /// <summary>The schema as a script, as <c>pg_dump -s</c> prints it, without owners.</summary>
    public static Task<string> DumpSchemaTextAsync(string connectionString) => DumpAsync(connectionString, ["--schema-only", "--no-owner"]);

    /// <summary>What pg_dump prints.</summary>
    public static Task<string> DumpAsync(string connectionString, IEnumerable<string> arguments) =>
        ExternalProgram.RunSuccessfullyAsync(Call(connectionString, "pg_dump", arguments));

    private static ProgramCall Call(string connectionString, string program, IEnumerable<string> arguments) =>
        new(PostgresBinaries.Client(program), [.. arguments]) { Environment = Variables(new(connectionString)) };

    private static Dictionary<string, string?> Variables(NpgsqlConnectionStringBuilder connection) => new()
    {
        ["PGHOST"] = connection.Host,
        ["PGPORT"] = $"{connection.Port}",
        ["PGUSER"] = connection.Username,
        ["PGPASSWORD"] = connection.Password,
        ["PGDATABASE"] = connection.Database,
        ["PGOPTIONS"] = null,
    };
}
