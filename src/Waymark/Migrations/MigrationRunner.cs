using System.Data.Common;
using Waymark.Migrations.Journals;
using Waymark.Migrations.Running;

namespace Waymark.Migrations;

/// <summary>Runs the migrations that a database has not had, and says how a database stands.</summary>
/// <param name="adapter">The backend.</param>
/// <param name="dataSource">Opens connections; the runner closes them.</param>
/// <param name="options">How to run.</param>
/// <param name="driver">What the driver can do beyond <c>System.Data.Common</c>; null for nothing.</param>
/// <param name="progress">Told of each event, at once and in order; null for nobody.</param>
public sealed class MigrationRunner(
    IMigrationAdapter adapter,
    DbDataSource dataSource,
    MigrationOptions options,
    IMigrationDriver? driver = null,
    IProgress<MigrationEvent>? progress = null)
{
    /// <summary>Runs what is pending.</summary>
    /// <param name="folder">The migrations.</param>
    /// <param name="cancellationToken">Stops the run: the open transaction is rolled back, and the lock released.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="MigrationException">The run stopped, or could not start.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped.</exception>
    public async Task<MigrationResult> RunAsync(MigrationFolder folder, CancellationToken cancellationToken)
    {
        var context = MakeContext(folder);
        await using var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await new MigrationRun(context, folder, connection).RunAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// What a run would send that changes the database or the session, in order, without sending it. The questions that it
    /// asks first, and what it writes to take and give up the lock, are left out.
    /// </summary>
    /// <param name="folder">The migrations.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="MigrationException">The run could not start.</exception>
    public async Task<IReadOnlyList<MigrationStep>> PlanAsync(MigrationFolder folder, CancellationToken cancellationToken)
    {
        var context = MakeContext(folder);
        await using var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
        return await new MigrationRun(context, folder, connection).PlanAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>How each migration stands against the journal. Changes nothing.</summary>
    /// <param name="folder">The migrations.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The status.</returns>
    /// <exception cref="MigrationException">The journal cannot be read.</exception>
    public async Task<MigrationStatus> GetStatusAsync(MigrationFolder folder, CancellationToken cancellationToken)
    {
        var context = MakeContext(folder);
        await using var connection = await context.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var journal = new JournalReader(connection, context.Dialect, context.Tables);
            var contents = await journal.ReadAsync(cancellationToken).ConfigureAwait(false);
            await JournalPlace.CheckAsync(context, journal, contents, cancellationToken).ConfigureAwait(false);
            return StatusReport.Make(context, folder, contents);
        }
        catch (DbException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failures.BeforeRun(MigrationCodes.JournalFailed, context.ErrorOf(exception), exception);
        }
    }

    private RunContext MakeContext(MigrationFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        return new RunContext(adapter, dataSource, options, driver, progress, adapter.GetMetadataTables(folder.Format, options));
    }
}
