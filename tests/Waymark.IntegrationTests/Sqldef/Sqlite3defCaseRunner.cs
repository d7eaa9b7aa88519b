using System.Data.Common;
using Microsoft.Data.Sqlite;
using Waymark.Diff;
using Waymark.IntegrationTests.Specification;
using Waymark.Planning.Running;
using Waymark.Sql;
using Waymark.Sqlite;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// Runs a case from the empty database to its current schema, to its desired schema and back. The database is the judge: after each step
/// nothing is left to do, and its pragmas and schema table say what they say of a database in which the SQL was run as it stands.
/// </summary>
public static class Sqlite3defCaseRunner
{
    public static async Task<SqldefResult> RunAsync(SqldefCase test)
    {
        try
        {
            await RunStepsAsync(test);
            return new SqldefResult(test, SqldefOutcome.Passed);
        }
        catch (SqldefException failure)
        {
            return new SqldefResult(test, failure.Outcome, failure.Step, OneLine(failure.Message));
        }
    }

    private static async Task RunStepsAsync(SqldefCase test)
    {
        if (test.HasManageRules)
        {
            throw new SqldefException("", "rules of sqldef's own (manage)", SqldefOutcome.NotApplicable);
        }

        var current = await BuildAsync(test.Current);
        await using var database = await OpenAsync();
        await StepAsync("current", () => ReachAsync(database, test.Current, null, current, enableDrop: true));
        if (test.MustFail)
        {
            await StepAsync("desired", () => RefuseAsync(database, test));
            return;
        }

        var desired = await BuildAsync(test.Desired);
        await StepAsync("desired", () => ReachAsync(database, test.Desired, test.Up, desired, test.EnableDrop));

        // Without drops, what the way back has to make was never dropped by sqldef; here it was, to compare the databases.
        await StepAsync("back", () => ReachAsync(database, test.Current, test.EnableDrop ? test.Down : null, current, test.EnableDrop));
    }

    private static async Task<SchemaDatabase> OpenAsync()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync();
        return new SchemaDatabase(new SqliteAdapter(), connection);
    }

    private static async Task<IReadOnlyList<string>> BuildAsync(string sql)
    {
        await using var direct = await OpenAsync();
        try
        {
            await direct.ExecuteAsync(sql.Length == 0 ? ";" : sql);
        }
        catch (SqliteException refusal)
        {
            throw new SqldefException("server", $"SQLite refuses the case: {refusal.Message}", SqldefOutcome.NotApplicable);
        }

        return await SqliteSnapshot.TakeAsync(direct.Connection);
    }

    private static async Task ReachAsync(SchemaDatabase database, string sql, string? bound, IReadOnlyList<string> expected, bool enableDrop)
    {
        var plan = await database.ApplyAsync(sql, new DiffConfig { EnableDrop = enableDrop });
        var left = (await database.PlanAsync(sql, new DiffConfig { EnableDrop = enableDrop })).Plan;
        Require(left.IsEmpty, $"left to do: {SchemaDatabase.Print(left)}");
        if (!enableDrop)
        {
            // What was left on purpose is exactly what the skipped statements drop.
            await database.ApplyAsync(sql);
        }

        var found = await SqliteSnapshot.TakeAsync(database.Connection);
        Require(found.SequenceEqual(expected), $"the database differs: missing [{string.Join("; ", expected.Except(found))}], too much [{string.Join("; ", found.Except(expected))}]; the plan was: {SchemaDatabase.Print(plan)}");
        var most = bound is null || plan.Statements.Any(s => s.Change == "RebuildTable") ? int.MaxValue : StatementSplitter.Split(bound, LexerOptions.Sqlite).Count;
        Require(plan.Statements.Count <= most, $"{plan.Statements.Count} statements where {most} suffice: {SchemaDatabase.Print(plan)} -- instead of: {bound}");
    }

    private static async Task RefuseAsync(SchemaDatabase database, SqldefCase test)
    {
        try
        {
            await database.PlanAsync(test.Desired, new DiffConfig { EnableDrop = test.EnableDrop });
        }
        catch (Exception refusal) when (refusal is SchemaDiffException or SchemaSyntaxException)
        {
            return;
        }

        throw new SqldefException("desired", "planned what must fail");
    }

    private static async Task StepAsync(string step, Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception problem) when (problem is not SqldefException { Outcome: SqldefOutcome.NotApplicable })
        {
            var isOurs = problem is SqldefException or SchemaDiffException or SchemaSyntaxException or DbException or PlanRunException;
            throw new SqldefException(step, isOurs ? problem.Message : problem.ToString());
        }
    }

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new SqldefException("", reason);
        }
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
