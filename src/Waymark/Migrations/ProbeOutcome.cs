namespace Waymark.Migrations;

/// <summary>Whether a statement took effect.</summary>
public enum ProbeOutcome
{
    /// <summary>It cannot be known.</summary>
    Unknown,

    /// <summary>It did not.</summary>
    NotDone,

    /// <summary>It did.</summary>
    Done,
}
