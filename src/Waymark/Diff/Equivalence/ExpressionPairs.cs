using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <summary>
/// Walks over the expressions that stand in the same place on both sides but differ as text, and writes the desired schema again with
/// what is decided for each.
/// </summary>
internal sealed partial class ExpressionPairs
{
    private readonly SchemaLookup _current;
    private readonly Func<ExpressionQuestion, bool> _isEqual;

    private ExpressionPairs(SchemaLookup current, Func<ExpressionQuestion, bool> isEqual)
    {
        _current = current;
        _isEqual = isEqual;
    }

    /// <summary>Writes the desired schema again.</summary>
    /// <param name="current">What is there.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="isEqual">Decides whether the two expressions of a question are one; where they are, the desired one becomes the current one.</param>
    internal static DatabaseSchema Rewrite(SchemaLookup current, DatabaseSchema desired, Func<ExpressionQuestion, bool> isEqual)
    {
        var pairs = new ExpressionPairs(current, isEqual);
        return desired with
        {
            Types = desired.Types.Map(t => current.FindType(t.Name) is Domain was && t is Domain domain && was != domain ? pairs.Rewrite(was, domain) : t),
            Tables = desired.Tables.Map(t => current.FindTable(t.Name) is { } was && was != t ? pairs.Rewrite(was, t) : t),
            Views = desired.Views.Map(v => current.FindView(v.Name) is { } was && was != v ? pairs.Rewrite(was, v) : v),
            Routines = desired.Routines.Map(pairs.Rewrite),
            Others = pairs.RewriteOthers(desired.Others),
        };
    }

    private EquatableList<OpaqueObject> RewriteOthers(EquatableList<OpaqueObject> desired)
    {
        if (_current.Schema.Others == desired)
        {
            return desired;
        }

        var current = _current.Schema.Others.DistinctBy(ObjectIdentities.Of).ToDictionary(ObjectIdentities.Of);
        return desired.Map(o => current.TryGetValue(ObjectIdentities.Of(o), out var was)
            ? o with { Definition = Decide(was.Definition, o.Definition, ExpressionKind.Statement, was, o)! }
            : o);
    }

    private SqlExpression? Decide(SqlExpression? current, SqlExpression? desired, ExpressionKind kind, SchemaObject host, SchemaObject desiredHost, string part = "")
    {
        if (current is null || desired is null || current == desired)
        {
            return desired;
        }

        var question = new ExpressionQuestion { Kind = kind, Host = host, DesiredHost = desiredHost, Part = part, Current = current, Desired = desired };
        return _isEqual(question) ? desired.Respell(current.Text) : desired;
    }

    private Domain Rewrite(Domain current, Domain desired) => desired with
    {
        Default = Decide(current.Default, desired.Default, ExpressionKind.Default, current, desired),
        Checks = new PartPairs<CheckConstraint>(current.Checks, desired.Checks, c => c.Name, CheckDiffer.StructureOf, c => c with { Expression = Blank })
            .Rewrite((was, becomes) => becomes with { Expression = Decide(was.Expression, becomes.Expression, ExpressionKind.DomainCheck, current, desired)! }),
    };

    private View Rewrite(View current, View desired)
    {
        var view = current.IsMaterialized == desired.IsMaterialized ? RewriteQuery(current, desired) : desired;
        return view with { ColumnDefaults = RewriteDefaults(current, desired), Indexes = Rewrite(current.Indexes, desired.Indexes, current, desired), Triggers = Rewrite(current.Triggers, desired.Triggers, current, desired) };
    }

    private EquatableList<ViewColumnDefault> RewriteDefaults(View current, View desired) => desired.ColumnDefaults.Map(d => d with
    {
        Default = Decide(current.ColumnDefaults.FirstOrDefault(c => c.Column == d.Column)?.Default, d.Default, ExpressionKind.Default, current, desired, d.Column)!,
    });

    // The names of its columns are part of what a view's query means.
    private View RewriteQuery(View current, View desired)
    {
        if (current.Query == desired.Query && current.Columns == desired.Columns && current.Recursive == desired.Recursive)
        {
            return desired;
        }

        var question = new ExpressionQuestion { Kind = ExpressionKind.ViewQuery, Host = current, DesiredHost = desired, Current = current.Query, Desired = desired.Query };
        return _isEqual(question) ? desired with { Query = Known(current.Query, desired.Query), Columns = current.Columns, Recursive = current.Recursive } : desired;
    }

    // What * stands for is known of what is there alone.
    private static SqlExpression Known(SqlExpression current, SqlExpression desired) =>
        desired.Written.Contains('*', StringComparison.Ordinal) ? current : desired.Respell(current.Text);

    private Routine Rewrite(Routine desired)
    {
        var signature = ObjectIdentities.SignatureOf(desired);
        var current = _current.FindRoutines(desired.Name).FirstOrDefault(r => ObjectIdentities.SignatureOf(r) == signature);
        if (current is null || current == desired)
        {
            return desired;
        }

        var bodies = current.HasSqlBody && desired.HasSqlBody;
        return desired with
        {
            Body = bodies ? Decide(current.Body, desired.Body, ExpressionKind.RoutineSqlBody, current, desired) : desired.Body,
            Parameters = current.Parameters.Count == desired.Parameters.Count ? RewriteDefaults(current, desired) : desired.Parameters,
        };
    }

    private EquatableList<Parameter> RewriteDefaults(Routine current, Routine desired)
    {
        var position = 0;
        return desired.Parameters.Map(p =>
        {
            var was = current.Parameters[position++];
            return p with { Default = Decide(was.Default, p.Default, ExpressionKind.Default, current, desired, $"{position}") };
        });
    }
}
