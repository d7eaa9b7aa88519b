using Waymark.Migrations;

namespace Waymark.Cli.Rendering;

/// <summary>Something that the user has to put right; it ends the tool with <see cref="ExitCodes.Failed"/>.</summary>
/// <param name="problem">What, and where.</param>
/// <param name="innerException">What caused it.</param>
internal sealed class ProblemException(MigrationProblem problem, Exception? innerException = null) : Exception(problem.Message, innerException)
{
    /// <summary>What, and where.</summary>
    public MigrationProblem Problem { get; } = problem;
}
