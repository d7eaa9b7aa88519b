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
    /// <param name="current">What is there, renames done.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="renamed">Tables that have another name yet, or whose columns have.</param>
    /// <param name="sqlNames">Finds names in text.</param>
    /// <param name="engine">The engine.</param>
    /// <param name="connection">An open connection to it.</param>
    /// <param name="held">What the database holds, names as they are.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="DbException">The connection failed.</exception>
    internal static async Task<Result> RunAsync(
        SchemaLookup current, DatabaseSchema desired, IEnumerable<ObjectName> renamed, ISqlNames sqlNames, IExpressionEquivalence engine,
        DbConnection connection, DatabaseSchema held, CancellationToken cancellationToken)
    {
        var questions = new Dictionary<Key, ExpressionQuestion>();
        var context = new Lazy<ExpressionContext>(() => new ExpressionContext(
            new SchemaLookup(desired), renamed.Concat(ChangedTables(current, desired)).ToHashSet(), ChangedViews(current, desired).ToHashSet())
        {
            ChangedTypes = desired.Types.OfType<CompositeType>().Where(t => current.FindType(t.Name) != t).Select(t => t.Name).ToHashSet(),
            ChangedRoutines = desired.Routines.Where(r => !current.FindRoutines(r.Name).Any(c => ReturnsSame(c, r))).Select(r => r.Name).ToHashSet(),
        });
        var routines = NewRoutines.Of(current, desired, sqlNames);
        ExpressionPairs.Rewrite(current, desired, routines, question => Note(questions, question, context));
        if (questions.Count == 0)
        {
            return new Result(desired, new Dictionary<ObjectName, bool>());
        }

        var answers = await engine.CompareAsync(connection, held, [.. questions.Values], cancellationToken);
        var verdicts = questions.Keys.Zip(answers).ToDictionary(p => p.First, p => p.Second);
        var reconciled = ExpressionPairs.Rewrite(current, desired, routines, q => verdicts[KeyOf(q)] == ExpressionVerdict.Equal);
        return new Result(reconciled, ReplaceableOf(questions, verdicts));
    }

    private static bool Note(Dictionary<Key, ExpressionQuestion> questions, ExpressionQuestion question, Lazy<ExpressionContext> context)
    {
        questions.TryAdd(KeyOf(question), question with { Context = context.Value });
        return false;
    }

    private static IEnumerable<ObjectName> ChangedTables(SchemaLookup current, DatabaseSchema desired) =>
        desired.Tables.Where(t => current.FindTable(t.Name) is not { } same || !ColumnsOf(same).SetEquals(ColumnsOf(t))).Select(t => t.Name);

    private static IEnumerable<ObjectName> ChangedViews(SchemaLookup current, DatabaseSchema desired) =>
        desired.Views.Where(v => current.FindView(v.Name) is not { } same || same.Query != v.Query || same.Columns != v.Columns).Select(v => v.Name);

    private static bool ReturnsSame(Routine current, Routine desired) =>
        ObjectIdentities.SignatureOf(current) == ObjectIdentities.SignatureOf(desired) && current.Returns == desired.Returns
        && current.ReturnsTable.Map(c => (c.Name, c.Type)) == desired.ReturnsTable.Map(c => (c.Name, c.Type))
        && current.Parameters.Map(p => (p.Mode, p.Name, p.Type)) == desired.Parameters.Map(p => (p.Mode, p.Name, p.Type));

    private static HashSet<(string Name, DataType Type, ObjectName? Collation)> ColumnsOf(Table table) =>
        [.. table.Columns.Select(c => (c.Name, c.Type, c.Collation))];

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
