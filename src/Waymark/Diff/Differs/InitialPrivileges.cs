using Waymark.Schema;

namespace Waymark.Diff.Differs;

/// <summary>What managed roles hold on an object as soon as it is made: what the engine grants by itself, and default privileges.</summary>
internal sealed class InitialPrivileges
{
    private readonly ChangeContext _context;
    private readonly IChangeSupport _support;
    private readonly HashSet<string> _roles;

    /// <summary>Prepares to tell.</summary>
    internal InitialPrivileges(ChangeContext context, IChangeSupport support)
    {
        _context = context;
        _support = support;
        _roles = [.. context.Config.ManagedRoles];
    }

    /// <summary>What roles hold on the desired objects that the plan makes.</summary>
    internal IEnumerable<Privilege> OfNew()
    {
        var (current, schema) = (_context.Current, _context.Desired.Schema);
        var known = current.Schema.Schemas.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        return Of(schema, o => o.Kind switch
        {
            "TABLE" => current.FindTable(o.On) is null && current.FindView(o.On) is null,
            "SEQUENCE" => current.FindSequence(o.On) is null,
            "TYPE" => current.FindType(o.On) is null,
            "SCHEMA" => !known.Contains(o.On.Name),
            _ => !current.FindRoutines(o.On).Any(r => SignatureOf(r) == o.Signature),
        });
    }

    /// <summary>What roles hold on the desired objects of some names that the plan makes anew.</summary>
    internal IEnumerable<Privilege> OfRecreated(HashSet<ObjectName> names) => Of(_context.Desired.Schema, o => o.Kind != "SCHEMA" && names.Contains(o.On));

    private IEnumerable<Privilege> Of(DatabaseSchema schema, Func<Privilege, bool> isMade) => _roles.Count == 0 ? [] : Objects(schema).Where(isMade).SelectMany(Of);

    private IEnumerable<Privilege> Of(Privilege on)
    {
        var kind = on.Kind == "PROCEDURE" ? "FUNCTION" : on.Kind;
        var everywhere = _context.InEffect.FirstOrDefault(p => p.Schema is null && p.Kind == kind)?.Grants.AsEnumerable() ?? _support.InitialGrants(kind);
        var here = _context.InEffect.Where(p => p.Schema is not null && p.Schema == on.On.Schema && p.Kind == kind).SelectMany(p => p.Grants);
        return everywhere.Concat(here)
            .Where(g => _roles.Contains(g.Grantee))
            .GroupBy(g => (g.Grantee, g.Action))
            .Select(g => on with { Grantee = g.Key.Grantee, Action = g.Key.Action, GrantOption = g.Any(x => x.GrantOption) });
    }

    // The sequences of identity columns are not among them: the engine chooses their names.
    private static IEnumerable<Privilege> Objects(DatabaseSchema schema) => [
        .. schema.Schemas.Select(s => On("SCHEMA", new ObjectName(null, s.Name))),
        .. schema.Tables.Select(t => On("TABLE", t.Name)),
        .. schema.Views.Select(v => On("TABLE", v.Name)),
        .. schema.Sequences.Select(s => On("SEQUENCE", s.Name)),
        .. schema.Types.Select(t => On("TYPE", t.Name)),
        .. schema.Routines.Select(r => On(r.Kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION", r.Name) with { Signature = SignatureOf(r) })];

    private static Privilege On(string kind, ObjectName name) => new(kind, name, string.Empty, string.Empty);

    private static EquatableList<DataType> SignatureOf(Routine routine) =>
        [.. routine.Parameters.Where(p => p.Mode != "OUT").Select(p => p.Type with { Modifiers = [] })];
}
