namespace Waymark.Migrations;

/// <summary>What a step of a run is for.</summary>
public enum StepKind
{
    /// <summary>Makes the journal or another table of Waymark's own.</summary>
    Setup,

    /// <summary>Starts a transaction.</summary>
    Begin,

    /// <summary>A statement of a migration.</summary>
    Statement,

    /// <summary>Records a migration in the journal.</summary>
    Journal,

    /// <summary>Records how far a migration has come.</summary>
    Progress,

    /// <summary>Sets something of the session for Waymark's own statements, or back.</summary>
    Session,

    /// <summary>Commits the transaction.</summary>
    Commit,

    /// <summary>Rolls a transaction back that a migration's own file began.</summary>
    Rollback,
}
