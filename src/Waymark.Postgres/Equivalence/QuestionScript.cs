using Waymark.Diff;

namespace Waymark.Postgres.Equivalence;

/// <summary>How the server is asked one question.</summary>
/// <param name="Steps">Statements that make what holds the two expressions.</param>
/// <param name="Verdict">A condition that holds when the server prints both alike.</param>
/// <param name="Replacement">A statement that succeeds when the one can take the other's place; null where that is not asked.</param>
internal sealed record QuestionScript(IReadOnlyList<string> Steps, string Verdict, string? Replacement = null)
{
    /// <summary>A question that the server cannot be asked.</summary>
    internal static QuestionScript None { get; } = new([], "NULL::boolean");

    /// <summary>What is said where the server cannot read one of the expressions: it may need what the plan has yet to make.</summary>
    internal ExpressionVerdict Unread { get; init; } = ExpressionVerdict.Different;
}
