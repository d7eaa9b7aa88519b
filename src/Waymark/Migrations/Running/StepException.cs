using System.Data.Common;

namespace Waymark.Migrations.Running;

/// <summary>A step that the server refused.</summary>
internal sealed class StepException(MigrationStep step, bool inTransaction, DbException cause) : Exception(cause.Message, cause)
{
    internal MigrationStep Step => step;

    /// <summary>Whether a transaction was open, which is rolled back by now.</summary>
    internal bool InTransaction => inTransaction;

    internal DbException Cause => cause;
}
