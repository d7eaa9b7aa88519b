using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Privileges: those granted, and those that PUBLIC has from the start (manual, 5.7) unless they are revoked.</content>
internal sealed partial class SchemaBuilder
{
    /// <summary>The role that stands for everybody.</summary>
    internal const string Public = "public";

    private const string PublicSchema = "public";

    private readonly OrderedDictionary<Privilege, bool> _privileges = [];

    /// <summary>Grants a privilege. Granting it again can only add the grant option.</summary>
    internal void Grant(Privilege privilege)
    {
        var held = privilege with { GrantOption = false };
        _privileges[held] = privilege.GrantOption || (_privileges.TryGetValue(held, out var option) && option);
    }

    /// <summary>Takes a privilege away. What is not held stays so.</summary>
    internal void Revoke(Privilege privilege, bool optionOnly)
    {
        var held = privilege with { GrantOption = false };
        if (!optionOnly)
        {
            _privileges.Remove(held);
        }
        else if (_privileges.ContainsKey(held))
        {
            _privileges[held] = false;
        }
    }

    /// <summary>Finds the objects that a GRANT is about.</summary>
    /// <param name="target">What is written.</param>
    /// <param name="on">A privilege for each object, its action and role yet to be filled in.</param>
    /// <returns>False when an object is not declared yet.</returns>
    internal bool TryFindTargets(PrivilegeTarget target, out IReadOnlyList<Privilege> on)
    {
        on = target switch
        {
            { IsWholeSchema: true } => InSchema(target),
            { Kind: "SCHEMA" } => [On("SCHEMA", target.Name)],
            { Kind: "TYPE" } => [On("TYPE", Types.TryFind(target.Name, out var type) ? type : target.Name)],
            { Kind: "TABLE" or "SEQUENCE" } => FindRelation(target.Name),
            _ => [FindRoutineTarget(target)],
        };
        if (target.Kind == "SCHEMA")
        {
            _mentioned.Add(target.Name.Name);
        }

        return on.Count > 0 || target.IsWholeSchema;
    }

    private static Privilege On(string kind, ObjectName name) => new(kind, name, string.Empty, string.Empty);

    private IReadOnlyList<Privilege> FindRelation(ObjectName written)
    {
        if (Tables.TryFind(written, out var declared) || Views.TryFind(written, out declared))
        {
            return [On("TABLE", declared)];
        }

        foreach (var name in _lookup.Candidates(written))
        {
            if (_relations.TryGetValue(name, out var what) && what == "sequence")
            {
                return [On("SEQUENCE", name)];
            }
        }

        return [];
    }

    /// <summary>The routine that is meant. One that the text does not declare may be an extension's: the server will tell.</summary>
    private Privilege FindRoutineTarget(PrivilegeTarget target) => FindRoutine(target.Name, target.Signature, target.Fits) is { } routine
        ? OnRoutine(routine)
        : On(target.Kind == "PROCEDURE" ? "PROCEDURE" : "FUNCTION", target.Name) with { Signature = target.Signature ?? [] };

    private static Privilege OnRoutine(Routine routine) => On(PrivilegeKind(routine.Kind), routine.Name) with { Signature = InputTypes(routine) };

    private List<Privilege> InSchema(PrivilegeTarget target)
    {
        var names = target.Kind switch
        {
            "TABLE" => Tables.Names.Concat(Views.Names).Select(n => On("TABLE", n)),
            "SEQUENCE" => _relations.Where(r => r.Value == "sequence").Select(r => On("SEQUENCE", r.Key)),
            _ => _routines.Values.Where(r => IsMeant(target.Kind, r.Kind)).Select(OnRoutine),
        };
        var schema = target.Name.Name;
        return [.. names.Where(p => p.On.Schema == schema || (p.On.Schema is null && Options.SchemaSearchPath.DefaultSchema == schema))];
    }

    private static bool IsMeant(string word, RoutineKind kind) =>
        word == "ROUTINE" || (word == "PROCEDURE") == (kind == RoutineKind.Procedure);

    /// <summary>What everybody may do in the schema that every new database has (manual, 5.9.5).</summary>
    private void GrantOnPublicSchema()
    {
        const int FirstVersionWithoutCreate = 150000;
        var schema = new ObjectName(null, PublicSchema);
        Grant(new Privilege("SCHEMA", schema, Public, "USAGE"));
        if (Options.ServerVersion < FirstVersionWithoutCreate)
        {
            Grant(new Privilege("SCHEMA", schema, Public, "CREATE"));
        }
    }

    private IEnumerable<Privilege> PrivilegesHeld() =>
        _privileges.Where(p => IsManaged(p.Key)).Select(p => p.Key with { GrantOption = p.Value });

    private bool IsManaged(Privilege privilege) => privilege is not { Kind: "SCHEMA", On.Name: PublicSchema }
        || _mentioned.Contains(PublicSchema) || Options.SchemaSearchPath.IndexOf(PublicSchema) >= 0;
}
