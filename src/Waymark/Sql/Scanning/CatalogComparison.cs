namespace Waymark.Sql.Scanning;

/// <summary>A comparison of a column, which may be a schema column of the system catalogue, with something.</summary>
/// <param name="Column">The column.</param>
/// <param name="Other">What it is compared with.</param>
internal readonly record struct CatalogComparison(OperandShape Column, OperandShape Other);
