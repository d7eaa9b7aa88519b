using System.Data.Common;

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
    public Task<MigrationResult> RunAsync(MigrationFolder folder, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{adapter.Name} {dataSource} {options} {driver} {progress} {folder} {cancellationToken}");

    /// <summary>What a run would send, in order, without sending it.</summary>
    /// <param name="folder">The migrations.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="MigrationException">The run could not start.</exception>
    public Task<IReadOnlyList<MigrationStep>> PlanAsync(MigrationFolder folder, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{folder} {cancellationToken}");

    /// <summary>How each migration stands against the journal. Changes nothing.</summary>
    /// <param name="folder">The migrations.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The status.</returns>
    /// <exception cref="MigrationException">The journal cannot be read.</exception>
    public Task<MigrationStatus> GetStatusAsync(MigrationFolder folder, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{folder} {cancellationToken}");
}
