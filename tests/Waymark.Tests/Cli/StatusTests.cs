using System.Text;
using Spectre.Console;
using Waymark.Cli.Rendering;
using Waymark.Migrations;
using Waymark.Sql;

namespace Waymark.Tests.Cli;

public sealed class StatusTests
{
    private static readonly MigrationStatus Status = new(
        "drizzle.__drizzle_migrations",
        true,
        [
            new MigrationStatusEntry(new Migration("0000_a", "d/0000_a.sql", "", "aa", 1), MigrationState.Applied, new JournalEntry("aa", 1, null, "2024-06-03")),
            new MigrationStatusEntry(new Migration("0001_[b]", "d/0001_b.sql", "", "bb", 2), MigrationState.Partial, null, 3),
            new MigrationStatusEntry(new Migration("0002_c", "d/0002_c.sql", "", "cc", null), MigrationState.Pending, null),
        ],
        [new JournalEntry("dd", 4, null, null)],
        [new MigrationProblem(DiagnosticSeverity.Warning, "WM3103", "who knows")]);

    [Fact]
    public void The_table_has_a_row_per_migration_and_unknown_row()
    {
        using var output = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        StatusText.Write(console, Status);
        var rows = output.ToString().Split('\n').Where(line => line.StartsWith('│'))
            .Select(line => string.Join('|', line.Split('│', StringSplitOptions.TrimEntries)[1..^1]));
        Assert.Equal(
            ["state|migration|applied", "applied|0000_a|2024-06-03", "partial|0001_[b]|", "pending|0002_c|", "unknown|(hash dd)|"],
            rows);
        Assert.EndsWith("3 migrations, 2 to run; journal drizzle.__drizzle_migrations\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_one_object()
    {
        using var output = new MemoryStream();
        StatusJson.Write(output, Status);
        Assert.Equal(
            """
            {"journal":"drizzle.__drizzle_migrations","journalExists":true,"migrations":[
            {"state":"applied","name":"0000_a","file":"d/0000_a.sql","hash":"aa","when":1,"appliedAt":"2024-06-03","statementsDone":0},
            {"state":"partial","name":"0001_[b]","file":"d/0001_b.sql","hash":"bb","when":2,"appliedAt":null,"statementsDone":3},
            {"state":"pending","name":"0002_c","file":"d/0002_c.sql","hash":"cc","when":null,"appliedAt":null,"statementsDone":0}],
            "unknown":[{"name":null,"hash":"dd","when":4,"appliedAt":null}],
            "problems":[{"severity":"warning","code":"WM3103","file":null,"line":0,"column":0,"message":"who knows"}]}
            """.ReplaceLineEndings(""),
            Encoding.UTF8.GetString(output.ToArray()).TrimEnd('\n'));
    }
}
