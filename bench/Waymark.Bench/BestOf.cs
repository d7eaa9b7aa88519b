using System.Diagnostics;
using System.Globalization;

namespace Waymark.Bench;

/// <summary>
/// The best of many short rounds, taken in turn with the peer: what each costs when nothing else has the processor. For machines whose
/// speed varies while a mean is taken; it ends within two minutes.
/// </summary>
internal static class BestOf
{
    private const int Rounds = 60;
    private const int Calls = 3000;
    private const int PeerCalls = 150;

    /// <summary>Prints a line for each statement.</summary>
    internal static void Run()
    {
        Console.WriteLine("| statement | characters | Waymark, resolved | libpg_query, JSON | | libpg_query, protobuf | |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var statement in RuntimeStatement.All)
        {
            var benchmarks = new ResolveBenchmarks { Statement = statement };
            var (resolve, json, protobuf) = (double.MaxValue, double.MaxValue, double.MaxValue);
            for (var round = 0; round < Rounds; round++)
            {
                resolve = Math.Min(resolve, Microseconds(() => benchmarks.Resolve(), Calls));
                json = Math.Min(json, Microseconds(() => benchmarks.LibPgQueryParseJson(), PeerCalls));
                protobuf = Math.Min(protobuf, Microseconds(() => benchmarks.LibPgQueryParse(), PeerCalls));
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {statement} | {statement.Sql.Length} | {resolve:F2} µs | {json:F1} µs | {json / resolve:F1} | {protobuf:F1} µs | {protobuf / resolve:F1} |"));
        }
    }

    private static double Microseconds(Action action, int calls)
    {
        var start = Stopwatch.GetTimestamp();
        for (var call = 0; call < calls; call++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalMicroseconds / calls;
    }
}
