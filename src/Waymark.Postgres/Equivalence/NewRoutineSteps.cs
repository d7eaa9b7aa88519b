using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Generation;
using Waymark.Postgres.Parsing;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Makes routines that a plan makes before a desired expression is read, and after the current one was: which routine a call means is decided
/// when it is read. One that cannot be made yet, as it needs what else the plan makes, is left out.
/// </summary>
internal static class NewRoutineSteps
{
    /// <summary>The statements that make the routines of a question.</summary>
    internal static IEnumerable<string> Of(ExpressionQuestion question) => question.NewRoutines.Select(Make);

    /// <summary>A verdict that holds where two holders of expressions depend on the same routines as well.</summary>
    /// <param name="question">The question.</param>
    /// <param name="verdict">What holds where the server prints both expressions alike.</param>
    /// <param name="current">The rows of <c>pg_depend</c> of what holds the current expression: what follows WHERE.</param>
    /// <param name="desired">Those of what holds the desired one.</param>
    internal static string Verdict(ExpressionQuestion question, string verdict, string current, string desired) =>
        question.NewRoutines.IsEmpty ? verdict : $"(SELECT {verdict}) AND {RoutinesOf(current)} = {RoutinesOf(desired)}";

    /// <summary>The rows of <c>pg_depend</c> of a view.</summary>
    internal static string OfView(string @class) => $"d.classid = 'pg_rewrite'::regclass AND d.objid IN (SELECT oid FROM pg_rewrite WHERE ev_class = {@class})";

    /// <summary>The rows of <c>pg_depend</c> of a column's default or generation.</summary>
    internal static string OfDefault(string @class, string column) =>
        $"d.classid = 'pg_attrdef'::regclass AND d.objid IN (SELECT e.oid FROM pg_attrdef e JOIN pg_attribute a ON (a.attrelid, a.attnum) = (e.adrelid, e.adnum) WHERE e.adrelid = {@class} AND a.attname = '{column}')";

    private static string RoutinesOf(string dependencies) =>
        $"ARRAY(SELECT DISTINCT d.refobjid FROM pg_depend d WHERE d.refclassid = 'pg_proc'::regclass AND {dependencies} ORDER BY 1)";

    private static string Make(Routine routine)
    {
        var (stub, whole) = (Create(Stub(routine)), Create(routine));
        return $"DO {StringConstant.Quote($"BEGIN {Try(stub, Try(whole, "NULL"))} END")}";
    }

    private static string Try(string statement, string otherwise) =>
        $"BEGIN EXECUTE {StringConstant.Quote(statement)}; EXCEPTION WHEN OTHERS THEN {otherwise}; END;".Replace(";;", ";", StringComparison.Ordinal);

    private static string Create(Routine routine) => RoutineStatements.Of(new ReplaceRoutine(routine, routine)).Single();

    /// <summary>A routine that is called like another. What it does is not asked, and may need what is not there yet.</summary>
    internal static Routine Stub(Routine routine) => routine.Kind == RoutineKind.Aggregate ? routine : routine with
    {
        Language = "sql",
        Body = new SqlExpression(routine.Returns is { } type ? $"SELECT NULL::{SqlText.Type(type with { IsSet = false })}" : "SELECT NULL"),
        HasSqlBody = false,
        LinkSymbol = null,
        Window = false,
        Leakproof = false,
        Support = null,
        Settings = [],
    };
}
