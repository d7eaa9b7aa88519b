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

    /// <summary>Something cast to a type that reads names: <c>conrelid::regclass</c>.</summary>
    NameCast,

    /// <summary>The same cast to text: <c>conrelid::regclass::text</c>, a name as the server writes it.</summary>
    WrittenName,
}

/// <summary>An operand: its kind, and the tokens that it stands between.</summary>
/// <remarks>One number, which is returned in a register: every operand of every expression has a shape, and few are asked for it.</remarks>
internal readonly record struct OperandShape
{
    private const int PositionBits = 30;
    private const int PositionMask = (1 << PositionBits) - 1;

    private readonly ulong _value;

    private OperandShape(OperandKind kind, int first, int last) => _value = ((ulong)kind << (2 * PositionBits)) | ((ulong)(uint)first << PositionBits) | (uint)last;

    /// <summary>An operand that no comparison asks about.</summary>
    internal static OperandShape Other => default;

    /// <summary>What it is.</summary>
    internal OperandKind Kind => (OperandKind)(_value >> (2 * PositionBits));

    /// <summary>The position of its first token.</summary>
    internal int First => (int)(_value >> PositionBits) & PositionMask;

    /// <summary>The position of its last token.</summary>
    internal int Last => (int)_value & PositionMask;

    /// <summary>Makes a shape. A string has fewer characters than 2<sup>30</sup>, and so fewer tokens.</summary>
    internal static OperandShape Of(OperandKind kind, int first, int last) => new(kind, first, last);
}
