namespace Waymark.Sql;

/// <summary>How grave a diagnostic is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; what was done is right.</summary>
    Notice,

    /// <summary>May not mean what the author meant; going on loses nothing.</summary>
    Warning,

    /// <summary>The text was not understood, or going on could lose data: nothing may be run.</summary>
    Error,
}
