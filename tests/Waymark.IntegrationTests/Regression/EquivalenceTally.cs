using System.Text;

namespace Waymark.IntegrationTests.Regression;

/// <summary>Counts, script by script, which statements did the same.</summary>
internal sealed class EquivalenceTally
{
    private readonly SortedDictionary<string, List<string>> _differences = new(StringComparer.Ordinal);
    private int _ran;
    private int _same;
    private int _unsteady;

    /// <summary>One line: how many statements ran as they are written, and how many of those did the same when they were resolved.</summary>
    internal string Summary =>
        $"Equivalence: {_same} of {_ran} statements that run as written do the same when resolved ({100.0 * _same / _ran:0.00} %); {_unsteady} more differ from run to run.";

    /// <summary>The statements that differ, script by script.</summary>
    internal IReadOnlyDictionary<string, List<string>> Differences => _differences;

    /// <summary>Counts.</summary>
    /// <param name="scripts">The scripts.</param>
    /// <param name="written">What the statements did as written.</param>
    /// <param name="again">The same, once more: what differs here tells nothing.</param>
    /// <param name="resolved">What they did when resolved.</param>
    internal static EquivalenceTally Of(
        IReadOnlyList<RegressionScript> scripts,
        IReadOnlyList<IReadOnlyList<StatementResult>> written,
        IReadOnlyList<IReadOnlyList<StatementResult>> again,
        IReadOnlyList<IReadOnlyList<StatementResult>> resolved)
    {
        var tally = new EquivalenceTally();
        for (var script = 0; script < scripts.Count; script++)
        {
            for (var statement = 0; statement < scripts[script].Sources.Count; statement++)
            {
                tally.Add(scripts[script], statement, written[script][statement], again[script][statement], resolved[script][statement]);
            }
        }

        return tally;
    }

    /// <summary>What is not known to differ.</summary>
    /// <param name="known">How many statements of each script are known to; a script that is not listed is new, and only counted.</param>
    /// <returns>The differences of every script that has more of them than is known.</returns>
    internal IReadOnlyList<string> Unexpected(IReadOnlyDictionary<string, int> known) =>
        [.. _differences.Where(script => script.Value.Count > known.GetValueOrDefault(script.Key, int.MaxValue)).SelectMany(script => script.Value)];

    private void Add(RegressionScript script, int index, StatementResult written, StatementResult again, StatementResult resolved)
    {
        if (!written.Succeeded)
        {
            return;
        }

        if (!written.Equals(again))
        {
            _unsteady++;
            return;
        }

        _ran++;
        if (written.Equals(resolved))
        {
            _same++;
            return;
        }

        Difference(script, index, written, resolved);
    }

    private void Difference(RegressionScript script, int index, StatementResult written, StatementResult resolved)
    {
        var source = script.Sources[index];
        var text = new StringBuilder().Append(script.Name).Append(':').Append(source.Line).Append(": ").Append(source.Sql.ReplaceLineEndings(" "))
            .Append("\n  resolved: ").Append(script.Resolved[index].Sql?.ReplaceLineEndings(" ") ?? "(refused)")
            .Append("\n  written:  ").Append(written).Append("\n  resolved: ").Append(resolved);
        if (!_differences.TryGetValue(script.Name, out var differences))
        {
            _differences.Add(script.Name, differences = []);
        }

        differences.Add(text.ToString());
    }
}
