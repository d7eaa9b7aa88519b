using Waymark.Schema;

namespace Waymark.Postgres.Generation;

/// <summary>When CREATE OR REPLACE does for a routine (manual, CREATE FUNCTION, Notes).</summary>
internal static class RoutineReplacement
{
    /// <summary>Whether it does: the result stays the same, parameters keep their names, and defaults are only added.</summary>
    internal static bool IsPossible(Routine from, Routine to) =>
        from.Kind == to.Kind && from.Window == to.Window && from.Returns == to.Returns && from.ReturnsTable == to.ReturnsTable
        && HasSameOutputs(from, to) && HasSameInputs(from, to) && (from.Kind != RoutineKind.Aggregate || HasSameState(from, to));

    private static bool HasSameOutputs(Routine from, Routine to) =>
        from.Parameters.Where(p => p.Mode is "OUT" or "INOUT").Map(p => (p.Mode, p.Name, p.Type)) == to.Parameters.Where(p => p.Mode is "OUT" or "INOUT").Map(p => (p.Mode, p.Name, p.Type));

    private static bool HasSameInputs(Routine from, Routine to)
    {
        var (before, after) = (from.Parameters.Where(p => p.Mode != "OUT"), to.Parameters.Where(p => p.Mode != "OUT"));
        return before.Count == after.Count && before.Zip(after).All(p =>
            (p.First.Name is null || p.First.Name == p.Second.Name) && (p.First.Mode == "VARIADIC") == (p.Second.Mode == "VARIADIC")
            && (p.First.Default is null || p.Second.Default is not null));
    }

    // The state says what an aggregate returns, unless a function does.
    private static bool HasSameState(Routine from, Routine to) =>
        RoutineText.DirectCount(from) == RoutineText.DirectCount(to)
        && from.Definition.Where(IsOfResult) == to.Definition.Where(IsOfResult);

    private static bool IsOfResult(StorageOption option) => option.Name is "stype" or "finalfunc" or "finalfunc_extra" or "hypothetical";
}
