using Waymark.Diff;
using Waymark.Diff.Matching;
using Waymark.Names;
using Waymark.Postgres.Generation;
using Waymark.Postgres.Inspection.Definitions;
using Waymark.Postgres.Normalization;
using Waymark.Postgres.Normalization.Definitions;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Asks whether two definitions of an object that is kept as its statement make the same: both are made as temporary objects, and what the
/// server writes of them is compared. What belongs to a table is made for a clone of it.
/// </summary>
internal sealed class DefinitionQuestions
{
    private const string Temporary = "pg_temp";
    private const string First = "waymark_a";
    private const string Second = "waymark_b";

    private readonly ISqlNames _names;
    private readonly int _serverVersion;

    /// <summary>Prepares.</summary>
    internal DefinitionQuestions(ISqlNames names, int serverVersion)
    {
        _names = names;
        _serverVersion = serverVersion;
    }

    /// <summary>How the server is asked.</summary>
    internal QuestionScript Write(ExpressionQuestion question) => question.DesiredHost is not OpaqueObject item ? QuestionScript.None : item.Kind switch
    {
        "COLLATION" or "CONVERSION" or "TEXT SEARCH CONFIGURATION" or "TEXT SEARCH DICTIONARY" => Pair(question, item, [], Definitions),
        OperatorClassText.Class when OperatorClassText.HeadOf(question.Current) == OperatorClassText.HeadOf(question.Desired) => Pair(question, item, [], OperatorClass),
        "STATISTICS" when CloneOf(question, question.Current) is { } clone => Pair(question, item, [clone.Create], (of, text, name) => Statistics(of, text, name, clone)),
        RuleText.Kind when item.Table is { } table && Clone(question, table) is { } clone && SameRest(question) =>
            Pair(question, item, [clone.Create], (_, text, name) => [Rule(text, name, clone)]),
        _ => QuestionScript.None,
    };

    private sealed record TableCopy(ObjectName Table, ObjectName Copy, string Create);

    private QuestionScript Pair(ExpressionQuestion question, OpaqueObject item, string[] steps, Func<OpaqueObject, SqlExpression, string, IEnumerable<string>> make)
    {
        var query = DefinitionQueries.Of(item.Kind, new DefinitionScope("(pg_my_temp_schema())", _serverVersion));
        return new QuestionScript(
            [.. steps, .. make(item, question.Current, First), .. NewRoutineSteps.Of(question), .. make(item, question.Desired, Second)],
            $"count(DISTINCT replace(q.text, '{Second}', '{First}')) = 1 AND count(*) = 2 FROM ({query}) q(class, oid, text) WHERE strpos(q.text, '{First[..^1]}') > 0");
    }

    private IEnumerable<string> Definitions(OpaqueObject item, SqlExpression text, string name) => DefinitionNormalizer.Statements(Named(item, text.Written, name));

    private string Named(OpaqueObject item, string text, string name)
    {
        var kinds = ObjectKinds.Of(item).ToArray();
        return _names.Replace(
            new SqlExpression(text),
            ExpressionKind.Statement,
            n => kinds.Contains(n.Kind) && n.Name == item.Name ? new ObjectName(Temporary, name) : null).Text;
    }

    // Each class has a family of its own, so that they do not share members. Whether it is the default, and its family, are told by the text.
    private IEnumerable<string> OperatorClass(OpaqueObject item, SqlExpression text, string name) => [Named(item, OperatorClassText.WithoutFamily(text), name)];

    private IEnumerable<string> Statistics(OpaqueObject item, SqlExpression text, string name, TableCopy clone) =>
        DefinitionNormalizer.Statements(On(Named(item, text.Written, name), clone));

    private string On(string text, TableCopy clone) => _names.Replace(
        new SqlExpression(text), ExpressionKind.Statement, n => n.Kind == ObjectKind.Relation && n.Name == clone.Table ? clone.Copy : null).Text;

    private string Rule(SqlExpression text, string name, TableCopy clone)
    {
        var create = On(DefinitionNormalizer.Statements(text.Written).First(), clone);
        var cursor = TokenText.CursorOf(create);
        cursor.Index = 3;
        return $"CREATE RULE {name} {cursor.Slice(cursor.Index, cursor.Tokens.Length - 1)}";
    }

    // When a rule fires is told by the text.
    private static bool SameRest(ExpressionQuestion question) =>
        DefinitionNormalizer.Statements(question.Current.Text).Skip(1).SequenceEqual(DefinitionNormalizer.Statements(question.Desired.Text).Skip(1));

    private TableCopy? CloneOf(ExpressionQuestion question, SqlExpression definition) =>
        _names.Find(definition, ExpressionKind.Statement).Where(n => n.Kind == ObjectKind.Relation).Select(n => Clone(question, n.Name)).FirstOrDefault();

    // A view's columns are known to the server alone.
    private static TableCopy? Clone(ExpressionQuestion question, ObjectName table)
    {
        var clone = new ObjectName(Temporary, table.Name);
        return question.Context?.Desired is not { } desired ? null
            : desired.FindTable(table) is { } found ? new TableCopy(table, clone, TableClone.Create(SqlText.Name(clone), TableClone.ColumnsOf(found, desired)))
            : desired.FindView(table) is not null ? new TableCopy(table, clone, $"CREATE TABLE {SqlText.Name(clone)} (LIKE {SqlText.Name(table)})")
            : null;
    }
}
