using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <content>Default privileges. As on the server they hold for what is declared after them.</content>
internal sealed partial class SchemaBuilder
{
    private readonly OrderedDictionary<(string? Creator, string? Schema, string Kind), Dictionary<(string Grantee, string Action), bool>> _defaultPrivileges = [];

    /// <summary>Grants a privilege on new objects.</summary>
    internal void GrantByDefault(DefaultPrivileges on, DefaultGrant grant)
    {
        var held = DefaultsOf(on);
        held[(grant.Grantee, grant.Action)] = grant.GrantOption || held.GetValueOrDefault((grant.Grantee, grant.Action));
    }

    /// <summary>Grants a privilege on new objects no longer. What is not held stays so.</summary>
    internal void RevokeByDefault(DefaultPrivileges on, DefaultGrant grant, bool optionOnly)
    {
        var (held, key) = (DefaultsOf(on), (grant.Grantee, grant.Action));
        if (!optionOnly)
        {
            held.Remove(key);
        }
        else if (held.ContainsKey(key))
        {
            held[key] = false;
        }
    }

    private Dictionary<(string Grantee, string Action), bool> DefaultsOf(DefaultPrivileges on)
    {
        var key = (on.Creator == Options.Role ? null : on.Creator, on.Schema, on.Kind);
        if (!_defaultPrivileges.TryGetValue(key, out var held))
        {
            _defaultPrivileges[key] = held = on.Schema is null ? InitiallyHeld(on.Kind) : [];
            _mentioned.UnionWith(on.Schema is { } schema ? [schema] : []);
        }

        return held;
    }

    /// <summary>Grants what roles are to hold on a new object from the start.</summary>
    private void GrantInitially(string kind, ObjectName on, EquatableList<DataType> signature = default)
    {
        var everywhere = _defaultPrivileges.TryGetValue((null, null, DefaultKind(kind)), out var held) ? held : InitiallyHeld(DefaultKind(kind));
        var schema = kind == "SCHEMA" ? null : on.Schema ?? Options.SchemaSearchPath.DefaultSchema;
        var here = schema is not null && _defaultPrivileges.TryGetValue((null, schema, DefaultKind(kind)), out var added) ? added : [];
        foreach (var ((grantee, action), option) in everywhere.Concat(here))
        {
            Grant(new Privilege(kind, on, grantee, action) { Signature = signature, GrantOption = option });
        }
    }

    private static Dictionary<(string Grantee, string Action), bool> InitiallyHeld(string kind) =>
        InitialGrants.Of(kind).ToDictionary(g => (g.Grantee, g.Action), g => g.GrantOption);

    // A procedure is granted by default as a function is.
    private static string DefaultKind(string kind) => kind == "PROCEDURE" ? "FUNCTION" : kind;

    private IEnumerable<DefaultPrivileges> DefaultPrivilegesHeld() => _defaultPrivileges
        .Select(p => new DefaultPrivileges(p.Key.Creator, p.Key.Schema, p.Key.Kind)
        {
            Grants = [.. p.Value.Select(g => new DefaultGrant(g.Key.Grantee, g.Key.Action, g.Value)).OrderBy(g => g.Grantee, StringComparer.Ordinal).ThenBy(g => g.Action, StringComparer.Ordinal)],
        })
        .Where(p => p.Schema is null || !p.Grants.IsEmpty);
}
