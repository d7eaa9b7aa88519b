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
        var numbered = IdentitySequences((table, column) => !IsNumbered(table.Name, column.Name)).Where(s => current.FindSequence(s) is null);
        return Of(numbered, o => o.Kind switch
        {
            "TABLE" => current.FindTable(o.On) is null && current.FindView(o.On) is null,
            "SEQUENCE" => current.FindSequence(o.On) is null,
            "TYPE" => current.FindType(o.On) is null or BaseType { IsShell: true },
            "SCHEMA" => !known.Contains(o.On.Name),
            _ => !current.FindRoutines(o.On).Any(r => SignatureOf(r) == o.Signature),
        });
    }

    /// <summary>What roles hold on the desired objects of some names that the plan makes anew.</summary>
    internal IEnumerable<Privilege> OfRecreated(HashSet<ObjectName> names) =>
        Of(IdentitySequences((_, _) => true).Where(names.Contains), o => o.Kind != "SCHEMA" && names.Contains(o.On));

    /// <summary>The sequences of the identity columns of some tables.</summary>
    internal IEnumerable<ObjectName> IdentitySequencesOf(IReadOnlySet<ObjectName> tables) => IdentitySequences((table, _) => tables.Contains(table.Name));

    private IEnumerable<Privilege> Of(IEnumerable<ObjectName> numbered, Func<Privilege, bool> isMade) => _roles.Count == 0 ? [] :
        Objects(_context.Desired.Schema).Where(isMade).Concat(numbered.Select(s => On("SEQUENCE", s))).SelectMany(Of);

    private bool IsNumbered(ObjectName table, string column) => _context.Current.FindTable(table)?.Columns.FirstOrDefault(c => c.Name == column)?.Identity is not null;

    // The engine chooses another name where the one that it prefers is taken; then it is not known.
    private IEnumerable<ObjectName> IdentitySequences(Func<Table, Column, bool> isMeant)
    {
        var taken = new Lazy<HashSet<ObjectName>>(() => [.. RelationNames.Of(_context.Desired.Schema)]);
        return _context.Desired.Schema.Tables
            .SelectMany(t => t.Columns.Where(c => c.Identity is not null && isMeant(t, c)).Select(c => _support.IdentitySequenceOf(t.Name, c)))
            .OfType<ObjectName>()
            .Where(s => !taken.Value.Contains(s));
    }

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

    private static IEnumerable<Privilege> Objects(DatabaseSchema schema) => [
        .. schema.Schemas.Select(s => On("SCHEMA", new ObjectName(null, s.Name))),
        .. schema.Tables.Select(t => On("TABLE", t.Name)),
        .. schema.Views.Select(v => On("TABLE", v.Name)),
        .. schema.Sequences.Select(s => On("SEQUENCE", s.Name)),
        .. schema.Types.Where(t => t is not BaseType { IsShell: true }).Select(t => On("TYPE", t.Name)),
        .. schema.Routines.Select(r => On(r.Kind == RoutineKind.Procedure ? "PROCEDURE" : "FUNCTION", r.Name) with { Signature = SignatureOf(r) })];

    private static Privilege On(string kind, ObjectName name) => new(kind, name, string.Empty, string.Empty);

    private static EquatableList<DataType> SignatureOf(Routine routine) =>
        [.. routine.Parameters.Where(p => p.Mode != "OUT").Select(p => p.Type with { Modifiers = [] })];
}
