namespace Waymark.Schema;

/// <summary>How a materialized view keeps a column.</summary>
/// <param name="Column">The column.</param>
public sealed record ViewColumnSettings(string Column)
{
    /// <summary>As <see cref="Schema.Column.Storage"/>.</summary>
    public string? Storage { get; init; }

    /// <summary>As <see cref="Schema.Column.Compression"/>.</summary>
    public string? Compression { get; init; }

    /// <summary>As <see cref="Schema.Column.StatisticsTarget"/>.</summary>
    public int? StatisticsTarget { get; init; }

    /// <summary>As <see cref="Schema.Column.Options"/>.</summary>
    public EquatableList<StorageOption> Options { get; init; }
}
