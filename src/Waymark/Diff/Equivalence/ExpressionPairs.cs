using Waymark.Diff.Differs;
using Waymark.Schema;

namespace Waymark.Diff.Equivalence;

/// <summary>
/// Walks over the expressions that stand in the same place on both sides but differ as text, or may mean other routines, and writes the
/// desired schema again with what is decided for each.
/// </summary>
internal sealed partial class ExpressionPairs
{
    private readonly SchemaLookup _current;
    private readonly NewRoutines _routines;
    private readonly Func<ExpressionQuestion, bool> _isEqual;

    private ExpressionPairs(SchemaLookup current, NewRoutines routines, Func<ExpressionQuestion, bool> isEqual)
    {
        _current = current;
        _routines = routines;
        _isEqual = isEqual;
    }

    /// <summary>Writes the desired schema again.</summary>
    /// <param name="current">What is there.</param>
    /// <param name="desired">What is desired.</param>
    /// <param name="routines">Routines that expressions may choose although they stay as they are.</param>
    /// <param name="isEqual">Decides whether the two expressions of a question are one; where they are, the desired one becomes the current one.</param>
    internal static DatabaseSchema Rewrite(SchemaLookup current, DatabaseSchema desired, NewRoutines routines, Func<ExpressionQuestion, bool> isEqual)
    {
        var pairs = new ExpressionPairs(current, routines, isEqual);
        return desired with
        {
            Types = desired.Types.Map(t => current.FindType(t.Name) is Domain was && t is Domain domain && pairs.MayDiffer(was, domain) ? pairs.Rewrite(was, domain) : t),
            Tables = desired.Tables.Map(t => current.FindTable(t.Name) is { } was && pairs.MayDiffer(was, t) ? pairs.Rewrite(was, t) : t),
            Views = desired.Views.Map(v => current.FindView(v.Name) is { } was && pairs.MayDiffer(was, v) ? pairs.Rewrite(was, v) : v),
            Routines = desired.Routines.Map(pairs.Rewrite),
            Others = pairs.RewriteOthers(desired.Others),
        };
    }

    private bool MayDiffer<T>(T current, T desired) => !_routines.IsEmpty || !Equals(current, desired);

    private PartPairs<T> Pairs<T>(EquatableList<T> current, EquatableList<T> desired, Func<T, string?> name, Func<T, T> structure, Func<T, T> shape)
        where T : class => new(current, desired, name, structure, shape) { IncludeEqual = !_routines.IsEmpty };

    private EquatableList<OpaqueObject> RewriteOthers(EquatableList<OpaqueObject> desired)
    {
        if (!MayDiffer(_current.Schema.Others, desired))
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
        if (current is null || desired is null)
        {
            return desired;
        }

        var called = _routines.CalledBy(desired, kind);
        if (current == desired && called.IsEmpty)
        {
            return desired;
        }

        var question = new ExpressionQuestion { Kind = kind, Host = host, DesiredHost = desiredHost, Part = part, Current = current, Desired = desired, NewRoutines = called };
        return _isEqual(question) ? desired.Respell(current.Text) : Differing(current, desired);
    }

    private static SqlExpression Differing(SqlExpression current, SqlExpression desired) => current == desired ? desired with { IsRebound = true } : desired;

    private Domain Rewrite(Domain current, Domain desired) => desired with
    {
        Default = Decide(current.Default, desired.Default, ExpressionKind.Default, current, desired),
        Checks = Pairs<CheckConstraint>(current.Checks, desired.Checks, c => c.Name, CheckDiffer.StructureOf, c => c with { Expression = Blank })
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
        var called = _routines.CalledBy(desired.Query, ExpressionKind.ViewQuery);
        if (called.IsEmpty && current.Query == desired.Query && current.Columns == desired.Columns && current.Recursive == desired.Recursive)
        {
            return desired;
        }

        var question = new ExpressionQuestion
        {
            Kind = ExpressionKind.ViewQuery,
            Host = current,
            DesiredHost = desired,
            Current = current.Query,
            Desired = desired.Query,
            NewRoutines = called,
        };
        return _isEqual(question)
            ? desired with { Query = Known(current.Query, desired.Query), Columns = current.Columns, Recursive = current.Recursive }
            : desired with { Query = Differing(current.Query, desired.Query) };
    }

    // What * stands for is known of what is there alone.
    private static SqlExpression Known(SqlExpression current, SqlExpression desired) =>
        desired.Written.Contains('*', StringComparison.Ordinal) ? current : desired.Respell(current.Text);

    private Routine Rewrite(Routine desired)
    {
        var signature = ObjectIdentities.SignatureOf(desired);
        var current = _current.FindRoutines(desired.Name).FirstOrDefault(r => ObjectIdentities.SignatureOf(r) == signature);
        if (current is null || !MayDiffer(current, desired))
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
