namespace Waymark.Postgres.Inspection;

/// <summary>What an aggregate is made of (<c>pg_aggregate</c>).</summary>
/// <param name="Routine">Its routine.</param>
/// <param name="Kind"><c>n</c> for a plain one, <c>o</c> for an ordered-set one, <c>h</c> for a hypothetical-set one.</param>
internal sealed record AggregateRow(uint Routine, char Kind)
{
    internal int DirectArguments { get; init; }

    /// <summary>Functions by the names of their options; those that are not there are 0.</summary>
    internal required IReadOnlyList<(string Option, uint Routine)> Functions { get; init; }

    internal uint SortOperator { get; init; }

    internal uint StateType { get; init; }

    internal int StateSpace { get; init; }

    internal uint MovingStateType { get; init; }

    internal int MovingStateSpace { get; init; }

    internal bool FinalExtra { get; init; }

    internal bool MovingFinalExtra { get; init; }

    internal char FinalModify { get; init; }

    internal char MovingFinalModify { get; init; }

    internal string? Initial { get; init; }

    internal string? MovingInitial { get; init; }
}

/// <summary>Aggregates (<c>pg_aggregate</c>).</summary>
internal static class AggregateRows
{
    private static readonly string[] FunctionOptions =
        ["sfunc", "finalfunc", "combinefunc", "serialfunc", "deserialfunc", "msfunc", "minvfunc", "mfinalfunc"];

    internal static async Task<Dictionary<uint, AggregateRow>> ReadAsync(CatalogReader catalog)
    {
        var query = $"""
            SELECT a.aggfnoid::oid::int8, a.aggkind, a.aggnumdirectargs, a.aggtransfn::oid::int8, a.aggfinalfn::oid::int8, a.aggcombinefn::oid::int8,
              a.aggserialfn::oid::int8, a.aggdeserialfn::oid::int8, a.aggmtransfn::oid::int8, a.aggminvtransfn::oid::int8, a.aggmfinalfn::oid::int8,
              a.aggsortop::int8, a.aggtranstype::int8, a.aggtransspace, a.aggmtranstype::int8, a.aggmtransspace, a.aggfinalextra, a.aggmfinalextra,
              a.aggfinalmodify, a.aggmfinalmodify, a.agginitval, a.aggminitval
            FROM pg_aggregate a
            JOIN pg_proc p ON p.oid = a.aggfnoid
            WHERE p.pronamespace IN {catalog.Schemas}
            """;
        var rows = await catalog.ReadAsync(query, r => new AggregateRow(r.Oid(0), r.GetChar(1))
        {
            DirectArguments = r.GetInt16(2),
            Functions = [.. FunctionOptions.Select((option, i) => (option, r.Oid(3 + i)))],
            SortOperator = r.Oid(11),
            StateType = r.Oid(12),
            StateSpace = r.GetInt32(13),
            MovingStateType = r.Oid(14),
            MovingStateSpace = r.GetInt32(15),
            FinalExtra = r.GetBoolean(16),
            MovingFinalExtra = r.GetBoolean(17),
            FinalModify = r.GetChar(18),
            MovingFinalModify = r.GetChar(19),
            Initial = r.Text(20),
            MovingInitial = r.Text(21),
        }).ConfigureAwait(false);
        return rows.ToDictionary(r => r.Routine);
    }
}
