namespace Waymark.Migrations;

/// <summary>What to do with a statement of which an earlier run does not say whether it took effect, and which the server cannot be asked about.</summary>
public enum UnfinishedMode
{
    /// <summary>Stop and say so.</summary>
    Stop,

    /// <summary>Run it again.</summary>
    Rerun,

    /// <summary>Take it as done.</summary>
    Skip,
}
