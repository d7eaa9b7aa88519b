using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>How two schemas are compared and how the way from one to the other is planned.</summary>
public sealed record DiffConfig
{
    private const string Everybody = "public";

    /// <summary>The ordered schemas that an unqualified name may mean; empty where there are no schemas.</summary>
    public SchemaSearchPath SchemaSearchPath { get; init; } = SchemaSearchPath.Empty;

    /// <summary>Whether what is not declared is dropped. Otherwise it is left alone and listed as skipped.</summary>
    public bool EnableDrop { get; init; }

    /// <summary>
    /// The roles whose privileges are part of the schema; others are never granted nor revoked anything. <c>PUBLIC</c>, in any case, stands
    /// for everybody: it is a key word, and no role can have its name.
    /// </summary>
    public EquatableList<string> ManagedRoles
    {
        get;
        init => field = value.Map(role => role.Equals(Everybody, StringComparison.OrdinalIgnoreCase) ? Everybody : role);
    }

    /// <summary>Which objects take part; others are neither created, changed nor dropped.</summary>
    public ObjectFilter Filter { get; init; } = ObjectFilter.All;

    /// <summary>Whether expressions are compared as text alone, without asking the engine.</summary>
    public bool Offline { get; init; }

    /// <summary>How long a statement waits for a lock; null leaves the session's setting as it is.</summary>
    public TimeSpan? LockTimeout { get; init; }

    /// <summary>Whether indexes of tables that exist are built and dropped without blocking writes, where the engine can.</summary>
    public bool Concurrently { get; init; }
}
