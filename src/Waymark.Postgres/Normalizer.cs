using Waymark.Diff;
using Waymark.Postgres.Normalization;
using Waymark.Postgres.Normalization.Definitions;
using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>Brings PostgreSQL schemas to one spelling, whether they were read from text or from a catalogue.</summary>
/// <remarks>
/// Expressions become equal only where they mean the same; those that still differ, the engine compares. Partitions and children
/// list no column or check that is just as their parent's.
/// </remarks>
public sealed class PostgresNormalizer : ISchemaNormalizer
{
    /// <inheritdoc/>
    public DatabaseSchema Normalize(DatabaseSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var scope = new SchemaScope(schema);
        return new DatabaseSchema
        {
            Schemas = [.. schema.Schemas.Select(Normalize).OrderBy(s => s.Name, StringComparer.Ordinal)],
            Extensions = [.. schema.Extensions.Select(Normalize).OrderBy(e => e.Name, StringComparer.Ordinal)],
            Types = [.. schema.Types.Select(t => TypeNormalizer.Normalize(t, scope)).OrderBy(t => t.Name)],
            Sequences = [.. Sequences(schema)],
            Tables = Tables(schema, scope),
            Views = [.. schema.Views.Select(ViewNormalizer.Normalize).OrderBy(v => v.Name)],
            Routines = [.. schema.Routines.Select(r => RoutineNormalizer.Normalize(r, scope)).OrderBy(ObjectIdentities.Of)],
            Privileges = Privileges(schema),
            DefaultPrivileges = [.. schema.DefaultPrivileges.OrderBy(p => p.Schema, StringComparer.Ordinal).ThenBy(p => p.Creator, StringComparer.Ordinal).ThenBy(p => p.Kind, StringComparer.Ordinal)],
            Others = [.. DefinitionNormalizer.Normalize(schema.Others, scope).OrderBy(ObjectIdentities.Of)],
        };
    }

    private static EquatableList<Table> Tables(DatabaseSchema schema, SchemaScope scope)
    {
        var normalizer = new TableNormalizer(scope);
        EquatableList<Table> whole = [.. schema.Tables.Select(normalizer.Normalize).OrderBy(t => t.Name)];
        if (!whole.Any(t => t.PartitionOf is not null || !t.Inherits.IsEmpty))
        {
            return whole;
        }

        var inherited = new InheritedParts(new SchemaScope(schema with { Tables = whole }));
        return [.. whole.Select(inherited.Remove)];
    }

    // A sequence is as unlogged as the table that owns it: it becomes so with the table (manual, ALTER TABLE, SET LOGGED).
    private static IEnumerable<Sequence> Sequences(DatabaseSchema schema)
    {
        var unlogged = schema.Tables.Where(t => t.Unlogged).Select(t => t.Name).ToHashSet();
        return schema.Sequences
            .Select(s => s.OwnerTable is { } owner ? s with { Unlogged = unlogged.Contains(owner) } : s)
            .Select(SequenceNormalizer.Normalize)
            .OrderBy(s => s.Name);
    }

    private static SchemaDefinition Normalize(SchemaDefinition schema) => schema with { Comment = CommentText.Normalize(schema.Comment) };

    private static Extension Normalize(Extension extension) => extension with { Comment = CommentText.Normalize(extension.Comment) };

    private static EquatableList<Privilege> Privileges(DatabaseSchema schema) =>
    [
        .. schema.Privileges
            .Select(p => p with { Signature = [.. p.Signature.Select(RoutineNormalizer.TypeOfParameter)] })
            .Distinct()
            .OrderBy(p => p.Kind, StringComparer.Ordinal).ThenBy(p => p.On).ThenBy(p => ObjectIdentities.SignatureOf(p.Signature), StringComparer.Ordinal)
            .ThenBy(p => p.Grantee, StringComparer.Ordinal).ThenBy(p => p.Action, StringComparer.Ordinal).ThenBy(p => p.Column, StringComparer.Ordinal),
    ];
}
