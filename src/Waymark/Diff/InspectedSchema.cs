using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>What a database holds, and what its catalogue knows beside.</summary>
public sealed record InspectedSchema
{
    /// <summary>The objects of the managed schemas, every name qualified where the backend has schemas.</summary>
    public required DatabaseSchema Schema { get; init; }

    /// <summary>Whether every name is qualified, in SQL text too, as an inspector's are; those of a schema that was read from files are not.</summary>
    public bool IsQualified { get; init; } = true;

    /// <summary>
    /// Which object needs which, as the catalogue tells: for views, routines, and the columns, constraints, indexes, triggers and policies
    /// of tables, each by itself. Null where the catalogue does not tell: then names are looked for in queries, bodies and expressions.
    /// What the model says (foreign keys, types of columns, parents) need not be told. Dependents of schemas that are not managed are among them.
    /// </summary>
    public IReadOnlyList<ObjectDependency>? Dependencies { get; init; }

    /// <summary>
    /// Objects that names may mean but that are not part of the schema: those that extensions own, and those of other schemas that
    /// managed objects refer to.
    /// </summary>
    public IReadOnlyList<ExternalObject> External { get; init; } = [];

    /// <summary>What there is in the managed schemas, and of no schema, that the model does not hold: nobody changes it, and no export has it.</summary>
    public IReadOnlyList<LeftOutObject> LeftOut { get; init; } = [];

    /// <summary>Tables that surely hold no rows: nothing in them can be lost, nor fail a new constraint.</summary>
    public IReadOnlySet<ObjectName> EmptyTables { get; init; } = new HashSet<ObjectName>();
}

/// <summary>An object that a name may mean, but that is not managed.</summary>
/// <param name="Kind">The namespace that it is in.</param>
/// <param name="Name">Its name.</param>
public readonly record struct ExternalObject(ObjectKind Kind, ObjectName Name);

/// <summary>An object, or a property of one, that an inspector does not read.</summary>
/// <param name="Kind">What it is, in lower case: <c>foreign table</c>, <c>user mapping</c>.</param>
/// <param name="Name">Its name, or the object that it belongs to, for messages. It holds no options.</param>
public sealed record LeftOutObject(string Kind, ObjectName Name);

/// <summary>One object needs another: it cannot be without it.</summary>
/// <param name="Dependent">The object that needs: a view, a routine, a column (its default or computation), a constraint, an index, a trigger, a policy.</param>
/// <param name="Needed">The object that is needed: a table or view as a whole, one of its columns, a routine, a type, a sequence.</param>
public readonly record struct ObjectDependency(ObjectIdentity Dependent, ObjectIdentity Needed);
