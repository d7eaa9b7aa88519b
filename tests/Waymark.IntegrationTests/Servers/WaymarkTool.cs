namespace Waymark.IntegrationTests.Servers;

/// <summary>The real command-line tool, run as a process of its own.</summary>
public static class WaymarkTool
{
    // What WAYMARK_TEST_TOOL names is compiled ahead of time, and starts in half the time.
    private static readonly string[] Program = Environment.GetEnvironmentVariable("WAYMARK_TEST_TOOL") is { Length: > 0 } tool
        ? [tool]
        : ["dotnet", Path.Combine(AppContext.BaseDirectory, "Waymark.Cli.dll")];

    /// <summary>
    /// The call of the tool with these arguments, in surroundings that say nothing about Waymark. A shell that runs the tests in the background
    /// lets them ignore a terminal's signals; the tool is not to inherit that.
    /// </summary>
    public static ProgramCall Call(params IReadOnlyList<string> arguments) => new("env", ["--default-signal=INT,QUIT", .. Program, .. arguments])
    {
        Environment = new() { ["DB_DEFAULT_SCHEMA"] = null, ["DB_METADATA_SCHEMA"] = null, ["DATABASE_URL"] = null, ["PGPASSWORD"] = null, ["WAYMARK_PASSWORD"] = null, ["NO_COLOR"] = "1" },
        WorkingDirectory = Path.GetTempPath(),
    };

    /// <summary>Runs the tool to its end.</summary>
    public static Task<ProgramResult> RunAsync(params IReadOnlyList<string> arguments) => ExternalProgram.RunAsync(Call(arguments));

    /// <summary>The call of <c>waymark migrate</c>; a default schema is given as <c>DB_DEFAULT_SCHEMA</c>.</summary>
    public static ProgramCall MigrateCall(string url, string folder, string? defaultSchema = null, params IReadOnlyList<string> options)
    {
        var call = Call(["migrate", url, "--dir", folder, .. options]);
        call.Environment!["DB_DEFAULT_SCHEMA"] = defaultSchema;
        return call;
    }

    /// <summary>Runs <c>waymark migrate</c>, which must succeed.</summary>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static Task MigrateAsync(string url, string folder, string? defaultSchema = null, params IReadOnlyList<string> options) =>
        ExternalProgram.RunSuccessfullyAsync(MigrateCall(url, folder, defaultSchema, options));
}
