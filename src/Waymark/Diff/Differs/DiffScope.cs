using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>What the differs of one comparison share: both schemas, what the dialect can do, and the changes found so far.</summary>
internal sealed class DiffScope
{
    private readonly IChangeSupport _support;
    private readonly HashSet<ObjectName> _relationNames;

    /// <summary>Starts a comparison.</summary>
    internal DiffScope(ChangeContext context, IChangeSupport support)
    {
        Context = context;
        _support = support;
        _relationNames = [.. RelationNames.Of(context.Desired.Schema)];
    }

    /// <summary>Both schemas and how they are compared.</summary>
    internal ChangeContext Context { get; }

    /// <summary>What is there, renames done.</summary>
    internal SchemaLookup Current => Context.Current;

    /// <summary>What is desired.</summary>
    internal SchemaLookup Desired => Context.Desired;

    /// <summary>What the dialect has.</summary>
    internal DialectFeatures Features => _support.Features;

    /// <summary>Views of which the engine has said whether their queries can be replaced in place.</summary>
    internal IReadOnlyDictionary<ObjectName, bool> Replaceable { get; init; } = new Dictionary<ObjectName, bool>();

    /// <summary>What is to be done.</summary>
    internal List<SchemaChange> Changes { get; } = [];

    /// <summary>What would drop something that is not declared.</summary>
    internal List<SchemaChange> Undeclared { get; } = [];

    /// <summary>Whether the dialect can make a change in place.</summary>
    internal bool Can(SchemaChange change) => _support.CanApply(change, Context);

    /// <summary>What the engine grants by itself on a new object.</summary>
    internal EquatableList<DefaultGrant> InitialGrants(string kind) => _support.InitialGrants(kind);

    /// <summary>What roles hold on the objects that the plan makes.</summary>
    internal IEnumerable<Privilege> PrivilegesOfNew() => new InitialPrivileges(Context, _support).OfNew();

    /// <summary>Whether a column's default must be dropped before its type changes.</summary>
    internal bool MustResetDefault(AlterColumnType change) => _support.MustResetDefault(change, Context);

    /// <summary>What the engine says of replacing a view's query; null when it was not asked.</summary>
    internal bool? FindReplaceable(ObjectName view) => Replaceable.TryGetValue(view, out var replaceable) ? replaceable : null;

    /// <summary>Adds a change.</summary>
    internal void Add(SchemaChange change) => Changes.Add(change);

    /// <summary>Adds what is dropped because it is not declared.</summary>
    internal void Drop(SchemaChange change) => Undeclared.Add(change);

    /// <summary>Whether a desired table, view, sequence, index or key has a name, so that what has it now makes way.</summary>
    internal bool IsTaken(ObjectName name) => _relationNames.Contains(name);

    /// <summary>Adds the change of a comment, if there is one.</summary>
    internal void Comment(ObjectIdentity on, string? current, string? desired, SchemaObject? item = null)
    {
        if (current != desired)
        {
            Add(new SetComment(on, current, desired) { Object = item });
        }
    }
}
