using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Inspection;

/// <summary>Makes the model's privileges out of catalogue rows.</summary>
internal sealed class PrivilegeModels
{
    // Nothing is granted on a shell.
    private const char Shell = 'p';

    private readonly CatalogContext _catalog;
    private readonly Dictionary<uint, TypeRow> _types;

    internal PrivilegeModels(CatalogContext catalog)
    {
        _catalog = catalog;
        _types = catalog.Rows.Types.Where(t => t.Kind != Shell).ToDictionary(t => t.Oid);
    }

    /// <summary>The privileges on objects of the model.</summary>
    /// <param name="routines">The routines by OID.</param>
    internal IEnumerable<Privilege> Make(IReadOnlyDictionary<uint, Routine> routines)
    {
        foreach (var row in _catalog.Rows.Privileges)
        {
            if (!_catalog.Rows.Members.Contains(row.Class, row.Oid) && On(row, routines) is { } on)
            {
                yield return on with
                {
                    Grantee = _catalog.Rows.Globals.Role(row.Grantee),
                    Action = row.Action,
                    GrantOption = row.GrantOption,
                    Column = row.Column == 0 ? null : _catalog.Column(row.Oid, row.Column)?.Name,
                };
            }
        }
    }

    private Privilege? On(PrivilegeRow row, IReadOnlyDictionary<uint, Routine> routines) => row.Class switch
    {
        CatalogClass.Relation when _catalog.Relations.TryGetValue(row.Oid, out var relation) => On(relation.Kind == 'S' ? "SEQUENCE" : "TABLE", relation.Name),
        CatalogClass.Routine when routines.TryGetValue(row.Oid, out var routine) =>
            On(SchemaBuilder.PrivilegeKind(routine.Kind), routine.Name) with { Signature = SchemaBuilder.InputTypes(routine) },
        CatalogClass.Type when _types.TryGetValue(row.Oid, out var type) => On("TYPE", type.Name),
        CatalogClass.Namespace => On("SCHEMA", new ObjectName(null, _catalog.Rows.Namespaces[row.Oid])),
        _ => null,
    };

    private static Privilege On(string kind, ObjectName name) => new(kind, name, string.Empty, string.Empty);
}
