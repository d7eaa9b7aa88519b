namespace Waymark.Schema;

/// <summary>How a generated column is computed.</summary>
/// <param name="Expression">From what.</param>
/// <param name="Stored">Whether the value is stored, rather than computed when it is read.</param>
public sealed record GeneratedColumn(SqlExpression Expression, bool Stored);
