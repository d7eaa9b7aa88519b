using System.Text.Json.Serialization;
using Waymark.Diff;
using Waymark.Schema;

namespace Waymark.Planning;

/// <summary>A statement of a plan.</summary>
public sealed record PlanStatement
{
    /// <summary>Its text, without a closing semicolon.</summary>
    public required string Sql { get; init; }

    /// <summary>The change that it makes, in one word: <c>AddColumn</c>.</summary>
    public required string Change { get; init; }

    /// <summary>What it changes.</summary>
    public required ObjectIdentity Target { get; init; }

    /// <summary>Where what it changes is declared; null when that is not known, or nowhere.</summary>
    [JsonIgnore]
    public SourceLocation? Location { get; init; }

    /// <summary>The transaction that it runs in, counted from 1; 0 when it cannot run in one.</summary>
    public int Transaction { get; init; }

    /// <summary>What it risks.</summary>
    public EquatableList<Hazard> Hazards { get; init; }
}
