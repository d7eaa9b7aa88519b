using System.Collections.Concurrent;
using Npgsql;
using Waymark.Sql;

namespace Waymark.IntegrationTests.Sqldef;

/// <summary>A schema that a case goes to.</summary>
/// <param name="Sql">The schema.</param>
/// <param name="Dump">What pg_dump says of a database in which the SQL was run as it stands.</param>
/// <param name="From">The SQL of the schema before it.</param>
/// <param name="Bound">sqldef's statements for the step, more than which are not needed; null when it does not say.</param>
public sealed record PsqldefStep(string Sql, IReadOnlyList<string> Dump, string From, string? Bound)
{
    public int StatementCount => Bound is null ? int.MaxValue : StatementSplitter.Split(Bound, LexerOptions.PostgreSql).Count;
}

/// <summary>What a server makes of a case's SQL when it is run as it stands.</summary>
/// <param name="Case">The case.</param>
/// <param name="Current">From nothing to the current schema.</param>
/// <param name="Desired">From there to the desired schema.</param>
/// <param name="Back">From there back.</param>
public sealed record PsqldefReference(SqldefCase Case, PsqldefStep Current, PsqldefStep Desired, PsqldefStep Back)
{
    // Many cases begin with the same schema, which is the same wherever it is built.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<string>> Dumps = new();

    public static async Task<PsqldefReference> BuildAsync(PsqldefDatabase direct, SqldefCase test)
    {
        try
        {
            var current = await DumpAsync(direct, test, test.Current);
            var desired = test.MustFail ? [] : await DesiredAsync(direct, test);
            return new PsqldefReference(
                test,
                new PsqldefStep(test.Current, current, "", null),
                new PsqldefStep(test.Desired, desired, test.Current, test.Up),
                new PsqldefStep(test.Current, current, test.Desired, test.Down));
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege && !test.NeedsSuperuser)
        {
            return await BuildAsync(direct, test with { NeedsSuperuser = true });
        }
        catch (PostgresException refusal)
        {
            throw new SqldefException("server", $"the server refuses the case: {refusal.MessageText}", SqldefOutcome.NotApplicable);
        }
    }

    /// <summary>Whether sqldef's own statements reach a schema: it leaves some differences on purpose that Waymark does not.</summary>
    public static async Task<bool> ReachesAsync(PsqldefDatabase direct, SqldefCase test, PsqldefStep step)
    {
        try
        {
            var dump = await DumpAsync(direct, test, step.From, step.Bound!);
            return !test.EnableDrop || DumpStatements.Compare(dump, step.Dump).Length == 0;
        }
        catch (PostgresException)
        {
            return false;
        }
    }

    // A schema that cannot be built in any order of its statements (tables that refer to each other) is built in sqldef's way.
    private static async Task<IReadOnlyList<string>> DesiredAsync(PsqldefDatabase direct, SqldefCase test)
    {
        try
        {
            return await DumpAsync(direct, test, test.Desired);
        }
        catch (PostgresException refusal) when (test.Up is not null
            && refusal.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return await DumpAsync(direct, test, test.Current, test.Up!);
        }
    }

    private static async Task<IReadOnlyList<string>> DumpAsync(PsqldefDatabase direct, SqldefCase test, params IReadOnlyList<string> scripts)
    {
        var key = string.Join('\0', [$"{test.HasOwnSearchPath} {test.NeedsSuperuser}", string.Join('\0', test.ManagedRoles), "", .. scripts]);
        if (!Dumps.TryGetValue(key, out var dump))
        {
            dump = await BuildAndDumpAsync(direct, test, scripts);
            Dumps[key] = dump;
        }

        return dump;
    }

    private static async Task<IReadOnlyList<string>> BuildAndDumpAsync(PsqldefDatabase direct, SqldefCase test, IReadOnlyList<string> scripts)
    {
        await direct.EmptyAsync(test);
        foreach (var script in scripts)
        {
            await direct.RunAsync(test, script);
        }

        return await direct.DumpAsync(test, []);
    }
}
