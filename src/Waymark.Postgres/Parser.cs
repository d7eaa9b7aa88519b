using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres;

/// <summary>Reads desired schemas from PostgreSQL's SQL, pg_dump's output included.</summary>
/// <remarks>
/// Statements declare, they do not run: what drops, renames or changes data is an error. Owners are not part of a schema, so
/// <c>OWNER TO</c> and <c>AUTHORIZATION</c> are read and left out. A statement may stand before the one that declares what it is about.
/// </remarks>
public sealed class PostgresParser : ISchemaParser
{
    /// <inheritdoc/>
    public DesiredSchema Parse(IReadOnlyList<SqlSource> sources, ParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new SchemaBuilder(options);
        foreach (var source in sources)
        {
            new ScriptReader(new SourceText(source), builder).Read();
        }

        return builder.Build();
    }
}
