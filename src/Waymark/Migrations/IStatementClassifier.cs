namespace Waymark.Migrations;

/// <summary>Says what a run has to know of a statement. It reads tokens, and needs no server.</summary>
public interface IStatementClassifier
{
    /// <summary>Classifies one statement.</summary>
    /// <param name="sql">The statement, as it is sent.</param>
    /// <returns>What is to be known of it.</returns>
    StatementProfile Classify(string sql);

    /// <summary>Whether a statement spells one of these values as a constant, also within a body that it quotes.</summary>
    /// <param name="sql">The statement, as it is sent.</param>
    /// <param name="labels">The values.</param>
    /// <returns>Whether it does.</returns>
    bool Mentions(string sql, IReadOnlySet<string> labels);
}
