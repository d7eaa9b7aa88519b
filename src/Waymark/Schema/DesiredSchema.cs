namespace Waymark.Schema;

/// <summary>What a user declared: the schema, and what the text says about it that no catalogue keeps.</summary>
public sealed record DesiredSchema
{
    /// <summary>The schema.</summary>
    public required DatabaseSchema Schema { get; init; }

    /// <summary>Annotations of renames.</summary>
    public EquatableList<Rename> Renames { get; init; }

    /// <summary>Where each object was declared, for messages: the key is its kind and name as messages print them (<c>table app.users</c>).</summary>
    public IReadOnlyDictionary<string, SourceLocation> Locations { get; init; } = new Dictionary<string, SourceLocation>();

    /// <summary>
    /// Schemas that the text declares, or in which it declares something: what is in them is managed, so it may be dropped. A schema
    /// that is only referred to (<c>REFERENCES auth.users</c>) is not among them.
    /// </summary>
    public EquatableList<string> MentionedSchemas { get; init; }
}

/// <summary>An annotation that something had another name: <c>-- @renamed from=old</c>.</summary>
/// <param name="Kind">What: <c>table</c>, <c>column</c>, <c>index</c>, <c>constraint</c>, <c>value</c>, <c>type</c>, <c>view</c>, <c>sequence</c>, <c>function</c>.</param>
/// <param name="Owner">The object that it belongs to: for a table, itself under its new name.</param>
/// <param name="Name">The new name of the column, index, constraint or value; empty when the owner itself is renamed.</param>
/// <param name="From">The old name, perhaps with a schema.</param>
/// <param name="Location">Where the annotation stands.</param>
public sealed record Rename(string Kind, ObjectName Owner, string Name, ObjectName From, SourceLocation Location);

/// <summary>A place in a file.</summary>
/// <param name="File">The file as the user named it; <c>-</c> for standard input.</param>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Column">Its column, counted from 1 in UTF-16 code units.</param>
public sealed record SourceLocation(string File, int Line, int Column)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line}:{Column}";
}
