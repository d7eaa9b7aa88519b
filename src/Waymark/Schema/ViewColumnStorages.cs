namespace Waymark.Schema;

/// <summary>
/// How the types of columns are stored by themselves, where only the catalogue tells it: the columns of a query. They come along, for what says so
/// or goes back to it, and do not count: any two are equal.
/// </summary>
/// <param name="Items">The storage of each column's type.</param>
public readonly record struct ViewColumnStorages(EquatableList<ViewColumnStorage> Items)
{
    /// <summary>Always true: what a type brings is no difference.</summary>
    /// <param name="other">Others.</param>
    /// <returns>True.</returns>
    public bool Equals(ViewColumnStorages other) => true;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;

    /// <summary>The storage of a column's type; null when it is not known.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The storage, or null.</returns>
    public string? Find(string column) => Items.FirstOrDefault(i => i.Column == column)?.Storage;
}

/// <summary>How the type of a column is stored by itself.</summary>
/// <param name="Column">The column.</param>
/// <param name="Storage">As <see cref="Schema.Column.Storage"/>.</param>
public sealed record ViewColumnStorage(string Column, string Storage);
