namespace Waymark.Schema;

/// <summary>A function, procedure or aggregate. Routines of one name differ by the types of their input parameters.</summary>
public sealed record Routine : SchemaObject
{
    /// <summary>What it is.</summary>
    public required RoutineKind Kind { get; init; }

    /// <summary>Its parameters, in order.</summary>
    public EquatableList<Parameter> Parameters { get; init; }

    /// <summary>What it returns; null for a procedure, and where OUT parameters say it.</summary>
    public DataType? Returns { get; init; }

    /// <summary>The columns of <c>RETURNS TABLE</c>; empty for none.</summary>
    public EquatableList<Column> ReturnsTable { get; init; }

    /// <summary>Its language, folded.</summary>
    public string Language { get; init; } = "sql";

    /// <summary>Its body: the value of the string after AS, or the text of a standard SQL body.</summary>
    public SqlExpression? Body { get; init; }

    /// <summary>Whether the body is SQL itself (<c>BEGIN ATOMIC</c>, <c>RETURN</c>), not a string.</summary>
    public bool HasSqlBody { get; init; }

    /// <summary>The second string after AS: the symbol in a library.</summary>
    public string? LinkSymbol { get; init; }

    /// <summary><c>VOLATILE</c>, <c>STABLE</c> or <c>IMMUTABLE</c>.</summary>
    public string Volatility { get; init; } = "VOLATILE";

    /// <summary>Whether it returns null on null input.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether it runs with its owner's rights.</summary>
    public bool SecurityDefiner { get; init; }

    /// <summary>Whether it leaks nothing of its arguments.</summary>
    public bool Leakproof { get; init; }

    /// <summary>Whether it is a window function.</summary>
    public bool Window { get; init; }

    /// <summary><c>UNSAFE</c>, <c>RESTRICTED</c> or <c>SAFE</c>.</summary>
    public string Parallel { get; init; } = "UNSAFE";

    /// <summary>Its estimated cost, when not the language's default.</summary>
    public string? Cost { get; init; }

    /// <summary>Its estimated number of rows, when not the default.</summary>
    public string? Rows { get; init; }

    /// <summary>Its planner support function.</summary>
    public ObjectName? Support { get; init; }

    /// <summary>Settings that hold while it runs, sorted by name; values as SET writes them.</summary>
    public EquatableList<StorageOption> Settings { get; init; }

    /// <summary>An aggregate's definition: <c>sfunc</c>, <c>stype</c> and the rest, sorted by name.</summary>
    public EquatableList<StorageOption> Definition { get; init; }
}

/// <summary>What a routine is.</summary>
public enum RoutineKind
{
    /// <summary>A function.</summary>
    Function,

    /// <summary>A procedure.</summary>
    Procedure,

    /// <summary>An aggregate.</summary>
    Aggregate,
}

/// <summary>A parameter of a routine.</summary>
/// <param name="Mode"><c>IN</c>, <c>OUT</c>, <c>INOUT</c> or <c>VARIADIC</c>.</param>
/// <param name="Name">Its name; null for none.</param>
/// <param name="Type">Its type.</param>
/// <param name="Default">Its default.</param>
public sealed record Parameter(string Mode, string? Name, DataType Type, SqlExpression? Default = null);
