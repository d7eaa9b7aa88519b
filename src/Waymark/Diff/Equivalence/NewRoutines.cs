using Waymark.Names;
using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <summary>
/// Routines that a plan makes, or that can be called otherwise after it. An expression that calls one of their names may choose them then,
/// though it stays as it is: which one it means was decided when it was made.
/// </summary>
internal sealed class NewRoutines
{
    private readonly Dictionary<string, List<Routine>> _byName = new(StringComparer.Ordinal);
    private readonly ISqlNames _sqlNames;

    private NewRoutines(ISqlNames sqlNames) => _sqlNames = sqlNames;

    /// <summary>Whether there are none.</summary>
    internal bool IsEmpty => _byName.Count == 0;

    /// <summary>Finds them.</summary>
    internal static NewRoutines Of(SchemaLookup current, DatabaseSchema desired, ISqlNames sqlNames)
    {
        var routines = new NewRoutines(sqlNames);
        foreach (var routine in desired.Routines.Where(r => !IsKnown(r, current)))
        {
            if (!routines._byName.TryGetValue(routine.Name.Name, out var overloads))
            {
                routines._byName[routine.Name.Name] = overloads = [];
            }

            overloads.Add(routine);
        }

        return routines;
    }

    /// <summary>Those that an expression calls by name.</summary>
    internal EquatableList<Routine> CalledBy(SqlExpression expression, ExpressionKind kind) => !MayCall(expression) ? [] :
        [.. _sqlNames.Find(expression, kind).Where(n => n.Kind == ObjectKind.Function).Select(n => n.Name).Distinct().SelectMany(Named).Distinct()];

    // Looking for a word is quicker than reading the expression.
    private bool MayCall(SqlExpression expression) => _byName.Keys.Any(name => expression.Text.Contains(name, StringComparison.OrdinalIgnoreCase));

    private IEnumerable<Routine> Named(ObjectName name) => _byName.GetValueOrDefault(name.Name, []).Where(r => name.Schema is null || name.Schema == r.Name.Schema);

    private static bool IsKnown(Routine routine, SchemaLookup current) => current.FindRoutines(routine.Name).Any(r =>
        r.Kind == routine.Kind && r.Parameters.Map(CalledAs) == routine.Parameters.Map(CalledAs));

    // What a call has to give: names may stand in it, and what has a default may be left out.
    private static (string Mode, string? Name, DataType Type, bool IsOptional) CalledAs(Parameter parameter) =>
        (parameter.Mode, parameter.Name, parameter.Type with { Modifiers = [] }, parameter.Default is not null);
}
