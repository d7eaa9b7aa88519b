namespace Waymark.IntegrationTests.Sqldef;

/// <summary>A case of the sqldef corpus: two schemas, and what the way between them may take.</summary>
public sealed record SqldefCase(string File, string Name)
{
    /// <summary>The schema to start from.</summary>
    public string Current { get; init; } = "";

    /// <summary>The schema to reach.</summary>
    public string Desired { get; init; } = "";

    /// <summary>The statements that sqldef takes to the desired schema; null when it does not say. Only their number counts here.</summary>
    public string? Up { get; init; }

    /// <summary>The statements that sqldef takes back; null when it does not say.</summary>
    public string? Down { get; init; }

    /// <summary>Whether planning must fail.</summary>
    public bool MustFail { get; init; }

    /// <summary>Whether the current schema is reached again from the desired one.</summary>
    public bool HasWayBack { get; init; } = true;

    public bool EnableDrop { get; init; } = true;

    /// <summary>The least version of a server that can run the case.</summary>
    public decimal? MinVersion { get; init; }

    /// <summary>The greatest version of a server that can run the case.</summary>
    public decimal? MaxVersion { get; init; }

    /// <summary>The flavour of server that the case is for; <c>!x</c> for all but x.</summary>
    public string? Flavor { get; init; }

    /// <summary>Whether a role with a search path of its own connects.</summary>
    public bool HasOwnSearchPath { get; init; }

    public IReadOnlyList<string> ManagedRoles { get; init; } = [];

    /// <summary>Whether the case is about rules of sqldef's own.</summary>
    public bool HasManageRules { get; init; }

    /// <summary>Whether files are compared, not a database.</summary>
    public bool Offline { get; init; }

    public bool Concurrently { get; init; }

    /// <summary>Whether only a superuser may do what the case declares.</summary>
    public bool NeedsSuperuser { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{File}/{Name}";
}
