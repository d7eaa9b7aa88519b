namespace Waymark.Migrations;

/// <summary>Something that happened in a run, in the order in which it happened. Reported at once, on the runner's own thread.</summary>
public abstract record MigrationEvent;

/// <summary>The directory was compared with the journal.</summary>
/// <param name="Folder">What was read.</param>
/// <param name="Pending">What is to run, in order.</param>
/// <param name="StatementCount">How many statements that is.</param>
public sealed record PendingFound(MigrationFolder Folder, IReadOnlyList<Migration> Pending, int StatementCount) : MigrationEvent;

/// <summary>Another runner holds the lock. Reported when the wait begins, and from time to time after that.</summary>
/// <param name="Holder">Who holds it, as far as is known.</param>
/// <param name="Waited">How long the wait has lasted.</param>
public sealed record LockWaiting(string? Holder, TimeSpan Waited) : MigrationEvent;

/// <summary>The lock of a runner that is gone was taken over.</summary>
/// <param name="Holder">Who held it.</param>
public sealed record StaleLockRecovered(string Holder) : MigrationEvent;

/// <summary>A migration begins.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Index">Which of the pending ones it is, counted from 0.</param>
/// <param name="Count">How many are pending.</param>
/// <param name="StatementCount">How many statements it has.</param>
/// <param name="FirstStatement">The statement that it goes on with, counted from 0; not 0 when an earlier run stopped in it.</param>
public sealed record MigrationStarted(Migration Migration, int Index, int Count, int StatementCount, int FirstStatement) : MigrationEvent;

/// <summary>A statement is about to be sent. Of statements that are sent together, all but the first are told of when their answers are there.</summary>
/// <param name="Migration">Whose.</param>
/// <param name="Index">Which statement of it, counted from 0.</param>
/// <param name="Count">How many it has.</param>
/// <param name="Line">The line that it starts on, counted from 1.</param>
/// <param name="Sql">The text to be sent.</param>
public sealed record StatementStarted(Migration Migration, int Index, int Count, int Line, string Sql) : MigrationEvent;

/// <summary>Every statement of a migration ran. It counts once a <see cref="TransactionCommitted"/> names it.</summary>
/// <param name="Migration">The migration.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record MigrationFinished(Migration Migration, TimeSpan Elapsed) : MigrationEvent;

/// <summary>A transaction was committed.</summary>
/// <param name="Completed">The migrations that it completes and journals; none when it commits a part of one.</param>
public sealed record TransactionCommitted(IReadOnlyList<Migration> Completed) : MigrationEvent;

/// <summary>Something to say that stops nothing.</summary>
/// <param name="Problem">What, and where.</param>
public sealed record WarningRaised(MigrationProblem Problem) : MigrationEvent;

/// <summary>The transaction was rolled back and is run again.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Attempt">Which retry this is, counted from 1; 0 when the statement only needs another kind of transaction.</param>
/// <param name="Delay">How long the runner waits first.</param>
public sealed record TransactionRestarted(string Reason, int Attempt, TimeSpan Delay) : MigrationEvent;

/// <summary>The run is over, and all went well.</summary>
/// <param name="Result">What was done.</param>
public sealed record RunFinished(MigrationResult Result) : MigrationEvent;
