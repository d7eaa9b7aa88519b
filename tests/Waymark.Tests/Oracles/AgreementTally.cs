using System.Globalization;
using System.Text;

namespace Waymark.Tests.Oracles;

/// <summary>The counts of a comparison, and the differences for people.</summary>
/// <param name="levels">How many levels are compared.</param>
internal sealed class AgreementTally(int levels)
{
    private const int ShownByDefault = 3;

    /// <summary>How many statements PostgreSQL parses.</summary>
    internal int Parsed { get; set; }

    /// <summary>Those that it does not, with its message: deliberate errors, psql variables.</summary>
    internal List<string> Unparsed { get; } = [];

    /// <summary>How many the scanner refuses although PostgreSQL parses them.</summary>
    internal int Failed { get; set; }

    /// <summary>How many differ, by level.</summary>
    internal int[] Differing { get; } = new int[levels];

    /// <summary>The causes of the differences that are known, once for each difference.</summary>
    internal List<string> Known { get; } = [];

    /// <summary>The differing statements with their differences.</summary>
    internal List<(PsqlStatement Statement, List<string> Lines)> Differences { get; } = [];

    /// <summary>Adds differences of a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="lines">The differences.</param>
    internal void Add(PsqlStatement statement, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (Differences.Count == 0 || Differences[^1].Statement != statement)
        {
            Differences.Add((statement, []));
        }

        Differences[^1].Lines.AddRange(lines);
    }

    /// <summary>The first differences of each script, with their SQL.</summary>
    /// <returns>The text.</returns>
    internal string Report()
    {
        var shown = int.TryParse(Environment.GetEnvironmentVariable("WAYMARK_AGREEMENT_SHOWN"), CultureInfo.InvariantCulture, out var count) ? count : ShownByDefault;
        var report = new StringBuilder();
        foreach (var file in Differences.GroupBy(difference => difference.Statement.File))
        {
            report.AppendLine(CultureInfo.InvariantCulture, $"== {file.Key}: {file.Count()} statements differ");
            foreach (var (statement, lines) in file.Take(shown))
            {
                report.AppendLine(CultureInfo.InvariantCulture, $"{statement.File}:{statement.Line}: {string.Join("; ", lines)}");
                report.AppendLine(statement.Sql).AppendLine();
            }
        }

        return report.ToString();
    }
}
