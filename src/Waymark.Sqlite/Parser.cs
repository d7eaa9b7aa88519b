using Waymark.Diff;
using Waymark.Diff.Parsing;
using Waymark.Schema;
using Waymark.Sqlite.Parsing;

namespace Waymark.Sqlite;

/// <summary>Reads desired schemas from SQLite's SQL, the output of the shell's <c>.schema</c> included.</summary>
/// <remarks>
/// Statements declare, they do not run: what drops, renames or changes data is an error. Temporary objects are no part of a schema.
/// SQLite's own tables (<c>sqlite_sequence</c>) and those of virtual tables are read and left out, as are transactions and
/// <c>PRAGMA foreign_keys</c>, which the shell writes around a schema. A statement may stand before the one that declares what it is about.
/// </remarks>
public sealed class SqliteParser : ISchemaParser
{
    /// <inheritdoc/>
    public DesiredSchema Parse(IReadOnlyList<SqlSource> sources, ParseOptions options)
    {
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(options);
        var builder = new SchemaBuilder();
        foreach (var source in sources)
        {
            new ScriptReader(new SourceText(source), builder, readsAnnotations: true).Read();
        }

        return builder.Build();
    }

    /// <summary>Reads statements as the catalogue keeps them: comments are left alone.</summary>
    internal static DatabaseSchema ParseCatalog(IEnumerable<SqlSource> statements)
    {
        var builder = new SchemaBuilder { AllowsUnknownColumns = true };
        foreach (var statement in statements)
        {
            new ScriptReader(new SourceText(statement), builder, readsAnnotations: false).Read();
        }

        return builder.Build().Schema;
    }
}
