using System.Data.Common;
using System.Globalization;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// What SQLite itself says of a database: every pragma about each table and index, and the words of each definition. The order of columns,
/// and what a definition says without its meaning depending on it (layout, quotes, case), is left out; what a default is, its pragma says.
/// </summary>
public static class SqliteSnapshot
{
    private const string Objects = "SELECT type, lower(name), lower(tbl_name), sql FROM sqlite_master WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2";

    // ADD COLUMN writes what may be left out, and a new name is quoted; the pragmas tell the rest.
    private static readonly HashSet<string> Silent = ["generated", "always", "virtual", "foreign", "key", "before", "for", "each", "row", "if", "asc", "main"];

    /// <summary>Looks at a database.</summary>
    public static async Task<IReadOnlyList<string>> TakeAsync(DbConnection connection)
    {
        var lines = new List<string>();
        foreach (var item in await QueryAsync(connection, Objects))
        {
            var (type, name) = (item[0], item[1]);
            lines.Add($"{type} {name} on {item[2]}: {string.Join(' ', Words(type == "table" ? item[3].Replace("'", " ", StringComparison.Ordinal) : item[3]))}");
            if (type == "table")
            {
                lines.AddRange(await TableAsync(connection, name));
            }
        }

        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    private static async Task<IEnumerable<string>> TableAsync(DbConnection connection, string name)
    {
        var quoted = $"'{name.Replace("'", "''", StringComparison.Ordinal)}'";
        var columns = await QueryAsync(connection, $"SELECT lower(name), lower(type), \"notnull\", dflt_value, pk, hidden FROM pragma_table_xinfo({quoted})");
        var keys = await QueryAsync(connection, $"SELECT group_concat(lower(\"from\") || '>' || coalesce(lower(\"to\"), '')), lower(\"table\"), on_update, on_delete, match FROM (SELECT * FROM pragma_foreign_key_list({quoted}) ORDER BY id, seq) GROUP BY id");
        var indexes = await QueryAsync(connection, $"SELECT l.\"unique\", l.origin, l.partial, (SELECT group_concat(coalesce(lower(x.name), x.cid) || x.desc || lower(x.coll) || x.key) FROM pragma_index_xinfo(l.name) x WHERE x.key) FROM pragma_index_list({quoted}) l");
        var table = await QueryAsync(connection, $"SELECT type, wr, strict FROM pragma_table_list WHERE schema = 'main' AND lower(name) = {quoted}");
        return columns.Select(c => $"{name} column {Join(c)}").Concat(keys.Select(k => $"{name} foreign key {Join(k)}"))
            .Concat(indexes.Select(i => $"{name} index {Join(i)}")).Concat(table.Select(t => $"{name} is {Join(t)}"));
    }

    private static string Join(string[] fields) => string.Join('|', fields);

    private static IEnumerable<string> Words(string sql)
    {
        var text = new string([.. WithoutComments(sql).ToLowerInvariant().Select(c => char.IsLetterOrDigit(c) || c is '_' or '\'' ? c : ' ')]);
        return text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !Silent.Contains(w)).Order(StringComparer.Ordinal);
    }

    private static string WithoutComments(string sql)
    {
        var lines = sql.Split('\n').Select(l => l.IndexOf("--", StringComparison.Ordinal) is >= 0 and var start ? l[..start] : l);
        var text = string.Join('\n', lines);
        for (var start = text.IndexOf("/*", StringComparison.Ordinal); start >= 0; start = text.IndexOf("/*", StringComparison.Ordinal))
        {
            var end = text.IndexOf("*/", start, StringComparison.Ordinal);
            text = text.Remove(start, (end < 0 ? text.Length : end + 2) - start);
        }

        return text;
    }

    private static async Task<List<string[]>> QueryAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string[]>();
        while (await reader.ReadAsync())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(i => reader.IsDBNull(i) ? "" : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)!)]);
        }

        return rows;
    }
}
