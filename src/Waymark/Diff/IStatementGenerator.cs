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
}

/// <summary>A statement as a generator writes it.</summary>
/// <param name="Sql">Its text, without a closing semicolon.</param>
/// <param name="RunsInTransaction">Whether it may run in a transaction with others.</param>
public sealed record GeneratedStatement(string Sql, bool RunsInTransaction = true);
