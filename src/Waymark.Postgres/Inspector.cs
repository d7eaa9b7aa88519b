using System.Collections.Frozen;
using System.Data.Common;
using Waymark.Diff;
using Waymark.Postgres.Inspection;
using Waymark.Postgres.Inspection.Definitions;
using Waymark.Postgres.Parsing;

namespace Waymark.Postgres;

/// <summary>Reads schemas from PostgreSQL's system catalogue (version 13 and later), each catalogue in one query.</summary>
public sealed class PostgresInspector : ISchemaInspector
{
    /// <inheritdoc/>
    public IReadOnlySet<string> UnreadKinds { get; } = OpaqueKind.All.Select(kind => kind.Name).Except(DefinitionQueries.Kinds, StringComparer.Ordinal).ToFrozenSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<InspectedSchema> InspectAsync(DbConnection connection, InspectionScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(connection);
        ArgumentNullException.ThrowIfNull(scope);
        await using var session = await CatalogSession.OpenAsync(connection, cancellationToken).ConfigureAwait(false);
        var catalog = new CatalogReader(connection, session.ServerVersion, cancellationToken);
        var rows = await CatalogRows.ReadAsync(catalog, scope).ConfigureAwait(false);
        var types = await TypeTexts.ReadAsync(catalog, rows.TypesReferredTo()).ConfigureAwait(false);
        var references = await ReferencedNames.ReadAsync(catalog, rows.Namespaces, rows.References()).ConfigureAwait(false);
        return new SchemaModel(new CatalogContext(rows, types, references)).Make();
    }
}
