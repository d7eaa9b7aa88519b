using System.Data.Common;

namespace Waymark.Migrations.Running;

/// <summary>A step that the server refused.</summary>
internal sealed class StepException(MigrationStep step, bool inTransaction, DbException cause) : Exception(cause.Message, cause)
{
    internal MigrationStep Step => step;

    /// <summary>Whether a transaction was open, which is rolled back by now.</summary>
    internal bool InTransaction => inTransaction;

    /// <summary>Whether it is known that it was this step, and not a later one of those that were sent together.</summary>
    internal bool StepIsKnown { get; init; } = true;

    internal DbException Cause => cause;
}
