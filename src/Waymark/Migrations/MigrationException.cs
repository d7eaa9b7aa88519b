namespace Waymark.Migrations;

/// <summary>A migration, or a run of migrations, cannot be read or cannot go on. Nothing is left half written but what <see cref="Failure"/> says.</summary>
public sealed class MigrationException : Exception
{
    /// <summary>Reports problems that were found before anything ran.</summary>
    /// <param name="problems">At least one.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public MigrationException(IReadOnlyList<MigrationProblem> problems, Exception? innerException = null)
        : base(Describe(problems), innerException)
    {
        Problems = problems;
    }

    /// <summary>Reports a run that stopped.</summary>
    /// <param name="failure">Where it stands.</param>
    /// <param name="innerException">What caused it, if anything.</param>
    public MigrationException(MigrationFailure failure, Exception? innerException = null)
        : base(Describe([failure?.Problem ?? throw new ArgumentNullException(nameof(failure))]), innerException)
    {
        Problems = [failure.Problem];
        Failure = failure;
    }

    /// <summary>What is wrong, in the order of the files.</summary>
    public IReadOnlyList<MigrationProblem> Problems { get; }

    /// <summary>Where the run stopped; null when nothing ran.</summary>
    public MigrationFailure? Failure { get; }

    /// <summary>The code of the first problem.</summary>
    public string Code => Problems[0].Code;

    private static string Describe(IReadOnlyList<MigrationProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(problems);
        return string.Join(Environment.NewLine, problems.Select(ProblemText.Describe));
    }
}
