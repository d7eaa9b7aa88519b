using System.Data.Common;
using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Sqlite.Renaming;

namespace Waymark.Sqlite;

/// <summary>
/// Does renames on a copy of the schema in memory. SQLite rewrites the views and triggers that name what is renamed, and refuses the
/// rename where one of them names something that is not there (SQLite documentation, "ALTER TABLE", 3 and 4).
/// </summary>
public sealed class SqliteRenameRehearsal : IRenameRehearsal
{
    private static readonly SqliteGenerator Generator = new();

    /// <inheritdoc/>
    public async Task<RehearsedRenames?> RunAsync(
        DbConnection connection, IReadOnlyList<SchemaChange> renames, ChangeContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(renames);
        var schema = new SqliteNormalizer().Normalize(await SqliteInspector.ReadSchemaAsync(connection, cancellationToken).ConfigureAwait(false));
        var names = renames.OfType<RenameTable>().ToDictionary(r => r.From, r => r.To);
        var needed = MentionedTables.Keep(schema, [], [.. names.Keys, .. renames.Select(r => r.Target.Name)]);
        await using var copy = await InMemoryDatabase.TryCopyTablesAsync(connection, needed, cancellationToken).ConfigureAwait(false);
        if (copy is null)
        {
            return null;
        }

        var statements = renames.SelectMany(r => Generator.Generate(r, context)).Select(s => s.Sql);
        var rehearsal = new Rehearsal(copy, [.. statements]);
        await rehearsal.KeepAsync(DependentTexts.Of(schema), cancellationToken).ConfigureAwait(false);
        return new RehearsedRenames(
            await rehearsal.FinishAsync(cancellationToken).ConfigureAwait(false),
            rehearsal.Refused.Select(i => i with { Name = names.GetValueOrDefault(i.Name, i.Name) }).ToHashSet());
    }
}
