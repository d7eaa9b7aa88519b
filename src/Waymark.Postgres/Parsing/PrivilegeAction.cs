using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>A privilege as it is written: its name, or ALL, and the columns it is for.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Columns">Its columns; empty for the whole object.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PrivilegeAction(string Name, EquatableList<string> Columns, Place Place)
{
    /// <summary>Every privilege that the kind of object knows.</summary>
    internal const string All = "ALL";

    private const int FirstVersionWithMaintain = 170000;

    private static readonly string[] TableActions = ["DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];
    private static readonly string[] ColumnActions = ["INSERT", "REFERENCES", "SELECT", "UPDATE"];

    /// <summary>The privileges that are meant.</summary>
    /// <param name="kind">The kind of object.</param>
    /// <param name="serverVersion">The server's version; null when it is not known.</param>
    internal IReadOnlyList<string> Expand(string kind, int? serverVersion)
    {
        var known = Known(kind, serverVersion);
        if (Name == All)
        {
            return known;
        }

        return known.Contains(Name) || (kind == "TABLE" && Name == "MAINTAIN")
            ? [Name]
            : throw Place.Error(SchemaCodes.BadValue, $"there is no privilege {Name} on a {kind.ToLowerInvariant()}");
    }

    private string[] Known(string kind, int? serverVersion) => kind switch
    {
        "TABLE" when !Columns.IsEmpty => ColumnActions,
        "TABLE" => serverVersion >= FirstVersionWithMaintain ? [.. TableActions, "MAINTAIN"] : TableActions,
        "SEQUENCE" => ["SELECT", "UPDATE", "USAGE"],
        "SCHEMA" => ["CREATE", "USAGE"],
        "TYPE" => ["USAGE"],
        _ => ["EXECUTE"],
    };
}

/// <summary>What a privilege is on, as it is written.</summary>
/// <param name="Kind">The kind of object.</param>
/// <param name="Name">Its name; the schema's for a whole schema.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PrivilegeTarget(string Kind, ObjectName Name, Place Place)
{
    /// <summary>The types of a routine's input parameters; null when none are written.</summary>
    internal EquatableList<DataType>? Signature { get; init; }

    /// <summary>Which kinds of routines are meant.</summary>
    internal Func<RoutineKind, bool> Fits { get; init; } = _ => true;

    /// <summary>Whether all objects of the kind in a schema are meant: those that are declared so far, as on the server.</summary>
    internal bool IsWholeSchema { get; init; }
}
