namespace Waymark.Migrations;

/// <summary>One message that a run sends.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Sql">The text, exactly.</param>
/// <param name="Migration">The migration that it belongs to; null when it belongs to none.</param>
/// <param name="Statement">The statement of the migration, counted from 0; -1 when it is none of its own.</param>
/// <param name="Line">The line of the statement, counted from 1; 0 when it is none of the migration's own.</param>
/// <param name="CopyData">With <c>COPY … FROM STDIN</c>, the data that follows.</param>
public sealed record MigrationStep(
    StepKind Kind, string Sql, Migration? Migration = null, int Statement = -1, int Line = 0, string? CopyData = null);
