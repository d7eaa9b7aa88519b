namespace Waymark.Planning.Running;

/// <summary>A plan could not be run to its end.</summary>
public sealed class PlanRunException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="failure">Where it stopped.</param>
    /// <param name="innerException">What caused it.</param>
    public PlanRunException(PlanFailure failure, Exception? innerException)
        : base(Describe(failure), innerException) => Failure = failure;

    /// <summary>Where it stopped.</summary>
    public PlanFailure Failure { get; }

    private static string Describe(PlanFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return $"{failure.Code}: {failure.Place}: {failure.Message}";
    }
}
