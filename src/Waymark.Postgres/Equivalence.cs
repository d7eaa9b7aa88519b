using System.Data.Common;
using Waymark.Diff;
using Waymark.Postgres.Equivalence;
using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>
/// Lets a PostgreSQL server decide whether expressions mean the same: it reads both where they would stand, prints them, and what it
/// made for that is rolled back.
/// </summary>
/// <remarks>
/// Nothing that is there is touched or locked: an expression of a table is read over a temporary table of the same columns. Where the role may
/// not make temporary tables, they are made in the schema of the object, in which applying the plan may create as well. Each question has a
/// subtransaction of its own, so that one that the server refuses spoils no other.
/// </remarks>
public sealed class PostgresEquivalence : IExpressionEquivalence
{
    private const int QuestionsAtOnce = 500;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExpressionVerdict>> CompareAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<ExpressionQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(questions);
        await using var transaction = await ScratchTransaction.BeginAsync(connection, cancellationToken).ConfigureAwait(false);
        var writer = new QuestionWriter(transaction.MayCreateTemporary, transaction.ServerVersion);
        var verdicts = new List<ExpressionVerdict>(questions.Count);
        foreach (var some in questions.Chunk(QuestionsAtOnce))
        {
            var scripts = Array.ConvertAll(some, writer.Write);
            verdicts.AddRange(await transaction.AskAsync(scripts, cancellationToken).ConfigureAwait(false));
        }

        return verdicts;
    }
}
