namespace Waymark.Schema;

/// <summary>A row-level security policy.</summary>
public sealed record Policy
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Whether it must hold beside the others (<c>RESTRICTIVE</c>).</summary>
    public bool Restrictive { get; init; }

    /// <summary><c>ALL</c>, <c>SELECT</c>, <c>INSERT</c>, <c>UPDATE</c> or <c>DELETE</c>.</summary>
    public string Command { get; init; } = "ALL";

    /// <summary>The roles it holds for, sorted; <c>public</c> for everybody.</summary>
    public EquatableList<string> Roles { get; init; }

    /// <summary>Which rows are seen.</summary>
    public SqlExpression? Using { get; init; }

    /// <summary>Which rows may be written.</summary>
    public SqlExpression? Check { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}
