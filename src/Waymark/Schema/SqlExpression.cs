namespace Waymark.Schema;

/// <summary>
/// A piece of SQL that the model does not look into: a default, a check, a view's query. A dialect's normaliser brings it to one
/// spelling; two that still differ are equal only if the engine says so.
/// </summary>
/// <param name="Text">The SQL text.</param>
public sealed record SqlExpression(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
