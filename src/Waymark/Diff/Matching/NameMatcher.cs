using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Matching;

/// <summary>
/// Decides which desired object is which object of the database, over the schema search path, and qualifies every name of both sides
/// accordingly (docs/name-resolution.md, "Matching in a diff").
/// </summary>
internal sealed class NameMatcher
{
    private readonly ISchemaDialect _dialect;
    private readonly bool _hasSchemas;
    private readonly SchemaSearchPath _path;
    private readonly PathMatcher _matcher;
    private readonly InspectedSchema _current;
    private readonly DesiredSchema _desired;
    private readonly DeclaredLocations _locations;
    private readonly NameScope _currentScope;
    private readonly NameScope _desiredScope;
    private readonly DeclaredNames _currentNames;
    private readonly DeclaredNames _desiredNames;
    private readonly List<(SchemaObject Current, SchemaObject Desired)> _renamed = [];

    private NameMatcher(ISchemaDialect dialect, DiffConfig config, InspectedSchema current, DesiredSchema desired)
    {
        _dialect = dialect;
        _hasSchemas = dialect.Support.Features.HasFlag(DialectFeatures.Schemas);
        _path = config.SchemaSearchPath;
        _matcher = new PathMatcher(_path);
        _current = current;
        _desired = desired;
        _currentScope = new NameScope(_path, dialect.SystemNames);
        _desiredScope = new NameScope(_path, dialect.SystemNames);
        _currentNames = new DeclaredNames(_currentScope);
        _desiredNames = new DeclaredNames(_desiredScope);
        _locations = new DeclaredLocations(desired.Locations, _desiredNames.Objects);
    }

    /// <summary>Matches two schemas.</summary>
    /// <param name="dialect">The dialect of both.</param>
    /// <param name="config">The search path.</param>
    /// <param name="current">What is there; what is not managed has been taken out.</param>
    /// <param name="desired">What is desired.</param>
    /// <returns>Both, every name qualified.</returns>
    /// <exception cref="SchemaDiffException">Two declarations mean one object, a name has no schema, or an annotation contradicts the rest.</exception>
    internal static MatchedSchemas Match(ISchemaDialect dialect, DiffConfig config, InspectedSchema current, DesiredSchema desired) =>
        new NameMatcher(dialect, config, current, desired).Match();

    private MatchedSchemas Match()
    {
        DeclareExternal();
        var (current, desired) = (_current.Schema, _desired.Schema);
        Match(current.Types, desired.Types, RenameKinds.Type, KeyOf, KeyOf);
        Match(current.Tables, desired.Tables, RenameKinds.Table, KeyOf, KeyOf);
        Match(current.Views, desired.Views, RenameKinds.View, KeyOf, KeyOf);
        Match(current.Others.Where(IsNamed), desired.Others.Where(IsNamed), RenameKinds.Object, KeyOf, KeyOf);
        Match(current.Others.Where(o => !IsNamed(o)), desired.Others.Where(o => !IsNamed(o)), RenameKinds.Object, o => KeyOf(o, _currentNames), o => KeyOf(o, _desiredNames));
        Match(current.Sequences, desired.Sequences, RenameKinds.Sequence, s => KeyOf(s, _currentScope), s => KeyOf(s, _desiredScope));
        Match(current.Routines, desired.Routines, RenameKinds.Function, r => KeyOf(r, _currentNames), r => KeyOf(r, _desiredNames));
        DeclareOtherSide(current, _currentNames, _desiredScope);
        DeclareOtherSide(desired, _desiredNames, _currentScope);
        return Rewrite();
    }

    private void DeclareExternal()
    {
        foreach (var item in _current.External)
        {
            _currentScope.DeclareElsewhere(item.Kind, item.Name);
            _desiredScope.DeclareElsewhere(item.Kind, item.Name);
        }
    }

    private void Match<T>(EquatableList<T> current, EquatableList<T> desired, string kind, Func<T, MatchKey> currentKey, Func<T, MatchKey> desiredKey)
        where T : SchemaObject
    {
        var match = new KindMatch<T>(current, desired);
        match.Match(_matcher, currentKey, desiredKey);
        var annotations = new RenameAnnotations<T>(match, _path, [.. _desired.Renames.Where(r => r.Name.Length == 0 && RenameKinds.Of(r.Kind) == kind)]);
        match.Rename(annotations.Sources, annotations.Conflict);
        match.Qualify(_path.DefaultSchema);
        RequireSchemas(match);
        Declare(match);
    }

    private void Declare<T>(KindMatch<T> match)
        where T : SchemaObject
    {
        RequireDistinct(match.Current, match.CurrentNames, match.CurrentKeys);
        RequireDistinct(match.Desired, match.DesiredNames, match.DesiredKeys);
        for (var i = 0; i < match.Current.Count; i++)
        {
            _currentNames.Declare(match.Current[i], match.CurrentNames[i]);
        }

        for (var i = 0; i < match.Desired.Count; i++)
        {
            _desiredNames.Declare(match.Desired[i], match.DesiredNames[i]);
        }

        _renamed.AddRange(match.Renamed.Select(i => ((SchemaObject)match.Current[match.Matches[i]], (SchemaObject)match.Desired[i])));
    }

    private void RequireSchemas<T>(KindMatch<T> match)
        where T : SchemaObject
    {
        if (!_hasSchemas)
        {
            return;
        }

        var index = Array.FindIndex(match.DesiredNames, n => n.Schema is null);
        while (index >= 0)
        {
            if (match.Desired[index] is not OpaqueObject { InSchema: false })
            {
                throw new SchemaDiffException(
                    SchemaCodes.NoSchema,
                    $"{ObjectIdentities.Of(match.Desired[index])} has no schema, and the search path has none to create it in",
                    _locations.OfWritten(match.Desired[index]));
            }

            index = Array.FindIndex(match.DesiredNames, index + 1, n => n.Schema is null);
        }
    }

    private void RequireDistinct<T>(IReadOnlyList<T> items, ObjectName[] names, IReadOnlyList<MatchKey> keys)
        where T : SchemaObject
    {
        var first = new Dictionary<MatchKey, int>();
        for (var i = 0; i < names.Length; i++)
        {
            if (!first.TryAdd(keys[i] with { Name = names[i] }, i))
            {
                var other = items[first[keys[i] with { Name = names[i] }]];
                throw new SchemaDiffException(
                    SchemaCodes.SameObject,
                    $"{ObjectIdentities.Of(items[i])} and {ObjectIdentities.Of(other)} both mean {names[i]} with the search path {_path}",
                    _locations.OfWritten(items[i]));
            }
        }
    }

    private static MatchKey KeyOf(SchemaObject item) => new(item.Name);

    private static MatchKey KeyOf(OpaqueObject item) => new(item.Name, ObjectIdentities.DistinctionOf(item));

    // A rule goes by its table, an operator by its operands: their names have to be known first.
    private MatchKey KeyOf(OpaqueObject item, DeclaredNames names) => KeyOf(new NameRewriter(names, _dialect.SqlNames).RewriteDistinction(item));

    private static bool IsNamed(OpaqueObject item) => item.Table is null && item.Types.IsEmpty;

    // PostgreSQL keeps a sequence in the schema of the table that owns it (manual, CREATE SEQUENCE, OWNED BY).
    private static MatchKey KeyOf(Sequence sequence, NameScope scope)
    {
        var name = sequence.Name;
        return new MatchKey(name.Schema is null && sequence.OwnerTable is { } owner ? name with { Schema = scope.Resolve(ObjectKind.Relation, owner).Schema } : name);
    }

    private MatchKey KeyOf(Routine routine, DeclaredNames names)
    {
        var parameters = new NameRewriter(names, _dialect.SqlNames).Rewrite(routine.Parameters);
        return new MatchKey(routine.Name, ObjectIdentities.SignatureOf(routine with { Parameters = parameters }));
    }

    private static void DeclareOtherSide(DatabaseSchema side, DeclaredNames names, NameScope other)
    {
        foreach (var item in Objects(side))
        {
            foreach (var kind in ObjectKinds.Of(item))
            {
                other.DeclareElsewhere(kind, names.MapDeclared(item));
            }

            if (item is RangeType { Multirange: { } multirange })
            {
                other.DeclareElsewhere(ObjectKind.Type, multirange with { Schema = multirange.Schema ?? names.MapDeclared(item).Schema });
            }
        }
    }

    private static IEnumerable<SchemaObject> Objects(DatabaseSchema schema) =>
        [.. schema.Types, .. schema.Tables, .. schema.Views, .. schema.Sequences, .. schema.Routines, .. schema.Others];

    private MatchedSchemas Rewrite()
    {
        var currentRewriter = new NameRewriter(_currentNames, _dialect.SqlNames);
        var desiredRewriter = new NameRewriter(_desiredNames, _dialect.SqlNames);
        return new MatchedSchemas
        {
            Current = _current.IsQualified || !_hasSchemas ? _current : _current with { Schema = currentRewriter.Rewrite(_current.Schema), IsQualified = true },
            Desired = _hasSchemas ? desiredRewriter.Rewrite(_desired.Schema) : _desired.Schema,
            ObjectRenames = [.. _renamed.Select(r => new ObjectRename(currentRewriter.Rewrite(r.Current), desiredRewriter.Rewrite(r.Desired)))],
            PartAnnotations = [.. _desired.Renames.Where(r => r.Name.Length > 0).Select(QualifyOwner)],
            Locations = _locations,
        };
    }

    private Rename QualifyOwner(Rename rename)
    {
        var kind = rename.Kind == RenameKinds.Value ? ObjectKind.Type : ObjectKind.Relation;
        return rename with { Owner = _desiredScope.Find(kind, rename.Owner) ?? _desiredScope.Find(ObjectKind.Type, rename.Owner) ?? rename.Owner };
    }
}
