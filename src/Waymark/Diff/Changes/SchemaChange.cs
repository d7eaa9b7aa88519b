namespace Waymark.Diff.Changes;

/// <summary>
/// One difference between two schemas, as one thing to do. Names are those after the renames of the same plan, which are done first;
/// only renames carry old names, and drops of what makes way for a rename.
/// </summary>
public abstract record SchemaChange
{
    /// <summary>What it changes.</summary>
    public abstract ObjectIdentity Target { get; }

    /// <summary>The change in one word: <c>AddColumn</c>.</summary>
    public string Kind => GetType().Name;
}
