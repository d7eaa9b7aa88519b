using Waymark.Diff.Changes;
using Waymark.Planning;
using Waymark.Schema;

namespace Waymark.Tests.Planning;

/// <summary>
/// Runs changes on a schema in memory the way an engine does: after each of them every reference must hold and every name be taken
/// once, and what other objects read is not changed under them.
/// </summary>
internal sealed class ModelEngine
{
    private readonly HashSet<string> _uncommitted = [];
    private int _transaction;

    internal ModelEngine(DatabaseSchema schema) => Schema = schema;

    /// <summary>The schema as it is now.</summary>
    internal DatabaseSchema Schema { get; private set; }

    /// <summary>Runs a plan.</summary>
    /// <param name="changes">The changes of the plan's statements, one for each.</param>
    /// <param name="plan">The plan.</param>
    internal void Run(IReadOnlyList<SchemaChange> changes, Plan plan)
    {
        for (var i = 0; i < plan.Statements.Count; i++)
        {
            Begin(plan.Statements[i].Transaction);
            ModelRules.RequireAllowed(Schema, changes[i]);
            Schema = ModelChanges.Apply(Schema, changes[i]);
            if (changes[i] is AddEnumValue add)
            {
                _uncommitted.Add($"'{add.Label}'::{add.Type}");
            }

            ModelRules.RequireConsistent(Schema, _uncommitted, plan.Statements[i].Sql);
        }
    }

    private void Begin(int transaction)
    {
        if (transaction != _transaction || transaction == 0)
        {
            _uncommitted.Clear();
            _transaction = transaction;
        }
    }
}
