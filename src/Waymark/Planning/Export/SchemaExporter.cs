using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Schema;

namespace Waymark.Planning.Export;

/// <summary>
/// Writes what a database holds as statements: the plan from a database that was just made to this one. Planned against the same database
/// they come to nothing, and on an empty server they build an equal one.
/// </summary>
public sealed class SchemaExporter
{
    private readonly ISchemaDialect _dialect;
    private readonly DiffConfig _config;

    /// <summary>Makes an exporter.</summary>
    /// <param name="dialect">The dialect.</param>
    /// <param name="config">The search path, filter and managed roles that the schema was inspected with.</param>
    public SchemaExporter(ISchemaDialect dialect, DiffConfig config)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        ArgumentNullException.ThrowIfNull(config);
        _dialect = dialect;
        _config = config with { Concurrently = false, EnableDrop = false };
    }

    /// <summary>Writes the statements.</summary>
    /// <param name="schema">What the database holds.</param>
    /// <returns>The statements, in an order in which they can be run.</returns>
    /// <exception cref="SchemaDiffException">There is no order in which the schema can be built.</exception>
    public Plan Export(InspectedSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var held = Restrict(schema);
        var empty = new InspectedSchema { Schema = _dialect.NewDatabase, External = held.External };
        var plan = new SchemaPlanner(_dialect, _config).Plan(empty, new DesiredSchema { Schema = held.Schema, MentionedSchemas = SchemasOf(held.Schema) });
        return plan with { LeftOut = [.. schema.LeftOut.Where(o => _config.Filter.Includes(o.Name))] };
    }

    // An extension's version is the server's matter: another server may not have that one.
    private InspectedSchema Restrict(InspectedSchema schema)
    {
        var managed = new DesiredSchema { Schema = schema.Schema, MentionedSchemas = SchemasOf(schema.Schema) };
        var held = ManagedObjects.Restrict(schema, managed, _config.SchemaSearchPath, _dialect.SharedKinds);
        return held with { Schema = held.Schema with { Extensions = [.. held.Schema.Extensions.Select(e => e with { Version = null })] } };
    }

    private static EquatableList<string> SchemasOf(DatabaseSchema schema) => [.. schema.Schemas.Select(s => s.Name)];
}
