using Waymark.Names;

namespace Waymark.Migrations;

/// <summary>How a backend resolves the names of a migration before it is sent.</summary>
public interface INameRules
{
    /// <summary>The default schema, as it is written in SQL text.</summary>
    string DefaultSchema { get; }

    /// <summary>Asks how the catalogue spells the default schema: one row, one text.</summary>
    string FindStoredSchema { get; }

    /// <summary>Asks for the names of the tables and views in the default schema: one column.</summary>
    string FindTables { get; }

    /// <summary>Makes the resolver.</summary>
    /// <param name="storedDefaultSchema">The default schema as the catalogue spells it; null when that is not known.</param>
    /// <returns>The resolver.</returns>
    NameResolver CreateResolver(string? storedDefaultSchema);
}
