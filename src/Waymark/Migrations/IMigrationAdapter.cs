using Waymark.Sql;

namespace Waymark.Migrations;

/// <summary>A backend on which migrations can be run: what it can do, and how it says it.</summary>
public interface IMigrationAdapter : IDatabaseAdapter
{
    /// <summary>What its SQL allows beyond the standard's lexical rules.</summary>
    LexerOptions LexerOptions { get; }

    /// <summary>Says what a run has to know of a statement.</summary>
    IStatementClassifier Statements { get; }

    /// <summary>The SQL of the runner's own.</summary>
    IMigrationDialect Dialect { get; }

    /// <summary>Locks that end with their session; null when a row of a table has to do.</summary>
    IAdvisoryLocks? AdvisoryLocks { get; }

    /// <summary>Asks whether a statement took effect; null when that cannot be asked.</summary>
    IStatementProbe? Probe { get; }

    /// <summary>How names are resolved; null when the server resolves them itself, and the text is sent as it is.</summary>
    INameRules? Names { get; }

    /// <summary>The tables of a run.</summary>
    /// <param name="format">How the migrations are held.</param>
    /// <param name="options">How to run.</param>
    /// <returns>The tables.</returns>
    /// <exception cref="MigrationException">The schema or table is no name that the backend can take.</exception>
    MetadataTables GetMetadataTables(MigrationFormat format, MigrationOptions options);

    /// <summary>What a run can do about a refusal.</summary>
    /// <param name="refusal">What the server said.</param>
    /// <returns>The kind of the failure.</returns>
    FailureKind Classify(ServerError refusal);
}
