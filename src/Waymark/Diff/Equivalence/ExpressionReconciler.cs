using System.Data.Common;
using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <summary>Lets the engine decide which expressions are one, all in one go, and writes those the way they stand in the database.</summary>
internal static class ExpressionReconciler
{
    /// <summary>What came of it.</summary>
    /// <param name="Desired">The desired schema; what the engine says is equal is now equal as text.</param>
    /// <param name="Replaceable">For each view whose query differs, whether it can be replaced in place.</param>
    internal sealed record Result(DatabaseSchema Desired, IReadOnlyDictionary<ObjectName, bool> Replaceable);

    private readonly record struct Key(ExpressionKind Kind, ObjectIdentity Host, string Part, string Current, string Desired);

    /// <summary>Asks the engine.</summary>
    /// <exception cref="DbException">The connection failed.</exception>
    internal static async Task<Result> RunAsync(
        SchemaLookup current, DatabaseSchema desired, IExpressionEquivalence engine, DbConnection connection, CancellationToken cancellationToken)
    {
        var questions = new Dictionary<Key, ExpressionQuestion>();
        ExpressionPairs.Rewrite(current, desired, question => Note(questions, question));
        if (questions.Count == 0)
        {
            return new Result(desired, new Dictionary<ObjectName, bool>());
        }

        var answers = await engine.CompareAsync(connection, [.. questions.Values], cancellationToken);
        var verdicts = questions.Keys.Zip(answers).ToDictionary(p => p.First, p => p.Second);
        var reconciled = ExpressionPairs.Rewrite(current, desired, q => verdicts[KeyOf(q)] == ExpressionVerdict.Equal);
        return new Result(reconciled, ReplaceableOf(questions, verdicts));
    }

    private static bool Note(Dictionary<Key, ExpressionQuestion> questions, ExpressionQuestion question)
    {
        questions.TryAdd(KeyOf(question), question);
        return false;
    }

    private static Dictionary<ObjectName, bool> ReplaceableOf(Dictionary<Key, ExpressionQuestion> questions, Dictionary<Key, ExpressionVerdict> verdicts)
    {
        var replaceable = new Dictionary<ObjectName, bool>();
        foreach (var (key, question) in questions)
        {
            if (question.Kind == ExpressionKind.ViewQuery && verdicts[key] != ExpressionVerdict.Equal)
            {
                replaceable[question.Host.Name] = verdicts[key] == ExpressionVerdict.Replaceable;
            }
        }

        return replaceable;
    }

    private static Key KeyOf(ExpressionQuestion question) =>
        new(question.Kind, ObjectIdentities.Of(question.Host), question.Part, question.Current.Text, question.Desired.Text);
}
