using System.Data.Common;
using Waymark.Diff;
using Waymark.Schema;
using Waymark.Sqlite.Equivalence;

namespace Waymark.Sqlite;

/// <summary>
/// Lets SQLite decide whether expressions mean the same, in memory: two that it compiles to the same instructions are one. Where it makes
/// different ones, or cannot compile an expression, they differ.
/// </summary>
public sealed class SqliteEquivalence : IExpressionEquivalence
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ExpressionVerdict>> CompareAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<ExpressionQuestion> questions, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(questions);
        var verdicts = new ExpressionVerdict[questions.Count];
        await using var scratch = await InMemoryDatabase.OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        await using var copy = questions.Any(q => NeedsSchema(q.Kind)) ? await TryCopyAsync(connection, schema, [.. questions.Select(q => q.Desired)], cancellationToken).ConfigureAwait(false) : null;
        for (var i = 0; i < questions.Count; i++)
        {
            var database = NeedsSchema(questions[i].Kind) ? copy : scratch;
            verdicts[i] = database is not null && await IsEqualAsync(new Bytecode(database), questions[i], cancellationToken).ConfigureAwait(false)
                ? ExpressionVerdict.Equal
                : ExpressionVerdict.Different;
        }

        return verdicts;
    }

    private static bool NeedsSchema(ExpressionKind kind) => kind is ExpressionKind.ViewQuery or ExpressionKind.TriggerWhen or ExpressionKind.TriggerBody;

    // A schema that uses what a program added to its connection (functions, collations, modules) cannot be built elsewhere.
    private static async Task<DbConnection?> TryCopyAsync(
        DbConnection connection, DatabaseSchema schema, IReadOnlyList<SqlExpression> texts, CancellationToken cancellationToken)
    {
        try
        {
            return await InMemoryDatabase.CopyMentionedAsync(connection, schema, texts, cancellationToken).ConfigureAwait(false);
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static async Task<bool> IsEqualAsync(Bytecode bytecode, ExpressionQuestion question, CancellationToken cancellationToken)
    {
        var probe = ProbeOf(question);
        var current = await bytecode.TryReadAsync(probe, question.Current.Text, isDesired: false, cancellationToken).ConfigureAwait(false);
        return current is not null
            && await bytecode.TryReadAsync(probe, question.Desired.Text, isDesired: true, cancellationToken).ConfigureAwait(false) is { } desired
            && current.SequenceEqual(desired);
    }

    private static Probe ProbeOf(ExpressionQuestion question) => question switch
    {
        { Kind: ExpressionKind.ViewQuery, Host: View current, DesiredHost: View desired } => Probe.OfView(current, desired),
        { Kind: ExpressionKind.TriggerWhen or ExpressionKind.TriggerBody } => Probe.OfTrigger(question),
        { Host: Table current, DesiredHost: Table desired } when question.Kind != ExpressionKind.Default => Probe.OfTable(current, desired),
        _ => Probe.OfConstant,
    };
}
