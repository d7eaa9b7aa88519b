using System.Data.Common;
using System.Globalization;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Scripts;
using Waymark.Sql;

namespace Waymark.Migrations.Running;

/// <summary>Reads the journal, and looks at what is pending for everything that would go wrong.</summary>
internal sealed class RunPreparer(RunContext context, MigrationFolder folder, RunConnection connection, JournalReader journal)
{
    /// <summary>Prepares.</summary>
    /// <param name="previous">What was prepared before; what is still pending is not looked at again.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <exception cref="MigrationException">Something would go wrong; nothing was run.</exception>
    internal async Task<RunPreparation> PrepareAsync(RunPreparation? previous, CancellationToken cancellationToken)
    {
        var contents = await journal.ReadAsync(cancellationToken).ConfigureAwait(false);
        await JournalPlace.CheckAsync(context, journal, contents, cancellationToken).ConfigureAwait(false);
        var comparison = JournalMatcher.Compare(folder, contents.Entries, context.Options.Strict);
        if (previous is null)
        {
            context.Tell([.. folder.Warnings, .. comparison.Problems]);
        }

        var scripts = await ReadScriptsAsync(previous, comparison.Pending, cancellationToken).ConfigureAwait(false);
        return new RunPreparation(contents, comparison, scripts);
    }

    private async Task<IReadOnlyList<MigrationScript>> ReadScriptsAsync(RunPreparation? previous, IReadOnlyList<Migration> pending, CancellationToken cancellationToken)
    {
        if (pending.Count == 0)
        {
            return [];
        }

        // A script is read in the light of those before it, so only the end of what was read can be kept.
        if (previous is not null && previous.Scripts.Count >= pending.Count
            && previous.Scripts.Skip(previous.Scripts.Count - pending.Count).Select(s => s.Migration).SequenceEqual(pending))
        {
            return [.. previous.Scripts.Skip(previous.Scripts.Count - pending.Count)];
        }

        var resolver = context.Adapter.Names is { } names ? await MakeResolverAsync(names, cancellationToken).ConfigureAwait(false) : null;
        var reader = new ScriptReader(context.Adapter, resolver, context.Driver?.SupportsCopyIn == true);
        var scripts = reader.Read(folder, pending);
        context.Tell(reader.Problems);
        return scripts;
    }

    /// <summary>How the catalogue spells the default schema is asked once; a server that does not tell is taken at the user's word.</summary>
    private async Task<SqlResolver> MakeResolverAsync(INameRules names, CancellationToken cancellationToken)
    {
        string? stored = null;
        try
        {
            var rows = await connection.QueryAsync(names.FindStoredSchema, cancellationToken).ConfigureAwait(false);
            stored = rows.Count > 0 ? Convert.ToString(rows[0][0], CultureInfo.InvariantCulture) : null;
        }
        catch (DbException) when (connection.IsOpen)
        {
            // The schema as it was written is the best guess there is.
        }

        return new SqlResolver(names.CreateResolver(stored));
    }
}
