namespace Waymark.IntegrationTests.Servers;

/// <summary>PostgreSQL refuses to run as root: under root its programs run as another user.</summary>
public static class UnprivilegedUser
{
    private static readonly string[] Users = ["postgres", "nobody"];

    /// <summary>The same call, made as an unprivileged user when the test process is root.</summary>
    public static ProgramCall Of(ProgramCall call) =>
        Environment.UserName == "root" ? Switch(call, Users.First(Exists)) : call;

    private static ProgramCall Switch(ProgramCall call, string user) =>
        OnPath("setpriv") ? Prefix(call, "setpriv", $"--reuid={user}", $"--regid={GroupOf(user)}", "--clear-groups", "--")
        : Prefix(call, "runuser", "-u", user, "--");

    private static ProgramCall Prefix(ProgramCall call, string program, params string[] arguments) =>
        call with { File = program, Arguments = [.. arguments, call.File, .. call.Arguments] };

    private static bool Exists(string user) => PasswdEntry(user) is not null;

    private static string GroupOf(string user) => PasswdEntry(user)!.Split(':')[3];

    private static string? PasswdEntry(string user) =>
        File.ReadLines("/etc/passwd").FirstOrDefault(line => line.StartsWith(user + ":", StringComparison.Ordinal));

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(f => File.Exists(Path.Combine(f, program)));
}
