using System.Text.Json.Serialization;

namespace Waymark.Schema;

/// <summary>
/// A piece of SQL that the model does not look into: a default, a check, a view's query. A dialect's normaliser brings it to one
/// spelling; two that still differ are equal only if the engine says so.
/// </summary>
/// <param name="Text">The SQL text.</param>
public sealed record SqlExpression(string Text)
{
    private readonly string? _written;

    /// <summary>
    /// The text as its author wrote it: statements are made of it. How it was written is no difference between expressions of one spelling.
    /// </summary>
    [JsonIgnore]
    public string Written
    {
        get => _written ?? Text;
        init => _written = value;
    }

    /// <summary>Whether its names will mean other objects than they do where it stands now: a difference that no spelling shows.</summary>
    [JsonIgnore]
    public bool IsRebound { get; init; }

    /// <summary>The same expression in another spelling.</summary>
    /// <param name="text">The spelling.</param>
    /// <returns>The expression; the same instance when it is spelt so already.</returns>
    public SqlExpression Respell(string text) => text == Text ? this : new SqlExpression(text) { Written = Written };

    /// <summary>Whether another expression has the same spelling and means the same objects.</summary>
    /// <param name="other">The other.</param>
    /// <returns>Whether it has.</returns>
    public bool Equals(SqlExpression? other) => other is not null && Text == other.Text && IsRebound == other.IsRebound;

    /// <inheritdoc/>
    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
