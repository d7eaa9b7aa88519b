using System.Globalization;

namespace Waymark.Migrations.Locks;

/// <summary>The statements of a lock that is a row of a table.</summary>
internal sealed class LockRowSql(IMigrationDialect dialect, MetadataTables tables)
{
    private string Table => dialect.Quote(tables.Lock);

    private string Key => dialect.Literal(tables.Journal.Name);

    internal string Select => $"SELECT \"owner\", \"host\", \"process\", \"started\", \"beat\" FROM {Table} WHERE \"journal\" = {Key}";

    internal string Insert(RunnerIdentity runner) =>
        $"INSERT INTO {Table} (\"journal\", \"owner\", \"host\", \"process\", \"started\", \"beat\") VALUES ({Key}, {Values(runner)}, 0)";

    internal string TakeOver(RunnerIdentity runner, RunnerIdentity from, long beat) =>
        $"UPDATE {Table} SET \"owner\" = '{runner.Owner}', \"host\" = {dialect.Literal(runner.Host)}, "
        + string.Create(CultureInfo.InvariantCulture, $"\"process\" = {runner.Process}, \"started\" = {runner.Started}, \"beat\" = 0 ")
        + string.Create(CultureInfo.InvariantCulture, $"WHERE \"journal\" = {Key} AND \"owner\" = {dialect.Literal(from.Owner)} AND \"beat\" = {beat}");

    internal string Beat(RunnerIdentity runner) => $"UPDATE {Table} SET \"beat\" = \"beat\" + 1 WHERE \"journal\" = {Key} AND \"owner\" = '{runner.Owner}'";

    internal string Delete(RunnerIdentity runner) => $"DELETE FROM {Table} WHERE \"journal\" = {Key} AND \"owner\" = '{runner.Owner}'";

    private string Values(RunnerIdentity runner) =>
        string.Create(CultureInfo.InvariantCulture, $"'{runner.Owner}', {dialect.Literal(runner.Host)}, {runner.Process}, {runner.Started}");
}
