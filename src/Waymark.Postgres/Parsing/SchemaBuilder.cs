using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Parsing;

/// <summary>Puts together what the statements of a text declare, in their order.</summary>
internal sealed partial class SchemaBuilder
{
    private readonly NameLookup _lookup;
    private readonly OrderedDictionary<string, SchemaDefinition> _schemas = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Extension> _extensions = new(StringComparer.Ordinal);
    private readonly List<Rename> _renames = [];
    private readonly Dictionary<string, SourceLocation> _locations = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _mentioned = new(StringComparer.Ordinal);
    private List<PendingStatement> _pending = [];

    internal SchemaBuilder(ParseOptions options)
    {
        Options = options;
        _lookup = new NameLookup(options.SchemaSearchPath);
        Tables = new NamedObjects<Table>(_lookup);
        Views = new NamedObjects<View>(_lookup);
        Sequences = new NamedObjects<Sequence>(_lookup);
        Types = new NamedObjects<UserType>(_lookup);
        GrantOnPublicSchema();
    }

    internal ParseOptions Options { get; }

    internal NamedObjects<Table> Tables { get; }

    internal NamedObjects<View> Views { get; }

    internal NamedObjects<Sequence> Sequences { get; }

    internal NamedObjects<UserType> Types { get; }

    /// <summary>
    /// Runs what a statement says of an object that another statement declares: now, or once that one has been read. So the order of
    /// files does not matter.
    /// </summary>
    /// <param name="apply">Does it; false when the object is not declared yet.</param>
    /// <param name="missing">The error when it never is.</param>
    internal void WhenDeclared(Func<bool> apply, Func<SchemaSyntaxException> missing)
    {
        if (!apply())
        {
            _pending.Add(new PendingStatement(apply, missing));
        }
    }

    /// <summary>Runs what a statement says of a table.</summary>
    internal void WithTable(ObjectName written, Place place, Action<ObjectName> apply) =>
        WhenDeclared(() => TryApply(Tables, written, apply), () => Undeclared(place, "table", written));

    /// <summary>Runs what a statement says of a sequence.</summary>
    internal void WithSequence(ObjectName written, Place place, Action<ObjectName> apply) =>
        WhenDeclared(() => TryApply(Sequences, written, apply), () => Undeclared(place, "sequence", written));

    /// <summary>Runs what a statement says of a type or domain.</summary>
    internal void WithType(ObjectName written, Place place, string what, Action<ObjectName> apply) =>
        WhenDeclared(() => TryApply(Types, written, apply), () => Undeclared(place, what, written));

    /// <summary>Runs what a statement says of a view.</summary>
    internal void WithView(ObjectName written, Place place, Action<ObjectName> apply) =>
        WhenDeclared(() => TryApply(Views, written, apply), () => Undeclared(place, "view", written));

    internal static SchemaSyntaxException Undeclared(Place place, string what, ObjectName name) =>
        place.Error(SchemaCodes.UndeclaredObject, $"the {what} \"{name}\" is not declared");

    internal static SchemaSyntaxException Twice(Place place, string what, string name) =>
        place.Error(SchemaCodes.DeclaredTwice, $"the {what} \"{name}\" is declared twice");

    internal void AddSchema(SchemaDefinition schema, bool ifNotExists, Place place)
    {
        var isNew = _schemas.TryAdd(schema.Name, schema);
        if (!isNew && !ifNotExists)
        {
            throw Twice(place, "schema", schema.Name);
        }

        if (isNew)
        {
            GrantInitially("SCHEMA", new ObjectName(null, schema.Name));
        }

        _mentioned.Add(schema.Name);
        Locate(new ObjectIdentity(ObjectType.Schema, new ObjectName(null, schema.Name)), place);
    }

    internal void AddExtension(Extension extension, bool ifNotExists, Place place)
    {
        if (!_extensions.TryAdd(extension.Name, extension) && !ifNotExists)
        {
            throw Twice(place, "extension", extension.Name);
        }

        Locate(new ObjectIdentity(ObjectType.Extension, new ObjectName(null, extension.Name)), place);
    }

    /// <summary>Changes a schema that the text declares. One that it does not declare, it mentions: it is declared so, for what is said of it.</summary>
    internal void ChangeSchema(string name, Func<SchemaDefinition, SchemaDefinition> change)
    {
        _schemas[name] = change(_schemas.TryGetValue(name, out var schema) ? schema : new SchemaDefinition(name));
        _mentioned.Add(name);
    }

    internal void ChangeExtension(string name, Place place, Func<Extension, Extension> change) => WhenDeclared(
        () =>
        {
            var found = _extensions.TryGetValue(name, out var extension);
            if (found)
            {
                _extensions[name] = change(extension!);
            }

            return found;
        },
        () => Undeclared(place, "extension", new ObjectName(null, name)));

    internal void AddRename(Rename rename) => _renames.Add(rename);

    /// <summary>Notes where an object is declared, and that its schema is mentioned.</summary>
    internal void Locate(ObjectIdentity identity, Place place)
    {
        _locations.TryAdd(identity.ToString(), place.Location);
        if (identity.Name.Schema is { } schema)
        {
            _mentioned.Add(schema);
        }
    }

    private static bool TryApply<T>(NamedObjects<T> objects, ObjectName written, Action<ObjectName> apply)
        where T : class
    {
        var found = objects.TryFind(written, out var declared);
        if (found)
        {
            apply(declared);
        }

        return found;
    }

    /// <summary>Runs what waits, as often as it brings anything forward: one waiting statement may declare what another waits for.</summary>
    private void RunPending()
    {
        while (_pending.Count > 0)
        {
            var waiting = _pending;
            _pending = [];
            var left = waiting.FindAll(statement => !statement.Apply());
            if (left.Count == waiting.Count)
            {
                throw left[0].Missing();
            }

            _pending.InsertRange(0, left);
        }
    }

    private sealed record PendingStatement(Func<bool> Apply, Func<SchemaSyntaxException> Missing);
}
