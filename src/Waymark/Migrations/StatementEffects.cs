namespace Waymark.Migrations;

/// <summary>What else a statement does that a run has to know of.</summary>
[Flags]
public enum StatementEffects
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Changes settings of the session.</summary>
    SessionSetting = 1 << 0,

    /// <summary>May change the role that the session acts as.</summary>
    Role = 1 << 1,

    /// <summary>Changes settings until the transaction ends.</summary>
    LocalSetting = 1 << 2,

    /// <summary>Makes something that lives as long as the session: a temporary table, a prepared statement.</summary>
    SessionObject = 1 << 3,

    /// <summary>Undoes what the runner set up in the session: its settings, its advisory lock.</summary>
    ResetsSession = 1 << 4,

    /// <summary>Changes nothing but the session: no migration is incomplete without it.</summary>
    SessionOnly = 1 << 5,

    /// <summary>Reads data that follow it.</summary>
    CopyIn = 1 << 6,
}
