using System.Data.Common;
using Waymark.Diff.Parsing;
using Waymark.Sqlite.Parsing;

namespace Waymark.Sqlite.Inspection;

/// <summary>
/// The tables in which virtual tables keep what they hold. The engine knows those of the modules that it has; of another module, every
/// table whose name starts with the virtual table's is left alone, because dropping one would break it.
/// </summary>
internal sealed class ShadowTableList
{
    private const string Query =
        "SELECT name, 1 FROM pragma_table_list WHERE schema = 'main' AND type = 'shadow' UNION ALL SELECT name, 0 FROM pragma_module_list";

    private readonly HashSet<string> _shadows = new(StringComparer.Ordinal);
    private readonly HashSet<string> _modules = new(StringComparer.Ordinal);

    /// <summary>Asks the engine.</summary>
    internal static async Task<ShadowTableList> ReadAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Query;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        var list = new ShadowTableList();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            (reader.GetInt64(1) == 1 ? list._shadows : list._modules).Add(NameText.Fold(reader.GetString(0)));
        }

        return list;
    }

    /// <summary>The entries that are managed.</summary>
    internal IEnumerable<SchemaEntry> Without(IReadOnlyList<SchemaEntry> entries)
    {
        var unknown = entries.Where(e => e.Type == "table").Select(VirtualTable).OfType<(string Name, string Module)>().Where(v => !_modules.Contains(v.Module)).ToList();
        return entries.Where(e => !IsShadow(NameText.Fold(e.Table), unknown));
    }

    private bool IsShadow(string table, List<(string Name, string Module)> unknown) =>
        _shadows.Contains(table) || unknown.Exists(v => ShadowTables.IsShadow(table, v.Name, v.Module, isModuleKnown: false));

    private static (string Name, string Module)? VirtualTable(SchemaEntry entry)
    {
        if (!entry.Sql.AsSpan().TrimStart().StartsWith("CREATE VIRTUAL", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var builder = new SchemaBuilder { AllowsUnknownColumns = true };
        new ScriptReader(new SourceText(new Diff.SqlSource($"table {entry.Name}", entry.Sql)), builder, readsAnnotations: false).Read();
        return builder.VirtualTables.First();
    }
}
