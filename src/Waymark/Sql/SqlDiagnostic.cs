namespace Waymark.Sql;

/// <summary>Something to say about one place of a SQL text.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">One of <see cref="DiagnosticCodes"/>.</param>
/// <param name="Offset">Where, in UTF-16 code units from the start of the text.</param>
/// <param name="Message">A sentence for people, without the place.</param>
public sealed record SqlDiagnostic(DiagnosticSeverity Severity, string Code, int Offset, string Message);
