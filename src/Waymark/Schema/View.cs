using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>A view or materialized view.</summary>
public sealed record View : SchemaObject
{
    /// <summary>What was written behind its name, where the catalogue keeps the text.</summary>
    [JsonIgnore]
    public Spelling Written { get; init; }

    /// <summary>Whether its rows are stored.</summary>
    public bool IsMaterialized { get; init; }

    /// <summary>Its query, without the closing semicolon.</summary>
    public required SqlExpression Query { get; init; }

    /// <summary>Names given to its columns; empty for those of the query.</summary>
    public EquatableList<string> Columns { get; init; }

    /// <summary>Comments of its columns, by name.</summary>
    public EquatableList<ColumnComment> ColumnComments { get; init; }

    /// <summary>Defaults of its columns, for rows that are inserted through it, by name.</summary>
    public EquatableList<ViewColumnDefault> ColumnDefaults { get; init; }

    /// <summary>How a materialized view keeps its columns, where that is not the default, by name.</summary>
    public EquatableList<ViewColumnSettings> ColumnSettings { get; init; }

    /// <summary>How the types of a materialized view's columns are stored by themselves.</summary>
    [JsonIgnore]
    public ViewColumnStorages ColumnStorages { get; init; }

    /// <summary>Whether it refers to itself.</summary>
    public bool Recursive { get; init; }

    /// <summary><c>LOCAL</c> or <c>CASCADED</c>; null without a check option.</summary>
    public string? CheckOption { get; init; }

    /// <summary>Its options (<c>security_barrier</c>), and storage options when materialized.</summary>
    public EquatableList<StorageOption> Options { get; init; }

    /// <summary>Indexes, when materialized.</summary>
    public EquatableList<TableIndex> Indexes { get; init; }

    /// <summary>Its triggers.</summary>
    public EquatableList<Trigger> Triggers { get; init; }

    /// <summary>Whether a materialized view is filled when it is made. How it is made, not what it is.</summary>
    public bool WithNoData { get; init; }

    /// <summary>The access method of a materialized view; null for the default.</summary>
    public string? AccessMethod { get; init; }

    /// <summary>The tablespace of a materialized view; null for the default.</summary>
    public string? Tablespace { get; init; }
}

/// <summary>The default of a view's column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Default">Its default.</param>
public sealed record ViewColumnDefault(string Column, SqlExpression Default);

/// <summary>The comment of a view's column.</summary>
/// <param name="Column">The column.</param>
/// <param name="Comment">Its comment.</param>
public sealed record ColumnComment(string Column, string Comment);
