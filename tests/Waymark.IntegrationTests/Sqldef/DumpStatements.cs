using Waymark.Sql;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// What <c>pg_dump -s</c> prints, to be compared: its statements sorted, the columns of a table sorted within it. Settings are left out, and
/// privileges of roles that are not managed.
/// </summary>
public static class DumpStatements
{
    public static IReadOnlyList<string> Of(string dump, IReadOnlyCollection<string> managedRoles)
    {
        var statements = StatementSplitter.Split(dump, LexerOptions.PostgreSql).Select(s => dump[s.TextOffset..s.End]);
        return [.. statements.Where(s => IsSchema(s, managedRoles)).Select(SortColumns).Order(StringComparer.Ordinal)];
    }

    /// <summary>Says what two dumps differ in; empty when they are equal.</summary>
    public static string Compare(IReadOnlyList<string> actual, IReadOnlyList<string> expected)
    {
        var missing = Subtract(expected, actual).Select(s => $"missing: {OneLine(s)}");
        var surplus = Subtract(actual, expected).Select(s => $"surplus: {OneLine(s)}");
        return string.Join(" | ", missing.Concat(surplus));
    }

    private static bool IsSchema(string statement, IReadOnlyCollection<string> managedRoles)
    {
        if (statement.StartsWith("SET ", StringComparison.Ordinal) || statement.StartsWith("SELECT pg_catalog.set_config", StringComparison.Ordinal)
            || statement.StartsWith('\\'))
        {
            return false;
        }

        var isPrivilege = statement.StartsWith("GRANT ", StringComparison.Ordinal) || statement.StartsWith("REVOKE ", StringComparison.Ordinal);
        return !isPrivilege || managedRoles.Any(role => HasRole(statement, role));
    }

    private static bool HasRole(string statement, string role) => new[] { role, role.ToUpperInvariant(), $"\"{role}\"" }.Any(spelling =>
        statement.EndsWith($" TO {spelling};", StringComparison.Ordinal) || statement.EndsWith($" FROM {spelling};", StringComparison.Ordinal)
        || statement.EndsWith($" TO {spelling} WITH GRANT OPTION;", StringComparison.Ordinal));

    private static string SortColumns(string statement)
    {
        const string Open = " (\n";
        var start = statement.IndexOf(Open, StringComparison.Ordinal);
        var end = statement.LastIndexOf("\n)", StringComparison.Ordinal);
        var isTable = statement.StartsWith("CREATE TABLE ", StringComparison.Ordinal) || statement.StartsWith("CREATE UNLOGGED TABLE ", StringComparison.Ordinal);
        if (!isTable || start < 0 || end < start + Open.Length)
        {
            return statement;
        }

        start += Open.Length;
        var columns = statement[start..end].Split('\n').Select(line => line.TrimEnd(',')).Order(StringComparer.Ordinal);
        return $"{statement[..start]}{string.Join(",\n", columns)}{statement[end..]}";
    }

    private static List<string> Subtract(IReadOnlyList<string> from, IReadOnlyList<string> what)
    {
        var rest = from.ToList();
        foreach (var statement in what)
        {
            rest.Remove(statement);
        }

        return rest;
    }

    private static string OneLine(string statement) => string.Join(' ', statement.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
