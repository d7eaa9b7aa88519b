using Waymark.Postgres.Normalization.Expressions;
using Waymark.Schema;

namespace Waymark.Postgres.Normalization;

/// <summary>What the parts of a schema know of each other: parents of tables, the types that domains narrow.</summary>
internal sealed class SchemaScope
{
    private const int DeepestDomain = 32;

    private readonly Dictionary<ObjectName, Table> _tables;
    private readonly Dictionary<ObjectName, Domain> _domains;
    private readonly Dictionary<ObjectName, UserType> _types;
    private readonly ILookup<string, Table> _tablesByName;
    private readonly ILookup<string, Domain> _domainsByName;

    internal SchemaScope(DatabaseSchema schema)
    {
        _tables = schema.Tables.ToDictionary(t => t.Name);
        _tablesByName = schema.Tables.ToLookup(t => t.Name.Name, StringComparer.Ordinal);
        var domains = schema.Types.OfType<Domain>().ToList();
        _types = schema.Types.ToDictionary(t => t.Name);
        _domains = domains.ToDictionary(d => d.Name);
        _domainsByName = domains.ToLookup(d => d.Name.Name, StringComparer.Ordinal);
    }

    /// <summary>A table by name: the one that is named, or the only one of that name where one of the two has no schema.</summary>
    internal Table? FindTable(ObjectName name) => _tables.GetValueOrDefault(name) ?? OnlyOne(_tablesByName[name.Name], name, t => t.Name);

    /// <summary>A type by its whole name.</summary>
    internal UserType? FindType(ObjectName name) => _types.GetValueOrDefault(name);

    /// <summary>The type of the values of a type: what a domain narrows, without length and precision.</summary>
    internal DataType ValueType(DataType type)
    {
        var value = TypeNames.Canonicalize(type) with { Modifiers = [] };
        for (var depth = 0; depth < DeepestDomain && value.ArrayDimensions == 0 && FindDomain(value.Name) is { } domain; depth++)
        {
            value = TypeNames.Canonicalize(domain.BaseType) with { Modifiers = [] };
        }

        return value;
    }

    /// <summary>The scope of a table's expressions.</summary>
    internal ExpressionScope ScopeOf(Table table)
    {
        var columns = new Dictionary<string, DataType>(StringComparer.Ordinal);
        AddColumns(columns, table, 0);
        return new ExpressionScope { Table = table.Name.Name, Columns = columns };
    }

    private void AddColumns(Dictionary<string, DataType> columns, Table table, int depth)
    {
        foreach (var column in table.Columns)
        {
            columns.TryAdd(column.Name, ValueType(column.Type));
        }

        foreach (var parent in table.PartitionOf is { } partitioned ? [partitioned] : table.Inherits)
        {
            if (depth < DeepestDomain && FindTable(parent) is { } declared)
            {
                AddColumns(columns, declared, depth + 1);
            }
        }
    }

    private Domain? FindDomain(ObjectName name) => _domains.Count == 0 ? null
        : _domains.GetValueOrDefault(name) ?? OnlyOne(_domainsByName[name.Name], name, d => d.Name);

    private static T? OnlyOne<T>(IEnumerable<T> candidates, ObjectName written, Func<T, ObjectName> nameOf)
        where T : class
    {
        T? found = null;
        foreach (var candidate in candidates.Where(c => written.Schema is null || nameOf(c).Schema is null))
        {
            if (found is not null)
            {
                return null;
            }

            found = candidate;
        }

        return found;
    }
}
