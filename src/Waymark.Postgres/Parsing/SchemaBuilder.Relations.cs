using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>The namespaces that objects of several kinds share.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>Tables, views, sequences and indexes by name, and what each is (the server's <c>pg_class</c>).</summary>
    private readonly Dictionary<ObjectName, string> _relations = [];

    /// <summary>The names of constraints by schema, which the server avoids when it chooses one (its <c>pg_constraint</c>).</summary>
    private readonly HashSet<ObjectName> _constraints = [];

    /// <summary>The table or materialized view of each index, by the index's name.</summary>
    private readonly Dictionary<ObjectName, ObjectName> _indexOwners = [];

    /// <summary>Takes a name in the namespace of tables, views, sequences and indexes.</summary>
    private void ClaimRelation(ObjectName name, string what, Place place)
    {
        if (!_relations.TryAdd(name, what))
        {
            throw place.Error(SchemaCodes.DeclaredTwice, $"the {what} \"{name}\" is declared twice: there is a {_relations[name]} of that name");
        }

        GrantOnRelation(name, what);
    }

    private void GrantOnRelation(ObjectName name, string what)
    {
        if (what is "table" or "view" or "materialized view" or "sequence")
        {
            GrantInitially(what == "sequence" ? "SEQUENCE" : "TABLE", name);
        }
    }

    private void ReleaseRelation(ObjectName name) => _relations.Remove(name);

    private bool IsRelation(string? schema, string name) => _relations.ContainsKey(new ObjectName(schema, name));

    private bool IsConstraint(string? schema, string name) => _constraints.Contains(new ObjectName(schema, name));

    /// <summary>Finds the table or materialized view that an index belongs to.</summary>
    private bool TryFindIndex(ObjectName written, out ObjectName owner, out string index)
    {
        index = written.Name;
        foreach (var candidate in _lookup.Candidates(written))
        {
            if (_indexOwners.TryGetValue(candidate, out owner))
            {
                return true;
            }
        }

        owner = default;
        return false;
    }
}
