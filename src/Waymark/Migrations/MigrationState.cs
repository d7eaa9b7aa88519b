namespace Waymark.Migrations;

/// <summary>How a migration stands against the journal.</summary>
public enum MigrationState
{
    /// <summary>It ran.</summary>
    Applied,

    /// <summary>It is to run.</summary>
    Pending,

    /// <summary>It is to run, and is older than the newest one that ran.</summary>
    Late,

    /// <summary>It ran, and its file was changed since.</summary>
    Changed,

    /// <summary>A part of it is committed; the next run goes on there.</summary>
    Partial,
}
