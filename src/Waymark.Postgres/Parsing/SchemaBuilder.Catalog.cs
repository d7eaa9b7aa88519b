using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>What is declared so far, for resolving names over a path that a file sets.</content>
internal sealed partial class SchemaBuilder : IObjectCatalog
{
    /// <inheritdoc/>
    public bool Contains(ObjectKind kind, string schema, ReadOnlySpan<char> foldedName)
    {
        var name = foldedName.ToString();
        return IsDeclared(kind, new ObjectName(schema, name))
            || (Options.SchemaSearchPath.DefaultSchema == schema && IsDeclared(kind, new ObjectName(null, name)));
    }

    private bool IsDeclared(ObjectKind kind, ObjectName name) => kind switch
    {
        ObjectKind.Relation => _relations.ContainsKey(name),
        ObjectKind.Type => Types.Contains(name) || _relations.ContainsKey(name),
        ObjectKind.Function => _routinesByName.ContainsKey(name),
        _ => _others.Keys.Any(other => other.Name == name),
    };
}
