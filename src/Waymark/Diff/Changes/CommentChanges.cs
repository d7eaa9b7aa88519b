using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>Sets or removes a comment.</summary>
/// <param name="On">What the comment is about.</param>
/// <param name="From">The comment as it is; null for none.</param>
/// <param name="To">The comment as it is desired; null for none.</param>
public sealed record SetComment(ObjectIdentity On, string? From, string? To) : SchemaChange
{
    /// <summary>The object itself, where its name does not tell all: a routine, an object kept as its statement.</summary>
    public SchemaObject? Object { get; init; }

    /// <inheritdoc/>
    public override ObjectIdentity Target => On;
}
