using Waymark.Migrations.Scripts;
using Waymark.Names;
using Waymark.Sql;

namespace Waymark.Migrations.Conflicts;

/// <summary>
/// Finds, before anything runs, what would fail halfway or mean something else than its author thought: one object under two
/// spellings, a table that exists already, names that the server does not tell apart, a foreign key to another schema.
/// </summary>
/// <remarks>Only what the scripts say plainly counts. What a body or a string does may take an object away, and never adds one.</remarks>
internal sealed class ConflictFinder
{
    private readonly INameRules _rules;
    private readonly StringComparer _comparer;
    private readonly HashSet<string> _allowedSchemas;
    private readonly Dictionary<string, Creation> _created;
    private readonly Dictionary<string, string> _existing;
    private readonly HashSet<string> _creatable;
    private readonly List<MigrationProblem> _problems = [];
    private int _doneBefore;

    private ConflictFinder(INameRules rules, bool ignoresCase, IReadOnlyList<string> existing, IReadOnlyList<string> allowedSchemas)
    {
        _rules = rules;
        _comparer = ignoresCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        _created = new Dictionary<string, Creation>(_comparer);
        _creatable = new HashSet<string>(_comparer);
        _existing = new Dictionary<string, string>(_comparer);
        _allowedSchemas = new HashSet<string>(allowedSchemas, StringComparer.OrdinalIgnoreCase);
        foreach (var table in existing)
        {
            _existing.TryAdd(KeyOf(_rules.DefaultSchema, table), table);
        }
    }

    /// <summary>Finds the conflicts of what is pending.</summary>
    /// <param name="rules">How names are resolved.</param>
    /// <param name="ignoresCase">Whether the server takes names that differ in case alone for one.</param>
    /// <param name="existing">The tables of the default schema, as the catalogue spells them.</param>
    /// <param name="allowedSchemas">Schemas at which foreign keys may point in any case.</param>
    /// <param name="scripts">What is pending, in order.</param>
    /// <param name="doneBefore">Where the part of a migration ends that an earlier run committed, as an offset in its file.</param>
    internal static IReadOnlyList<MigrationProblem> Find(
        INameRules rules, bool ignoresCase, IReadOnlyList<string> existing, IReadOnlyList<string> allowedSchemas, IReadOnlyList<MigrationScript> scripts, Func<MigrationScript, int> doneBefore)
    {
        var finder = new ConflictFinder(rules, ignoresCase, existing, allowedSchemas);
        finder._creatable.UnionWith(finder._existing.Keys);
        foreach (var script in scripts)
        {
            finder.NoteCreations(script);
        }

        foreach (var script in scripts)
        {
            finder._doneBefore = doneBefore(script);
            finder.Walk(script);
        }

        return finder._problems;
    }

    /// <summary>Notes what is created anywhere, so that a foreign key may stand before its table.</summary>
    private void NoteCreations(MigrationScript script)
    {
        foreach (var reference in script.Pieces.SelectMany(piece => piece.Script.References).Where(IsCreation))
        {
            _creatable.Add(KeyOf(reference.Resolved));
        }
    }

    private void Walk(MigrationScript script)
    {
        foreach (var piece in script.Pieces)
        {
            foreach (var statement in piece.Script.References.GroupBy(reference => reference.Statement))
            {
                WalkStatement(script, piece, piece.Script.Statements[statement.Key], [.. statement]);
            }
        }
    }

    private void WalkStatement(MigrationScript script, ScriptPiece piece, ResolvedStatement statement, IReadOnlyList<ResolvedReference> references)
    {
        foreach (var reference in references.Where(r => r.Kind == ObjectKind.Relation))
        {
            if ((reference.Traits & ReferenceTraits.Dropped) != 0)
            {
                Forget(reference);
            }
            else if ((reference.Traits & ReferenceTraits.ForeignKey) != 0)
            {
                CheckForeignKey(script, piece, reference);
            }
            else if (IsCreation(reference) && StatementShape.CreatesRelation(statement.Sql))
            {
                Create(script, piece, reference);
            }
        }

        if (StatementShape.Moves(statement.Sql) && references.FirstOrDefault(r => r.Kind == ObjectKind.Relation) is { } moved)
        {
            Move(script, piece, moved, references.FirstOrDefault(r => (r.Traits & ReferenceTraits.NewName) != 0 && r.Kind == ObjectKind.Relation));
        }
    }

    private static bool IsCreation(ResolvedReference reference)
    {
        const ReferenceTraits Uncertain = ReferenceTraits.Temporary | ReferenceTraits.InString | ReferenceTraits.NewName
            | ReferenceTraits.Unqualifiable | ReferenceTraits.Cte | ReferenceTraits.Local;
        return reference is { Kind: ObjectKind.Relation, Role: ReferenceRole.Creation } && (reference.Traits & Uncertain) == 0;
    }

    private void Create(MigrationScript script, ScriptPiece piece, ResolvedReference reference)
    {
        var key = KeyOf(reference.Resolved);
        var creation = new Creation(reference, script, script.PositionOf(piece.Offset + reference.Offset));
        var tolerant = (reference.Traits & ReferenceTraits.IfNotExists) != 0;
        if (_created.TryGetValue(key, out var earlier))
        {
            if (!tolerant && !earlier.SameSpelling(reference))
            {
                Report(Collapses(earlier.Reference, reference) ? MigrationCodes.NamesCollapse : MigrationCodes.CreatedTwice, script, piece, reference, Twice(earlier, reference));
            }
        }
        else if (!tolerant && _existing.TryGetValue(key, out var existing))
        {
            var name = reference.Resolved.Name;
            var same = name.Value.Equals(existing, name.Quoted ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);
            Report(same ? MigrationCodes.ExistsAlready : MigrationCodes.NamesCollapse, script, piece, reference, $"{reference.Resolved} exists already, as \"{existing}\" in schema {_rules.DefaultSchema}");
        }

        _created[key] = creation;
    }

    private static string Twice(Creation earlier, ResolvedReference reference) => Collapses(earlier.Reference, reference)
        ? $"{reference.Written} and {earlier.Reference.Written} ({earlier.Place}) differ in case alone, which the server does not tell apart"
        : $"{reference.Written} is {reference.Resolved}, and so is {earlier.Reference.Written}, which {earlier.Place} creates";

    private static bool Collapses(ResolvedReference left, ResolvedReference right) => SpellingOf(left.Written.Name) != SpellingOf(right.Written.Name);

    private void Forget(ResolvedReference reference)
    {
        var key = KeyOf(reference.Resolved);
        _created.Remove(key);
        _existing.Remove(key);
    }

    private void Move(MigrationScript script, ScriptPiece piece, ResolvedReference from, ResolvedReference? to)
    {
        Forget(from);
        if (to is not null)
        {
            var name = new QualifiedName(from.Resolved.Schema, to.Written.Name);
            _created[KeyOf(name)] = new Creation(to with { Written = name, Resolved = name }, script, script.PositionOf(piece.Offset + to.Offset));
        }
    }

    private void CheckForeignKey(MigrationScript script, ScriptPiece piece, ResolvedReference reference)
    {
        if (reference.Written.Schema is not { } schema || reference.Resolution.Reason != ResolutionReason.Explicit
            || SameSchema(schema.Value, _rules.DefaultSchema) || _allowedSchemas.Contains(schema.Value))
        {
            return;
        }

        var here = KeyOf(_rules.DefaultSchema, SpellingOf(reference.Resolved.Name));
        if (_creatable.Contains(here) && !_creatable.Contains(KeyOf(reference.Resolved)))
        {
            var message = $"this foreign key points at {reference.Written}, but the table of that name is in schema {_rules.DefaultSchema}";
            Report(MigrationCodes.ForeignKeyElsewhere, script, piece, reference, message);
        }
    }

    private void Report(string code, MigrationScript script, ScriptPiece piece, ResolvedReference reference, string message)
    {
        var offset = piece.Offset + reference.Offset;
        if (offset >= _doneBefore)
        {
            _problems.Add(script.Problem(DiagnosticSeverity.Error, code, message, offset));
        }
    }

    private string KeyOf(QualifiedName name) => KeyOf(name.Schema?.Value ?? _rules.DefaultSchema, SpellingOf(name.Name));

    // Schemas are compared without regard to case; a character that no name can hold parts them from the table.
    private static string KeyOf(string schema, string table) => $"{schema.ToLowerInvariant()}\0{table}";

    private static bool SameSchema(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);

    private static string SpellingOf(Identifier name) => name.Quoted ? name.Value : name.Value.ToLowerInvariant();
}
