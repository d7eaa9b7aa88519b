using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A trigger of a table or view.</summary>
public sealed record Trigger
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its name as it was written, where the dialect's names are compared without case.</summary>
    [JsonIgnore]
    public Spelling Spelling { get; init; }

    /// <summary>What was written behind its name, where the catalogue keeps the text.</summary>
    [JsonIgnore]
    public Spelling Written { get; init; }

    /// <summary><c>BEFORE</c>, <c>AFTER</c> or <c>INSTEAD OF</c>.</summary>
    public required string Timing { get; init; }

    /// <summary>The events, in the order <c>INSERT</c>, <c>DELETE</c>, <c>UPDATE</c>, <c>TRUNCATE</c>.</summary>
    public required EquatableList<string> Events { get; init; }

    /// <summary>The columns of <c>UPDATE OF</c>; empty for any.</summary>
    public EquatableList<string> UpdateColumns { get; init; }

    /// <summary>Whether it fires for each row, rather than each statement.</summary>
    public bool ForEachRow { get; init; }

    /// <summary>Its condition.</summary>
    public SqlExpression? When { get; init; }

    /// <summary>The function that it calls; null where it has a body.</summary>
    public ObjectName? Function { get; init; }

    /// <summary>The arguments of the function, as text.</summary>
    public EquatableList<string> Arguments { get; init; }

    /// <summary>Its body, where the engine's triggers have one: statements between BEGIN and END.</summary>
    public SqlExpression? Body { get; init; }

    /// <summary>The transition table of old rows.</summary>
    public string? OldTable { get; init; }

    /// <summary>The transition table of new rows.</summary>
    public string? NewTable { get; init; }

    /// <summary>Whether it is a constraint trigger.</summary>
    public bool IsConstraint { get; init; }

    /// <summary>When a constraint trigger fires.</summary>
    public Deferral Deferral { get; init; }

    /// <summary>The table of a constraint trigger's <c>FROM</c>.</summary>
    public ObjectName? ReferencedTable { get; init; }

    /// <summary>When it is not simply enabled: <c>DISABLE</c>, <c>ENABLE REPLICA</c> or <c>ENABLE ALWAYS</c>.</summary>
    public string? State { get; init; }

    /// <summary>Its comment.</summary>
    public string? Comment { get; init; }
}
