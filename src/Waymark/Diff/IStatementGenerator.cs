using Waymark.Diff.Changes;

namespace Waymark.Diff;

/// <summary>Writes changes as statements of a dialect.</summary>
public interface IStatementGenerator
{
    /// <summary>Writes one change.</summary>
    /// <param name="change">The change.</param>
    /// <param name="context">What surrounds it.</param>
    /// <returns>The statements, in order; none when the dialect needs none.</returns>
    IReadOnlyList<GeneratedStatement> Generate(SchemaChange change, ChangeContext context);

    /// <summary>Writes what is set for the session before the first change of a plan.</summary>
    /// <param name="config">How the plan is made.</param>
    /// <param name="changes">The changes of the plan.</param>
    /// <returns>The settings; none where the dialect has none.</returns>
    IReadOnlyList<SessionSetting> GenerateSettings(DiffConfig config, IReadOnlyList<SchemaChange> changes) => [];
}

/// <summary>A statement as a generator writes it.</summary>
/// <param name="Sql">Its text, without a closing semicolon.</param>
/// <param name="RunsInTransaction">Whether it may run in a transaction with others.</param>
public sealed record GeneratedStatement(string Sql, bool RunsInTransaction = true);

/// <summary>A setting of the session that runs a plan.</summary>
/// <param name="Name">The setting's name.</param>
/// <param name="Sql">The statement that sets it, without a closing semicolon.</param>
public sealed record SessionSetting(string Name, string Sql);
