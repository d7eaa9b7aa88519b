using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Writes questions as statements. An expression over a table's columns is read as part of a view over a clone of the table: every
/// expression can stand there, and a view keeps it just as a constraint, index or policy does.
/// </summary>
internal sealed class QuestionWriter
{
    private const string Temporary = "pg_temp";
    private const string First = "waymark_a";
    private const string Second = "waymark_b";

    private readonly bool _temporary;
    private readonly ScannedSqlNames _names = new(PostgresSystemNames.Instance);
    private readonly DefinitionQuestions _definitions;

    /// <summary>Makes a writer.</summary>
    /// <param name="temporary">Whether temporary objects may be made.</param>
    /// <param name="serverVersion">The server's version as a number: <c>150004</c>.</param>
    internal QuestionWriter(bool temporary, int serverVersion)
    {
        _temporary = temporary;
        _definitions = new DefinitionQuestions(_names, serverVersion);
    }

    /// <summary>How the server is asked. Of one text, both are taken to be one unless it says otherwise.</summary>
    internal QuestionScript Write(ExpressionQuestion question) =>
        question.Current == question.Desired ? Script(question) with { Unread = ExpressionVerdict.Equal } : Script(question);

    private QuestionScript Script(ExpressionQuestion question) => question.Kind switch
    {
        ExpressionKind.Default when question.Host is View view => ViewColumns(question, view),
        ExpressionKind.Default when DefaultType(question) is { } type => Columns(question, type),
        ExpressionKind.Generated when question.DesiredHost is Table => Generated(question),
        ExpressionKind.DomainCheck when question.DesiredHost is Domain domain => DomainChecks(question, domain),
        ExpressionKind.IndexKey => InView(question, "SELECT ({0}) AS key FROM {1}"),
        ExpressionKind.TriggerWhen => InView(question, "SELECT FROM {1}, {2} WHERE {0}"),
        ExpressionKind.Check or ExpressionKind.IndexPredicate or ExpressionKind.PolicyUsing or ExpressionKind.PolicyCheck => InView(question, "SELECT FROM {1} WHERE {0}"),
        ExpressionKind.PartitionKey when question.DesiredHost is Table => PartitionKeys(question),
        ExpressionKind.PartitionBound when ParentOf(question) is { PartitionBy: { } key } parent => PartitionBounds(question, parent, key),
        ExpressionKind.ViewQuery when question is { Host: View, DesiredHost: View } => ViewQueries(question),
        ExpressionKind.RoutineSqlBody when question.DesiredHost is Routine routine => RoutineBodies(question, routine),
        ExpressionKind.Statement when _temporary => _definitions.Write(question),
        _ => QuestionScript.None,
    };

    private QuestionScript Columns(ExpressionQuestion question, string type)
    {
        var table = NameOf(question, "waymark_t");
        return new(
            [
                $"CREATE TABLE {table} ({First} {type} DEFAULT {Operand(question.Current)})",
                .. NewRoutineSteps.Of(question),
                $"ALTER TABLE {table} ADD {Second} {type}",
                $"ALTER TABLE {table} ALTER {Second} SET DEFAULT {Operand(question.Desired)}",
            ],
            SameDefaults(question, table));
    }

    // A default has the type of its column, which the view alone knows.
    private QuestionScript ViewColumns(ExpressionQuestion question, View view)
    {
        var (name, column) = (NameOf(question, "waymark_v"), SqlText.Name(question.Part));
        return new(
            [
                $"CREATE VIEW {name} AS SELECT {column} AS {First}, {column} AS {Second} FROM {SqlText.Name(view.Name)}",
                $"ALTER VIEW {name} ALTER COLUMN {First} SET DEFAULT {Operand(question.Current)}",
                .. NewRoutineSteps.Of(question),
                $"ALTER VIEW {name} ALTER COLUMN {Second} SET DEFAULT {Operand(question.Desired)}",
            ],
            SameDefaults(question, name));
    }

    private QuestionScript Generated(ExpressionQuestion question)
    {
        var table = NameOf(question, "waymark_t");
        var column = ((Table)question.DesiredHost).Columns.First(c => c.Name == question.Part);
        string Define(string name, SqlExpression text) => $"{name} {TableClone.TypeOf(column)} GENERATED ALWAYS AS ({text.Written}) STORED";
        var columns = TableClone.ColumnsOf(question, Mentioned(question)).Select(TableClone.Define);
        return new(
            [
                $"CREATE TABLE {table} ({string.Join(", ", [.. columns, Define(First, question.Current)])})",
                .. NewRoutineSteps.Of(question),
                $"ALTER TABLE {table} ADD {Define(Second, question.Desired)}",
            ],
            SameDefaults(question, table));
    }

    private QuestionScript DomainChecks(ExpressionQuestion question, Domain domain)
    {
        var name = NameOf(question, "waymark_d");
        return new(
            [
                $"CREATE DOMAIN {name} AS {SqlText.Type(domain.BaseType)} CONSTRAINT {First} CHECK ({question.Current.Written})",
                .. NewRoutineSteps.Of(question),
                $"ALTER DOMAIN {name} ADD CONSTRAINT {Second} CHECK ({question.Desired.Written})",
            ],
            NewRoutineSteps.Verdict(
                question,
                $"count(DISTINCT pg_get_expr(conbin, 0)) = 1 AND count(*) = 2 FROM pg_constraint WHERE contypid = {SqlText.Constant(name)}::regtype AND contype = 'c'",
                OfCheck(First),
                OfCheck(Second)));

        string OfCheck(string check) => $"d.classid = 'pg_constraint'::regclass AND d.objid = (SELECT oid FROM pg_constraint WHERE contypid = {SqlText.Constant(name)}::regtype AND conname = '{check}')";
    }

    private QuestionScript InView(ExpressionQuestion question, string query)
    {
        var clone = NameOf(question, "waymark_t");
        var isTable = question.DesiredHost is Table;
        var from = isTable ? clone : SqlText.Name(question.DesiredHost.Name);
        var alias = question.Kind == ExpressionKind.TriggerWhen ? "old" : SqlText.Name(question.DesiredHost.Name.Name);
        string View(string name, SqlExpression text) =>
            $"CREATE VIEW {NameOf(question, name)} AS {string.Format(null, query, text.Written, $"{from} AS {alias}", $"{from} AS new")}";
        var mentioned = question.Kind == ExpressionKind.TriggerWhen ? null : Mentioned(question);
        return new(
            [
                .. isTable ? [TableClone.Create(clone, TableClone.ColumnsOf(question, mentioned))] : Array.Empty<string>(),
                View(First, question.Current),
                .. NewRoutineSteps.Of(question),
                View(Second, question.Desired),
            ],
            SameViews(question));
    }

    private QuestionScript PartitionKeys(ExpressionQuestion question)
    {
        var (a, b) = (NameOf(question, First), NameOf(question, Second));
        var columns = TableClone.ColumnsOf(question, Mentioned(question)).ToList();
        return new(
            [$"{TableClone.Create(a, columns)} PARTITION BY {question.Current.Written}", $"{TableClone.Create(b, columns)} PARTITION BY {question.Desired.Written}"],
            $"pg_get_partkeydef({Class(a)}) = pg_get_partkeydef({Class(b)})");
    }

    private QuestionScript PartitionBounds(ExpressionQuestion question, Table parent, SqlExpression key)
    {
        var of = question with { Host = parent, DesiredHost = parent };
        var columns = TableClone.ColumnsOf(of, [.. _names.FindIdentifiers(key, ExpressionKind.PartitionKey)]).ToList();
        string[] Partition(string name, SqlExpression bound) =>
        [
            $"{TableClone.Create(NameOf(question, $"{name}_parent"), columns)} PARTITION BY {key.Written}",
            $"CREATE TABLE {NameOf(question, name)} PARTITION OF {NameOf(question, $"{name}_parent")} {TableText.Bound(bound)}",
        ];
        string Bound(string name) => $"(SELECT pg_get_expr(relpartbound, oid) FROM pg_class WHERE oid = {Class(NameOf(question, name))})";
        return new([.. Partition(First, question.Current), .. Partition(Second, question.Desired)], $"{Bound(First)} = {Bound(Second)}");
    }

    private QuestionScript ViewQueries(ExpressionQuestion question)
    {
        var clones = new ViewClones(question, _names);
        var steps = _temporary ? clones.Statements : [];
        string View(string words, string name, SchemaObject view, SqlExpression query)
        {
            var columns = ((View)view).Columns;
            var names = columns.IsEmpty ? string.Empty : $" ({SqlText.Names(columns)})";
            return $"{words} {NameOf(question, name)}{names} AS {(_temporary ? clones.Rewrite(new SqlExpression(query.Written)) : query.Written)}";
        }

        return new(
            [
                .. steps, View("CREATE VIEW", First, question.Host, question.Current),
                .. NewRoutineSteps.Of(question), View("CREATE VIEW", Second, question.DesiredHost, question.Desired),
            ],
            SameRoutines(question, $"({PrintedAlike(question)} OR pg_get_viewdef({Class(NameOf(question, Second))}) = pg_get_viewdef(to_regclass({SqlText.Constant(SqlText.Name(question.Host.Name))}))) IS TRUE"),
            View("CREATE OR REPLACE VIEW", First, question.DesiredHost, question.Desired));
    }

    private QuestionScript RoutineBodies(ExpressionQuestion question, Routine routine)
    {
        var (a, b) = (new ObjectName(SchemaOf(question), First), new ObjectName(SchemaOf(question), Second));
        string Create(ObjectName name, SqlExpression body) => RoutineStatements.Of(new CreateRoutine(routine with { Name = name, Body = body, Support = null, Leakproof = false })).Single();
        string Body(ObjectName name) =>
            $"(SELECT pg_get_function_sqlbody(oid) FROM pg_proc WHERE proname = '{name.Name}' AND pronamespace = {NamespaceOf(question)})";
        return new(
            [Create(a, question.Current), .. NewRoutineSteps.Of(question), Create(b, question.Desired)],
            NewRoutineSteps.Verdict(question, $"{Body(a)} = {Body(b)}", OfRoutine(a), OfRoutine(b)));

        string OfRoutine(ObjectName name) => $"d.classid = 'pg_proc'::regclass AND d.objid = (SELECT oid FROM pg_proc WHERE proname = '{name.Name}' AND pronamespace = {NamespaceOf(question)})";
    }

    private string NamespaceOf(ExpressionQuestion question) =>
        _temporary ? "pg_my_temp_schema()" : $"{SqlText.Constant(SqlText.Name(SchemaOf(question)))}::regnamespace";

    private static string? DefaultType(ExpressionQuestion question) => question.DesiredHost switch
    {
        Table table when table.Columns.FirstOrDefault(c => c.Name == question.Part) is { } column => TableClone.TypeOf(column),
        Domain domain => SqlText.Type(domain.BaseType),
        Routine routine => SqlText.Type(routine.Parameters[int.Parse(question.Part, null) - 1].Type),
        _ => null,
    };

    private static Table? ParentOf(ExpressionQuestion question) =>
        question.DesiredHost is Table { PartitionOf: { } parent } ? question.Context?.Desired.FindTable(parent) : null;

    /// <summary>The identifiers of both expressions; null where an expression may mean columns without naming them.</summary>
    private HashSet<string>? Mentioned(ExpressionQuestion question)
    {
        var names = _names.FindIdentifiers(question.Current, question.Kind).Concat(_names.FindIdentifiers(question.Desired, question.Kind)).ToHashSet();
        var isWhole = names.Contains(question.DesiredHost.Name.Name) || question.Current.Text.Contains('*', StringComparison.Ordinal);
        return isWhole ? null : names;
    }

    private static string Operand(SqlExpression text) => $"({text.Written})";

    private string SameViews(ExpressionQuestion question) => SameRoutines(question, PrintedAlike(question));

    private string PrintedAlike(ExpressionQuestion question) =>
        $"pg_get_viewdef({Class(NameOf(question, First))}) = pg_get_viewdef({Class(NameOf(question, Second))})";

    private string SameRoutines(ExpressionQuestion question, string verdict) => NewRoutineSteps.Verdict(
        question, verdict, NewRoutineSteps.OfView(Class(NameOf(question, First))), NewRoutineSteps.OfView(Class(NameOf(question, Second))));

    private static string SameDefaults(ExpressionQuestion question, string table) => NewRoutineSteps.Verdict(
        question,
        $"count(DISTINCT pg_get_expr(adbin, adrelid)) = 1 AND count(*) = 2 FROM pg_attrdef WHERE adrelid = {Class(table)}",
        NewRoutineSteps.OfDefault(Class(table), First),
        NewRoutineSteps.OfDefault(Class(table), Second));

    private static string Class(string name) => $"{SqlText.Constant(name)}::regclass";

    private string NameOf(ExpressionQuestion question, string name) => SqlText.Name(new ObjectName(SchemaOf(question), name));

    private string SchemaOf(ExpressionQuestion question) => _temporary ? Temporary : question.DesiredHost.Name.Schema ?? Temporary;
}
