using Waymark.Sql;

namespace Waymark.Migrations;

/// <summary>Something to say about one place of a migration.</summary>
/// <param name="Severity">How grave it is.</param>
/// <param name="Code">One of <see cref="MigrationCodes"/> or <see cref="DiagnosticCodes"/>.</param>
/// <param name="Message">A sentence for people, without the place.</param>
/// <param name="File">The file, as people are shown it; null when it is about none.</param>
/// <param name="Line">The line, counted from 1; 0 when it is about the whole file.</param>
/// <param name="Column">The column in UTF-16 code units, counted from 1; 0 when it is about the whole file.</param>
public sealed record MigrationProblem(
    DiagnosticSeverity Severity, string Code, string Message, string? File = null, int Line = 0, int Column = 0);
