namespace Waymark.Sql.Scanning;

/// <summary>What an operand is, as far as comparisons with the catalogue have to know.</summary>
internal enum OperandKind : byte
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A column, possibly qualified.</summary>
    Column,

    /// <summary>A string constant.</summary>
    String,

    /// <summary>A list in parentheses or brackets.</summary>
    List,

    /// <summary><c>current_schema</c>.</summary>
    CurrentSchema,
}

/// <summary>An operand: its kind, and the tokens that it stands between.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">The position of its first token.</param>
/// <param name="Last">The position of its last token.</param>
internal readonly record struct OperandShape(OperandKind Kind, int First, int Last)
{
    /// <summary>An operand that no comparison asks about.</summary>
    internal static OperandShape Other => default;

    /// <summary>Makes a shape.</summary>
    internal static OperandShape Of(OperandKind kind, int first, int last) => new(kind, first, last);
}
