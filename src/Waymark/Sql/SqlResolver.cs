using System.Runtime.InteropServices;
using Waymark.Names;
using Waymark.Sql.Scanning;

namespace Waymark.Sql;

/// <summary>Resolves the names of SQL text and rewrites it, so that it means on every connection what it meant to its author.</summary>
/// <remarks>Safe to use from several threads at once.</remarks>
public sealed class SqlResolver
{
    /// <summary>Longer than any identifier that a server stores; longer ones are folded in memory of their own.</summary>
    private const int NameBufferLength = 128;

    [ThreadStatic]
    private static Workspace? _workspace;

    private readonly NameResolver _names;

    /// <summary>Makes a resolver.</summary>
    /// <param name="names">The rules.</param>
    public SqlResolver(NameResolver names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = names;
    }

    /// <summary>Resolves what an application is about to run. It allocates nothing but the result.</summary>
    /// <param name="sql">One statement or several.</param>
    /// <param name="session">What is remembered of the session; null when nothing is.</param>
    /// <returns>The text to run: the same instance when there is nothing to do.</returns>
    /// <exception cref="SqlResolutionException">The text was not understood, or going on could lose data.</exception>
    public string Resolve(string sql, ResolverSession? session = null)
    {
        ArgumentNullException.ThrowIfNull(sql);
        if (_names.PassThrough)
        {
            return sql;
        }

        var workspace = _workspace ??= new Workspace();
        workspace.Begin(session);
        ReferenceScanner.Scan(sql, workspace.Context, null);
        if (workspace.Output.HasErrors)
        {
            throw new SqlResolutionException(sql, [.. workspace.Output.Diagnostics]);
        }

        workspace.Declared = session?.Declared;
        EditReferences(sql, workspace, session, null);
        return SqlRewriter.Apply(sql, 0, sql.Length, CollectionsMarshal.AsSpan(workspace.Edits));
    }

    /// <summary>Resolves a text and tells everything about it.</summary>
    /// <param name="sql">The text.</param>
    /// <param name="session">What is remembered of the session that runs the text.</param>
    /// <returns>The text to send, statement by statement, with its references and diagnostics.</returns>
    public ResolvedScript ResolveScript(string sql, ResolverSession session)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(session);
        var workspace = new Workspace();
        workspace.Begin(session);
        var statements = ScanScript(sql, workspace.Context);
        session.TransitionTables.UnionWith(workspace.Context.TransitionTables);
        workspace.SearchPath.CopyFrom(session.SearchPath);
        Declare(workspace.Output, sql, session.Declared, workspace.SearchPath);
        workspace.Declared = session.Declared;
        var references = new List<ResolvedReference>();
        EditReferences(sql, workspace, session, references);
        return MakeScript(sql, workspace, statements, references);
    }

    /// <summary>Scans a text, and once more when it declares transition tables that functions before their trigger depend on.</summary>
    private static List<SqlStatement> ScanScript(string sql, ScanContext context)
    {
        var statements = new List<SqlStatement>();
        var known = context.TransitionTables.Count;
        ReferenceScanner.Scan(sql, context, statements);
        if (context.TransitionTables.Count > known)
        {
            statements.Clear();
            ReferenceScanner.Scan(sql, context, statements);
        }

        return statements;
    }

    /// <summary>
    /// Notes what a text declares that other texts of its session depend on, perhaps earlier ones: transition tables, and
    /// the objects that it creates.
    /// </summary>
    /// <param name="sql">A text that has run or will run in the session; texts are surveyed in the order in which they run.</param>
    /// <param name="session">The session.</param>
    public void Survey(string sql, ResolverSession session)
    {
        ArgumentNullException.ThrowIfNull(sql);
        ArgumentNullException.ThrowIfNull(session);
        var context = new ScanContext { Declarations = session.Declarations };
        ReferenceScanner.Scan(sql, context, null);
        session.TransitionTables.UnionWith(context.TransitionTables);
        Declare(context.Output, sql, session.Declared, session.SurveyedPath);
    }

    private void Declare(ReferenceList output, string sql, DeclaredObjects declared, SessionSearchPath sessionPath)
    {
        var path = new SearchPathTracker(output, sql, _names, sessionPath);
        (int Statement, string? Name) newSchema = (-1, null);
        for (var i = 0; i < output.Count; i++)
        {
            ref readonly var reference = ref output.References[i];
            var schemas = path.PathOf(i);
            if (reference.Role != ReferenceRole.Creation || reference.Has(ReferenceTraits.Temporary))
            {
                continue;
            }

            if (reference.Kind == ObjectKind.Schema)
            {
                newSchema = (reference.Statement, SchemaSpelling.Of(IdentifierText.Fold(output.NameTextOf(reference, sql)), _names));
            }

            // What CREATE SCHEMA creates besides is in the new schema.
            Declare(reference, output, sql, declared, newSchema.Statement == reference.Statement ? newSchema.Name : schemas?[0] ?? _names.DefaultSchema);
        }

        path.Finish();
    }

    private void Declare(in Reference reference, ReferenceList output, string sql, DeclaredObjects declared, string? defaultSchema)
    {
        var name = IdentifierText.Fold(output.NameTextOf(reference, sql));
        if (reference.Kind is ObjectKind.Function or ObjectKind.Type or ObjectKind.Extension)
        {
            declared.Add(name);
        }

        var schema = reference.IsQualified ? SchemaSpelling.Of(IdentifierText.Fold(output.SchemaTextOf(reference, sql)), _names) : defaultSchema;
        if (schema is not null)
        {
            declared.Add(reference.Kind, schema, name);
        }
    }

    private ResolvedScript MakeScript(string sql, Workspace workspace, List<SqlStatement> statements, List<ResolvedReference> references)
    {
        var edits = _names.PassThrough ? [] : workspace.Edits;
        var resolved = new List<ResolvedStatement>(statements.Count);
        var next = 0;
        foreach (var statement in statements)
        {
            var first = next;
            while (next < edits.Count && edits[next].Start < statement.End)
            {
                next++;
            }

            var slice = CollectionsMarshal.AsSpan(edits)[first..next];
            resolved.Add(new ResolvedStatement(statement, SqlRewriter.Apply(sql, statement.TextOffset, statement.End, slice)));
        }

        var whole = SqlRewriter.Apply(sql, 0, sql.Length, CollectionsMarshal.AsSpan(edits));
        return new ResolvedScript(sql, whole, edits, resolved, references, [.. workspace.Output.Diagnostics.OrderBy(d => d.Offset)]);
    }

    private void EditReferences(string sql, Workspace workspace, ResolverSession? session, List<ResolvedReference>? resolved)
    {
        var output = workspace.Output;
        var temporary = session?.Temporary ?? workspace.Temporary;
        var tracker = new TemporaryTracker(output, temporary);
        var path = new SearchPathTracker(output, sql, _names, session?.SearchPath ?? workspace.SearchPath);
        for (var i = 0; i < output.Count; i++)
        {
            ref readonly var reference = ref output.References[i];
            tracker.Enter(reference.Statement);
            var around = new Surroundings(temporary, workspace.Declared, path.PathOf(i), workspace.NameBuffer);
            Resolve(reference, output, sql, around, out var resolution);
            if (temporary.Count > 0 && reference.Has(ReferenceTraits.View))
            {
                resolution = ResolveView(i, resolution, output, sql, around);
            }

            tracker.Track(reference, resolution, sql);
            if (resolution.Schema is { } schema)
            {
                workspace.Edits.Add(ReferenceEdit.For(reference, output, sql, schema));
            }

            if (resolved is not null)
            {
                Remark(reference, output, sql, resolution, path.Follows(reference));
                resolved.Add(Describe(reference, output, sql, resolution));
            }
        }

        tracker.Finish();
        path.Finish();
    }

    /// <summary>A view that is created without a schema is temporary when its query reads a temporary object (PostgreSQL manual, "CREATE VIEW").</summary>
    private Resolution ResolveView(int index, in Resolution resolution, ReferenceList output, string sql, in Surroundings around)
    {
        var statement = output.References[index].Statement;
        if (output.References[index].IsQualified)
        {
            return resolution;
        }

        for (var i = index + 1; i < output.Count && output.References[i].Statement == statement; i++)
        {
            Resolve(output.References[i], output, sql, around, out var read);
            if (read.Reason == ResolutionReason.Temporary)
            {
                return new Resolution(null, ResolutionReason.Temporary);
            }
        }

        return resolution;
    }

    /// <summary>What is around a reference, as far as its meaning depends on it.</summary>
    private readonly record struct Surroundings(TemporaryObjects Temporary, DeclaredObjects? Declared, IReadOnlyList<string>? Path, char[] NameBuffer);

    /// <summary>Says what a resolution does, or cannot do, that its author may not expect.</summary>
    private void Remark(in Reference reference, ReferenceList output, string sql, Resolution resolution, bool followed)
    {
        if (reference.Has(ReferenceTraits.SearchPath))
        {
            if (resolution.Schema is null && !followed && !_names.PassThrough && !IsSystemSchema(output.NameTextOf(reference, sql)))
            {
                output.Report(DiagnosticSeverity.Warning, DiagnosticCodes.SearchPathIgnored, reference.Segment, reference.Start, $"this search path is not followed; unqualified names go on to mean schema {_names.DefaultSchema}");
            }
        }
        else if (reference.Has(ReferenceTraits.CatalogFilter) && resolution.Schema is { } stored)
        {
            output.Report(DiagnosticSeverity.Notice, DiagnosticCodes.CatalogFilter, reference.Segment, reference.Start, $"this filter on the catalogue now means schema {stored}");
        }
    }

    private static bool IsSystemSchema(ReadOnlySpan<char> name) => name.Trim('"').StartsWith("pg_", StringComparison.OrdinalIgnoreCase);

    /// <remarks>What is returned in registers is packed first, which costs more than all the rest.</remarks>
    private void Resolve(in Reference reference, ReferenceList output, string sql, in Surroundings around, out Resolution resolution)
    {
        if ((reference.Traits & (ReferenceTraits.Cte | ReferenceTraits.Local)) != 0)
        {
            resolution = new Resolution(null, reference.Has(ReferenceTraits.Cte) ? ResolutionReason.Cte : ResolutionReason.Local);
        }
        else if (reference.Kind == ObjectKind.Schema)
        {
            resolution = ResolveSchema(reference, output.NameTextOf(reference, sql), around);
        }
        else if (reference.IsQualified)
        {
            resolution = _names.ResolveQualified(IdentifierText.Fold(output.SchemaTextOf(reference, sql), around.NameBuffer));
        }
        else if ((reference.Traits & (ReferenceTraits.NewName | ReferenceTraits.Unqualifiable)) != 0)
        {
            resolution = new Resolution(null, ResolutionReason.Server);
        }
        else if (reference.Role == ReferenceRole.Creation && reference.Has(ReferenceTraits.Temporary))
        {
            resolution = new Resolution(null, ResolutionReason.Temporary);
        }
        else
        {
            var name = IdentifierText.Fold(output.NameTextOf(reference, sql), around.NameBuffer);
            resolution = _names.ResolveUnqualified(reference.Kind, reference.Role, name, around.Temporary, around.Declared, around.Path);
        }
    }

    private Resolution ResolveSchema(in Reference reference, ReadOnlySpan<char> text, in Surroundings around)
    {
        if (reference.Has(ReferenceTraits.CurrentSchema))
        {
            return around.Path is not { } path
                ? new Resolution(_names.StoredDefaultSchema, ResolutionReason.Default)
                : new Resolution(IdentifierText.Unquote(path[0]), ResolutionReason.PathEntry, 1);
        }

        if (!reference.Has(ReferenceTraits.CatalogFilter))
        {
            return _names.ResolveQualified(IdentifierText.Fold(text, around.NameBuffer));
        }

        return _names.IsAlias(text) ? new Resolution(_names.StoredDefaultSchema, ResolutionReason.Alias) : new Resolution(null, ResolutionReason.Explicit);
    }

    private static ResolvedReference Describe(in Reference reference, ReferenceList output, string sql, Resolution resolution)
    {
        var written = new QualifiedName(
            reference.IsQualified ? ToIdentifier(output.SchemaTextOf(reference, sql)) : null,
            ToIdentifier(output.NameTextOf(reference, sql)));
        return new ResolvedReference
        {
            Statement = reference.Statement,
            Offset = output.OffsetOf(reference),
            Length = output.LengthOf(reference),
            Kind = reference.Kind,
            Role = reference.Role,
            Traits = reference.Traits,
            Written = written,
            Resolved = Apply(written, reference.Kind, resolution),
            Resolution = resolution,
        };
    }

    private static QualifiedName Apply(QualifiedName written, ObjectKind kind, Resolution resolution)
    {
        if (resolution.Schema is not { } schema)
        {
            return written;
        }

        return kind == ObjectKind.Schema ? new QualifiedName(ToIdentifier(schema)) : written with { Schema = ToIdentifier(schema) };
    }

    private static Identifier ToIdentifier(ReadOnlySpan<char> text) => new(IdentifierText.Unquote(text), IdentifierText.IsDelimited(text));

    /// <summary>The memory that resolving uses again.</summary>
    private sealed class Workspace
    {
        private readonly ScriptDeclarations _declarations = new();

        internal ScanContext Context { get; } = new();

        internal ReferenceList Output => Context.Output;

        internal List<TextEdit> Edits { get; } = [];

        internal char[] NameBuffer { get; } = new char[NameBufferLength];

        internal TemporaryObjects Temporary { get; } = new();

        internal SessionSearchPath SearchPath { get; } = new();

        internal DeclaredObjects? Declared { get; set; }

        internal void Begin(ResolverSession? session)
        {
            Edits.Clear();
            Temporary.Clear();
            SearchPath.Rollback();
            SearchPath.Reset();
            Context.TransitionTables.Clear();
            Context.Declarations = session?.Declarations ?? _declarations;
            _declarations.Clear();
            if (session is { TransitionTables.Count: > 0 })
            {
                Context.TransitionTables.UnionWith(session.TransitionTables);
            }
        }
    }
}
