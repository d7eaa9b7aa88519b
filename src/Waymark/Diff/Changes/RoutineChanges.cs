using Waymark.Schema;

namespace Waymark.Diff.Changes;

/// <summary>A change of a function, procedure or aggregate.</summary>
/// <param name="Routine">The routine as it is desired; as it is when it is dropped.</param>
public abstract record RoutineChange(Routine Routine) : SchemaChange
{
    /// <inheritdoc/>
    public override ObjectIdentity Target => ObjectIdentities.Of(Routine);
}

/// <summary>Makes a routine.</summary>
/// <param name="Routine">The routine.</param>
public sealed record CreateRoutine(Routine Routine) : RoutineChange(Routine);

/// <summary>Gives a routine another definition in place (<c>CREATE OR REPLACE</c>).</summary>
/// <param name="From">The routine as it is.</param>
/// <param name="Routine">The routine as it is desired.</param>
public sealed record ReplaceRoutine(Routine From, Routine Routine) : RoutineChange(Routine);

/// <summary>Gives a routine another name, perhaps in another schema.</summary>
/// <param name="From">The old name.</param>
/// <param name="Routine">The routine under its new name.</param>
public sealed record RenameRoutine(ObjectName From, Routine Routine) : RoutineChange(Routine);

/// <summary>Drops a routine.</summary>
/// <param name="Routine">The routine.</param>
public sealed record DropRoutine(Routine Routine) : RoutineChange(Routine);
