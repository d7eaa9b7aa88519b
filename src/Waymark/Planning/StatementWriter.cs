using Waymark.Diff;
using Waymark.Diff.Changes;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>Writes ordered changes as the statements of a plan, and says which of them share a transaction.</summary>
internal sealed class StatementWriter
{
    private readonly ISchemaDialect _dialect;
    private readonly ChangeContext _context;
    private readonly HazardAnalyzer _hazards;
    private readonly EnumValueUse _enumValues = new();
    private readonly List<PlanStatement> _statements = [];
    private bool _isOpen;
    private int _transaction;

    /// <summary>Prepares to write.</summary>
    internal StatementWriter(ISchemaDialect dialect, ChangeContext context, HazardAnalyzer hazards)
    {
        _dialect = dialect;
        _context = context;
        _hazards = hazards;
    }

    /// <summary>Writes a plan: what is set for the session, then the changes.</summary>
    internal EquatableList<PlanStatement> WritePlan(IReadOnlyList<SchemaChange> changes)
    {
        foreach (var setting in changes.Count > 0 ? _dialect.Generator.GenerateSettings(_context.Config, changes) : [])
        {
            Open();
            _statements.Add(new PlanStatement
            {
                Sql = setting.Sql,
                Change = "Set",
                Target = new ObjectIdentity(ObjectType.Setting, new ObjectName(null, setting.Name)),
                Transaction = _transaction,
            });
        }

        return Write(changes);
    }

    /// <summary>Writes changes.</summary>
    internal EquatableList<PlanStatement> Write(IEnumerable<SchemaChange> changes)
    {
        foreach (var change in changes)
        {
            Write(change);
        }

        return new EquatableList<PlanStatement>([.. _statements]);
    }

    private void Write(SchemaChange change)
    {
        var hazards = new EquatableList<Hazard>([.. _hazards.Assess(change)]);
        foreach (var statement in _dialect.Generator.Generate(change, _context))
        {
            var transaction = Place(change, statement);
            _statements.Add(new PlanStatement
            {
                Sql = statement.Sql,
                Change = change.Kind,
                Target = change.Target,
                Transaction = transaction,
                Hazards = transaction == 0 ? hazards.Append([NotTransactional]) : hazards,
            });
            hazards = [];
        }
    }

    private static Hazard NotTransactional { get; } = new(HazardKind.NotTransactional, "it cannot run in a transaction: it stays when a later statement fails");

    private int Place(SchemaChange change, GeneratedStatement statement)
    {
        if (!statement.RunsInTransaction)
        {
            Close();
            return 0;
        }

        if (_dialect.Support.Features.HasFlag(DialectFeatures.EnumValuesAfterCommit))
        {
            CloseBeforeUse(change, statement.Sql);
        }

        Open();
        return _transaction;
    }

    private void Open()
    {
        if (!_isOpen)
        {
            _isOpen = true;
            _transaction++;
        }
    }

    private void CloseBeforeUse(SchemaChange change, string sql)
    {
        if (_enumValues.IsIn(change, sql))
        {
            Close();
        }

        _enumValues.Note(change);
    }

    private void Close()
    {
        _isOpen = false;
        _enumValues.Commit();
    }
}
