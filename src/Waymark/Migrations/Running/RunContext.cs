using System.Data.Common;
using Waymark.Sql;

namespace Waymark.Migrations.Running;

/// <summary>What a run is made of.</summary>
/// <param name="Adapter">The backend.</param>
/// <param name="DataSource">Opens connections.</param>
/// <param name="Options">How to run.</param>
/// <param name="Driver">What the driver can do beyond <c>System.Data.Common</c>.</param>
/// <param name="Progress">Told of each event.</param>
/// <param name="Tables">The runner's own tables.</param>
internal sealed record RunContext(
    IMigrationAdapter Adapter,
    DbDataSource DataSource,
    MigrationOptions Options,
    IMigrationDriver? Driver,
    IProgress<MigrationEvent>? Progress,
    MetadataTables Tables)
{
    internal IMigrationDialect Dialect => Adapter.Dialect;

    /// <summary>The journal's qualified name.</summary>
    internal string JournalName => Adapter.Dialect.Quote(Tables.Journal);

    /// <summary>What the server said.</summary>
    internal ServerError ErrorOf(DbException exception) =>
        Driver?.ReadError(exception) ?? new ServerError(exception.SqlState, exception.Message);

    /// <summary>What can be done about it.</summary>
    internal FailureKind KindOf(DbException exception) => Adapter.Classify(ErrorOf(exception));

    /// <summary>Passes on what stops nothing, and stops for the rest.</summary>
    /// <exception cref="MigrationException">A problem is an error.</exception>
    internal void Tell(IReadOnlyList<MigrationProblem> problems)
    {
        var errors = problems.Where(p => p.Severity == DiagnosticSeverity.Error).ToList();
        if (errors.Count > 0)
        {
            throw new MigrationException(errors);
        }

        foreach (var problem in problems)
        {
            Progress?.Report(new WarningRaised(problem));
        }
    }

    /// <summary>Opens a connection, prepared for a run.</summary>
    /// <exception cref="MigrationException">None can be opened (<see cref="MigrationCodes.CannotConnect"/>).</exception>
    internal async Task<RunConnection> OpenAsync(CancellationToken cancellationToken)
    {
        try
        {
            var connection = await DataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
            return new RunConnection(connection, Dialect.CommandTimeout(Options));
        }
        catch (Exception exception) when (exception is DbException or TimeoutException or System.Net.Sockets.SocketException or IOException)
        {
            throw Failures.BeforeRun(MigrationCodes.CannotConnect, ConnectError(exception), exception);
        }
    }

    // What went wrong on the way to a server does not always say which server it was.
    private ServerError ConnectError(Exception exception)
    {
        var error = exception is DbException refusal ? ErrorOf(refusal) : new ServerError(null, exception.Message);
        using var connection = DataSource.CreateConnection();
        return error with { Message = $"{connection.DataSource}: {error.Message}" };
    }
}
