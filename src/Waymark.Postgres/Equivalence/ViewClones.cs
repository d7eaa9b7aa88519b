using Waymark.Diff;
using Waymark.Names;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Stands temporary tables in for those that views read and that are not there yet as they are desired: a star means their columns then, and
/// a renamed table has its new name.
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
        if (question.Context is { ChangedTables.Count: > 0 } context)
        {
            Add(question.Current, context);
            Add(question.Desired, context);
        }
    }

    /// <summary>The statements that make them.</summary>
    internal IReadOnlyList<string> Statements => _statements;

    /// <summary>A query that reads them instead.</summary>
    internal SqlExpression Rewrite(SqlExpression query) => _clones.Count == 0
        ? query
        : _names.Replace(query, ExpressionKind.ViewQuery, name => name.Kind == ObjectKind.Relation && _clones.TryGetValue(name.Name, out var clone) ? clone : null);

    private void Add(SqlExpression query, ExpressionContext context)
    {
        foreach (var name in _names.Find(query, ExpressionKind.ViewQuery))
        {
            if (name.Kind == ObjectKind.Relation && context.ChangedTables.Contains(name.Name) && context.Desired.FindTable(name.Name) is { } table)
            {
                Add(table, context);
            }
        }
    }

    // A clone has its table's own name, by which columns may be qualified; two tables of one name go by aliases.
    private void Add(Table table, ExpressionContext context)
    {
        if (_clones.ContainsKey(table.Name))
        {
            return;
        }

        var isTaken = _clones.Values.Any(c => c.Name == table.Name.Name);
        var clone = new ObjectName(Temporary, isTaken ? $"{table.Name.Name}_{_clones.Count}" : table.Name.Name);
        _clones.Add(table.Name, clone);
        _statements.Add(TableClone.Create(SqlText.Name(clone), TableClone.ColumnsOf(table, context.Desired)));
    }
}
