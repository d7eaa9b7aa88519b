namespace Waymark.Planning.Files;

/// <summary>A plan as its JSON text has it. What only a plan file has is null in the text that <c>--format json</c> prints.</summary>
internal sealed record PlanDocument
{
    /// <summary>The version of the format; null where none is written.</summary>
    public int? Version { get; init; }

    /// <summary>The backend.</summary>
    public string? Backend { get; init; }

    /// <summary>The fingerprint of the schema that the plan starts from.</summary>
    public string? Fingerprint { get; init; }

    /// <summary>The schemas that were inspected.</summary>
    public IReadOnlyList<string>? Schemas { get; init; }

    /// <summary>The roles whose privileges were inspected.</summary>
    public IReadOnlyList<string>? ManagedRoles { get; init; }

    /// <summary>The statements.</summary>
    public IReadOnlyList<StatementDocument>? Statements { get; init; }

    /// <summary>The statements that are left out.</summary>
    public IReadOnlyList<StatementDocument>? Skipped { get; init; }
}

/// <summary>A statement of a plan.</summary>
internal sealed record StatementDocument
{
    /// <summary>Its text.</summary>
    public string? Sql { get; init; }

    /// <summary>The change that it makes.</summary>
    public string? Change { get; init; }

    /// <summary>What it changes.</summary>
    public TargetDocument? Target { get; init; }

    /// <summary>Its transaction; 0 for none.</summary>
    public int Transaction { get; init; }

    /// <summary>What it risks.</summary>
    public IReadOnlyList<HazardDocument>? Hazards { get; init; }
}

/// <summary>An object.</summary>
/// <param name="Type">What it is: <c>table</c>.</param>
/// <param name="Schema">Its schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Part">The part of it.</param>
internal sealed record TargetDocument(string? Type, string? Schema, string? Name, string? Part);

/// <summary>A risk.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Message">What it is, in words.</param>
internal sealed record HazardDocument(string? Kind, string? Message);
