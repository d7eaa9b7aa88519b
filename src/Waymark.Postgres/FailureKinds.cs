using Waymark.Migrations;

namespace Waymark.Postgres;

/// <summary>What a run can do about a SQLSTATE (PostgreSQL manual, appendix A).</summary>
public static class FailureKinds
{
    /// <summary>The kind of a failure.</summary>
    /// <param name="state">The SQLSTATE; null when there was none.</param>
    /// <returns>The kind.</returns>
    public static FailureKind Of(string? state) => state switch
    {
        // lock_not_available, deadlock_detected, serialization_failure
        "55P03" or "40P01" or "40001" => FailureKind.Transient,

        // active_sql_transaction, invalid_transaction_termination
        "25001" or "2D000" => FailureKind.NeedsNoTransaction,

        // unsafe_new_enum_value_usage
        "55P04" => FailureKind.NeedsCommitBefore,

        // admin_shutdown, crash_shutdown, cannot_connect_now, connection exceptions
        "57P01" or "57P02" or "57P03" => FailureKind.ConnectionLost,
        _ => state?.StartsWith("08", StringComparison.Ordinal) == true ? FailureKind.ConnectionLost : FailureKind.Statement,
    };
}
