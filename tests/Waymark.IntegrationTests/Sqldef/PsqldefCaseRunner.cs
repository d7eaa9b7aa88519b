using System.Data.Common;
using Waymark.Diff;
using Waymark.Planning;
using Waymark.Planning.Running;
using Waymark.Postgres;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>
/// Runs a case from the empty database to its current schema, to its desired schema and back. The database is the judge: after each step
/// nothing is left to do, and pg_dump says what it says of a database in which the SQL was run as it stands.
/// </summary>
/// <param name="database">Where Waymark works.</param>
/// <param name="direct">Where the SQL is run as it stands.</param>
/// <param name="serverVersion">The major version of the server.</param>
public sealed class PsqldefCaseRunner(PsqldefDatabase database, PsqldefDatabase direct, int serverVersion)
{
    private readonly ISchemaAdapter _adapter = new PostgresAdapter();

    public async Task<SqldefResult> RunAsync(SqldefCase test)
    {
        try
        {
            RequireApplicable(test);
            await RunStepsAsync(test);
            return new SqldefResult(test, SqldefOutcome.Passed);
        }
        catch (SqldefException failure)
        {
            return new SqldefResult(test, failure.Outcome, failure.Step, OneLine(failure.Message));
        }
        catch (Exception problem)
        {
            return new SqldefResult(test, SqldefOutcome.Failed, "run", OneLine(problem.ToString()));
        }
    }

    private void RequireApplicable(SqldefCase test)
    {
        var reason = test switch
        {
            { HasManageRules: true } => "rules of sqldef's own (manage)",
            { Flavor: { } flavor } when flavor[0] != '!' => $"for {flavor}",
            { MinVersion: { } least } when least > serverVersion => $"for PostgreSQL {least} and later",
            { MaxVersion: { } greatest } when greatest < serverVersion => $"for PostgreSQL up to {greatest}",
            _ => null,
        };
        if (reason is not null)
        {
            throw new SqldefException("", reason, SqldefOutcome.NotApplicable);
        }
    }

    private async Task RunStepsAsync(SqldefCase test)
    {
        var reference = await PsqldefReference.BuildAsync(direct, test);
        test = reference.Case;
        await database.EmptyAsync(test);
        await StepAsync("current", () => ReachAsync(test, reference.Current));
        if (test.MustFail)
        {
            await StepAsync("desired", () => RefuseAsync(test));
            return;
        }

        await StepAsync("desired", () => ReachAsync(test, reference.Desired));
        if (!test.HasWayBack)
        {
            return;
        }

        await StepAsync("back", () => ReachAsync(test, reference.Back));
        if (!test.EnableDrop)
        {
            await database.EmptyAsync(test);
            await StepAsync("current", () => ReachAsync(test, reference.Current));
            await StepAsync("desired, drops later", () => ReachInTwoAsync(test, reference.Desired));
            await StepAsync("back, drops later", () => ReachInTwoAsync(test, reference.Back));
        }
    }

    /// <summary>Applies a schema. Nothing may be left to do, and pg_dump must say what it says where the SQL was run as it stands.</summary>
    private async Task ReachAsync(SqldefCase test, PsqldefStep step)
    {
        var (plan, unmanaged) = await ApplyAsync(test, step.Sql, test.EnableDrop);
        RequireEmpty(await PlanAsync(test, step.Sql, test.EnableDrop));
        if (test.EnableDrop)
        {
            var difference = DumpStatements.Compare(await database.DumpAsync(test, unmanaged), step.Dump);
            Require(difference.Length == 0, $"pg_dump differs: {difference}; the plan was: {Print(plan)}");
        }

        if (plan.Statements.Count > step.StatementCount && await PsqldefReference.ReachesAsync(direct, test, step))
        {
            throw new SqldefException("", $"{plan.Statements.Count} statements where {step.StatementCount} suffice: {Print(plan)} -- instead of: {step.Bound}");
        }
    }

    /// <summary>Applies a schema without drops, then what was skipped: that must be exactly what is not declared.</summary>
    private async Task ReachInTwoAsync(SqldefCase test, PsqldefStep step)
    {
        await ApplyAsync(test, step.Sql, enableDrop: false);
        await ReachAsync(test with { EnableDrop = true }, step with { Bound = null });
    }

    private async Task RefuseAsync(SqldefCase test)
    {
        try
        {
            await PlanAsync(test, test.Desired, test.EnableDrop);
        }
        catch (Exception refusal) when (refusal is SchemaDiffException or SchemaSyntaxException)
        {
            Require(refusal.Message.Length > 0, "the error says nothing");
            return;
        }

        throw new SqldefException("desired", "planned what must fail");
    }

    private async Task<(Plan Plan, IReadOnlyList<string> Unmanaged)> ApplyAsync(SqldefCase test, string sql, bool enableDrop)
    {
        await using var connection = await database.OpenAsync(test);
        var planned = await PlanAsync(connection, test, sql, enableDrop);
        await using var session = await _adapter.OpenPlanSessionAsync(connection, new PlanSessionOptions(), CancellationToken.None);
        await new PlanRunner(session).RunAsync(planned.Plan, CancellationToken.None);
        return (planned.Plan, await PsqldefDatabase.OtherSchemasAsync(connection, planned.Scope.Schemas));
    }

    private async Task<Plan> PlanAsync(SqldefCase test, string sql, bool enableDrop)
    {
        await using var connection = await database.OpenAsync(test);
        return (await PlanAsync(connection, test, sql, enableDrop)).Plan;
    }

    private async Task<DatabasePlan> PlanAsync(DbConnection connection, SqldefCase test, string sql, bool enableDrop)
    {
        var planner = await DatabasePlanner.CreateAsync(_adapter, connection, CancellationToken.None);
        var config = new DiffConfig { EnableDrop = enableDrop, Concurrently = test.Concurrently, ManagedRoles = [.. test.ManagedRoles.Select(FoldRole)] };
        var desired = await planner.ReadAsync([new SqlSource("-", sql)], CancellationToken.None);
        return await planner.PlanAsync(desired, config, CancellationToken.None);
    }

    /// <summary>PUBLIC is a key word in any case; roles are not folded.</summary>
    private static string FoldRole(string role) => role.Equals("public", StringComparison.OrdinalIgnoreCase) ? "public" : role;

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

    private static void RequireEmpty(Plan plan) => Require(plan.IsEmpty, $"left to do: {Print(plan)}");

    private static void Require(bool condition, string reason)
    {
        if (!condition)
        {
            throw new SqldefException("", reason);
        }
    }

    private static string Print(Plan plan) => string.Join(" ", plan.Statements.Select(s => PlanText.Terminate(s.Sql)));

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
