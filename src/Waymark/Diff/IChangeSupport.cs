using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>What a dialect can do in place. The differ asks, and takes a longer way where the answer is no.</summary>
public interface IChangeSupport
{
    /// <summary>What the dialect has.</summary>
    DialectFeatures Features { get; }

    /// <summary>
    /// Whether a change can be made as it stands. A change of a table that cannot makes the table be rebuilt
    /// (<see cref="DialectFeatures.RebuildTable"/>); any other object is dropped and created again.
    /// </summary>
    /// <param name="change">The change.</param>
    /// <param name="context">What surrounds it.</param>
    /// <returns>Whether it can.</returns>
    bool CanApply(SchemaChange change, ChangeContext context);

    /// <summary>
    /// Whether an object must be dropped before a change and created again after it, because the engine refuses the change
    /// while the object depends on what is changed.
    /// </summary>
    /// <param name="change">The change: for example a column's new type, a dropped view.</param>
    /// <param name="dependent">The object that depends on it.</param>
    /// <param name="context">What surrounds it.</param>
    /// <returns>Whether it must.</returns>
    bool MustRecreate(SchemaChange change, ObjectIdentity dependent, ChangeContext context);

    /// <summary>Whether a column's default must be dropped before a change of the column's type and set again after it.</summary>
    /// <param name="change">The change.</param>
    /// <param name="context">What surrounds it.</param>
    /// <returns>Whether it must.</returns>
    bool MustResetDefault(AlterColumnType change, ChangeContext context);

    /// <summary>Whether defining a column makes a sequence by itself (PostgreSQL's <c>serial</c>), so that neither it nor its owner is written.</summary>
    /// <param name="column">The column, its default included.</param>
    /// <param name="sequence">The sequence that the column owns.</param>
    /// <returns>Whether it does.</returns>
    bool MakesSequence(Column column, Sequence sequence);

    /// <summary>The sequence that numbers an identity column, by the name that it is given or that the engine prefers.</summary>
    /// <param name="table">The column's table.</param>
    /// <param name="column">The column.</param>
    /// <returns>Its name; null where there is none.</returns>
    ObjectName? IdentitySequenceOf(ObjectName table, Column column) => null;

    /// <summary>What the engine grants by itself on a new object, unless default privileges say otherwise.</summary>
    /// <param name="kind">The kind of object, as <see cref="DefaultPrivileges.Kind"/> has it.</param>
    /// <returns>The grants; none by default.</returns>
    EquatableList<DefaultGrant> InitialGrants(string kind) => [];
}
