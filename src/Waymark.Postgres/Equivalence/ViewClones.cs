using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Names;
using Waymark.Postgres.Generation;
using Waymark.Schema;

namespace Waymark.Postgres.Equivalence;

/// <summary>
/// Stands temporary tables, views, types and functions in for those that views read and that are not there yet as they are desired: a star
/// means their columns then, and a renamed table has its new name. All but tables are stood in for where a star asks for their columns.
/// </summary>
internal sealed class ViewClones
{
    private const string Temporary = "pg_temp";

    private readonly ISqlNames _names;
    private readonly ExpressionContext? _context;
    private readonly bool _hasStar;
    private readonly Dictionary<(ObjectKind Kind, ObjectName Name), ObjectName> _clones = [];
    private readonly List<string> _statements = [];

    internal ViewClones(ExpressionQuestion question, ISqlNames names)
    {
        _names = names;
        _context = question.Context;
        _hasStar = question.Desired.Written.Contains('*', StringComparison.Ordinal);
        Add(question.Current);
        Add(question.Desired);
    }

    /// <summary>The statements that make them.</summary>
    internal IReadOnlyList<string> Statements => _statements;

    /// <summary>A query that reads them instead.</summary>
    internal SqlExpression Rewrite(SqlExpression query) => _clones.Count == 0
        ? query
        : _names.Replace(query, ExpressionKind.ViewQuery, name => _clones.TryGetValue((name.Kind, name.Name), out var clone) ? clone : null);

    private void Add(SqlExpression query)
    {
        if (_context is null || (_context.ChangedTables.Count == 0 && !_hasStar))
        {
            return;
        }

        var names = _names.Find(query, ExpressionKind.ViewQuery);
        foreach (var name in names.Where(n => n.Kind is ObjectKind.Relation or ObjectKind.Type))
        {
            AddRows(name.Name);
        }

        foreach (var name in names.Where(n => _hasStar && n.Kind == ObjectKind.Function))
        {
            AddRoutines(name.Name);
        }
    }

    /// <summary>Stands in for what has columns: a table, view or composite type.</summary>
    private void AddRows(ObjectName name)
    {
        if (_context!.ChangedTables.Contains(name) && _context.Desired.FindTable(name) is { } table)
        {
            Add(table);
        }
        else if (_hasStar && _context.ChangedViews.Contains(name) && _context.Desired.FindView(name) is { } view)
        {
            Add(view);
        }
        else if (_hasStar && _context.ChangedTypes.Contains(name) && _context.Desired.FindType(name) is CompositeType type)
        {
            Add(type);
        }
    }

    private void Add(Table table)
    {
        if (TryName(ObjectKind.Relation, table.Name, out var clone))
        {
            _statements.Add(TableClone.Create(SqlText.Name(clone), TableClone.ColumnsOf(table, _context!.Desired)));
        }
    }

    private void Add(View view)
    {
        if (TryName(ObjectKind.Relation, view.Name, out var clone))
        {
            var query = new SqlExpression(view.Query.Written);
            Add(query);
            var columns = view.Columns.IsEmpty ? string.Empty : $" ({SqlText.Names(view.Columns)})";
            _statements.Add($"CREATE VIEW {SqlText.Name(clone)}{columns} AS {Rewrite(query)}");
        }
    }

    private void Add(CompositeType type)
    {
        if (TryName(ObjectKind.Relation, type.Name, out var clone))
        {
            _statements.Add(TypeStatements.Create(type with { Name = clone }));
        }
    }

    // A function that returns or takes rows which are stood in for is stood in for by one that returns or takes those.
    private void AddRoutines(ObjectName name)
    {
        var routines = _context!.Desired.FindRoutines(name).Where(r => r.Kind == RoutineKind.Function).ToList();
        foreach (var type in routines.SelectMany(TypesOf))
        {
            AddRows(type.Name);
        }

        if ((_context.ChangedRoutines.Contains(name) || routines.Exists(r => TypesOf(r).Any(IsCloned))) && TryName(ObjectKind.Function, name, out var clone))
        {
            _statements.AddRange(routines.SelectMany(r => RoutineStatements.Of(new CreateRoutine(NewRoutineSteps.Stub(Rewrite(r)) with { Name = clone }))));
        }
    }

    private static IEnumerable<DataType> TypesOf(Routine routine) =>
        routine.Parameters.Select(p => p.Type).Concat(routine.ReturnsTable.Select(c => c.Type)).Concat(routine.Returns is { } returns ? [returns] : []);

    private bool IsCloned(DataType type) => _clones.ContainsKey((ObjectKind.Type, type.Name));

    private Routine Rewrite(Routine routine) => routine with
    {
        Parameters = routine.Parameters.Map(p => p with { Type = Rewrite(p.Type) }),
        ReturnsTable = routine.ReturnsTable.Map(c => c with { Type = Rewrite(c.Type) }),
        Returns = routine.Returns is { } returns ? Rewrite(returns) : null,
    };

    private DataType Rewrite(DataType type) => _clones.TryGetValue((ObjectKind.Type, type.Name), out var clone) ? type with { Name = clone } : type;

    // A clone has its original's own name, by which columns may be qualified; two of one name go by aliases. What has columns is a type, too.
    private bool TryName(ObjectKind kind, ObjectName original, out ObjectName clone)
    {
        var isTaken = _clones.Any(c => c.Key.Kind == kind && c.Value.Name == original.Name);
        clone = new ObjectName(Temporary, isTaken ? $"{original.Name}_{_clones.Count}" : original.Name);
        if (kind == ObjectKind.Relation)
        {
            _clones.TryAdd((ObjectKind.Type, original), clone);
        }

        return _clones.TryAdd((kind, original), clone);
    }
}
