using Waymark.Migrations.Journals;
using Waymark.Sql;

namespace Waymark.Migrations.Running;

/// <summary>Keeps a run from starting anew where the journal merely lies in another schema.</summary>
internal static class JournalPlace
{
    /// <exception cref="MigrationException">The journal is not where it is looked for by default, but elsewhere.</exception>
    internal static async Task CheckAsync(RunContext context, JournalReader journal, JournalContents contents, CancellationToken cancellationToken)
    {
        if (contents.JournalExists || context.Options.MetadataSchema is not null)
        {
            return;
        }

        var elsewhere = await journal.FindElsewhereAsync(cancellationToken).ConfigureAwait(false);
        if (elsewhere.Count > 0)
        {
            var message = $"there is no journal {context.JournalName}, but schema \"{string.Join("\", \"", elsewhere)}\" has a table of that name; "
                + $"say which with --metadata-schema ({context.Tables.Journal.Schema} for a new one)";
            throw new MigrationException([new MigrationProblem(DiagnosticSeverity.Error, MigrationCodes.JournalElsewhere, message)]);
        }
    }
}
