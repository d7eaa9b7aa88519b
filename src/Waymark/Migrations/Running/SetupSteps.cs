using Waymark.Migrations.Journals;
using Waymark.Migrations.Transactions;

namespace Waymark.Migrations.Running;

/// <summary>Makes the runner's own tables, where they are missing.</summary>
internal static class SetupSteps
{
    internal static IReadOnlyList<MigrationStep> For(RunContext context, MigrationFolder folder, RunPreparation preparation, TransactionPlan plan)
    {
        var (dialect, tables, contents) = (context.Dialect, context.Tables, preparation.Contents);
        var steps = new List<MigrationStep>();
        if (!contents.SchemaExists && tables.Journal.Schema is { } schema && dialect.CreateSchema(schema) is { } create)
        {
            steps.Add(new MigrationStep(StepKind.Setup, create));
        }

        if (!contents.JournalExists)
        {
            steps.Add(new MigrationStep(StepKind.Setup, dialect.CreateJournal(tables)));
        }
        else if (tables.Layout == JournalLayout.Drizzle1 && !contents.HasNames)
        {
            steps.Add(new MigrationStep(StepKind.Begin, dialect.Begin));
            steps.AddRange(JournalUpgrade.Statements(dialect, tables, folder, preparation.Comparison).Select(sql => new MigrationStep(StepKind.Setup, sql)));
            steps.Add(new MigrationStep(StepKind.Commit, dialect.Commit));
        }

        if (!contents.ProgressExists && plan.Steps.Any(step => step.Kind == StepKind.Progress))
        {
            steps.Add(new MigrationStep(StepKind.Setup, dialect.CreateProgress(tables)));
        }

        return steps;
    }
}
