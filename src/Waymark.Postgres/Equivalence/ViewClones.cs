using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Stands temporary tables and views in for those that views read and that are not there yet as they are desired: a star means their columns
/// then, and a renamed table has its new name. Views are stood in for where a star asks for their columns.
/// </summary>
internal sealed class ViewClones
{
    private const string Temporary = "pg_temp";

    private readonly ISqlNames _names;
    private readonly Dictionary<ObjectName, ObjectName> _clones = [];
    private readonly List<string> _statements = [];

    internal ViewClones(ExpressionQuestion question, ISqlNames names)
    {
        _names = names;
        if (question.Context is { } context)
        {
            var hasStar = question.Desired.Written.Contains('*', StringComparison.Ordinal);
            Add(question.Current, context, hasStar);
            Add(question.Desired, context, hasStar);
        }
    }

    /// <summary>The statements that make them.</summary>
    internal IReadOnlyList<string> Statements => _statements;

    /// <summary>A query that reads them instead.</summary>
    internal SqlExpression Rewrite(SqlExpression query) => _clones.Count == 0
        ? query
        : _names.Replace(query, ExpressionKind.ViewQuery, name => name.Kind == ObjectKind.Relation && _clones.TryGetValue(name.Name, out var clone) ? clone : null);

    private void Add(SqlExpression query, ExpressionContext context, bool withViews)
    {
        if (context.ChangedTables.Count == 0 && !withViews)
        {
            return;
        }

        foreach (var name in _names.Find(query, ExpressionKind.ViewQuery).Where(n => n.Kind == ObjectKind.Relation).Select(n => n.Name))
        {
            if (context.ChangedTables.Contains(name) && context.Desired.FindTable(name) is { } table)
            {
                Add(table, context);
            }
            else if (withViews && context.ChangedViews.Contains(name) && context.Desired.FindView(name) is { } view)
            {
                Add(view, context);
            }
        }
    }

    private void Add(Table table, ExpressionContext context)
    {
        if (TryName(table.Name, out var clone))
        {
            _statements.Add(TableClone.Create(SqlText.Name(clone), TableClone.ColumnsOf(table, context.Desired)));
        }
    }

    private void Add(View view, ExpressionContext context)
    {
        if (TryName(view.Name, out var clone))
        {
            var query = new SqlExpression(view.Query.Written);
            Add(query, context, withViews: true);
            var columns = view.Columns.IsEmpty ? string.Empty : $" ({SqlText.Names(view.Columns)})";
            _statements.Add($"CREATE VIEW {SqlText.Name(clone)}{columns} AS {Rewrite(query)}");
        }
    }

    // A clone has its original's own name, by which columns may be qualified; two of one name go by aliases.
    private bool TryName(ObjectName original, out ObjectName clone)
    {
        var isTaken = _clones.Values.Any(c => c.Name == original.Name);
        clone = new ObjectName(Temporary, isTaken ? $"{original.Name}_{_clones.Count}" : original.Name);
        return _clones.TryAdd(original, clone);
    }
}
