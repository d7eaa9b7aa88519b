namespace Waymark.IntegrationTests.Servers;

/// <summary>One run of a program: what to start, with which arguments, surroundings and standard input.</summary>
/// <param name="File">The program: a path, or a name to find on PATH.</param>
/// <param name="Arguments">Its arguments, each as the program shall see it.</param>
public sealed record ProgramCall(string File, params IReadOnlyList<string> Arguments)
{
    /// <summary>Variables added to (or, when null, taken from) the environment of the test process.</summary>
    public Dictionary<string, string?>? Environment { get; init; }

    /// <summary>What the program reads on standard input; null is an empty input.</summary>
    public string? Input { get; init; }

    /// <summary>Where the program runs; null is the test process's own directory.</summary>
    public string? WorkingDirectory { get; init; }
}
