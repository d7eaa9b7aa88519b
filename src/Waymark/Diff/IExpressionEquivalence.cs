using System.Data.Common;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>Lets the engine decide whether expressions mean the same. It leaves nothing behind in the database.</summary>
public interface IExpressionEquivalence
{
    /// <summary>Answers many questions at once.</summary>
    /// <param name="connection">An open connection without a transaction.</param>
    /// <param name="schema">What the database holds.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>An answer to each, in their order; <see cref="ExpressionVerdict.Different"/> where the engine could not read an expression (it may need what the plan has yet to make).</returns>
    /// <exception cref="DbException">The connection failed.</exception>
    Task<IReadOnlyList<ExpressionVerdict>> CompareAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<ExpressionQuestion> questions, CancellationToken cancellationToken);
}
