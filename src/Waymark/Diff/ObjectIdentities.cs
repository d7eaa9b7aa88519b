using Waymark.Schema;

namespace Waymark.Diff;

/// <summary>The identities of the model's objects.</summary>
public static class ObjectIdentities
{
    /// <summary>The identity of an object.</summary>
    /// <param name="item">The object.</param>
    /// <returns>Its identity.</returns>
    public static ObjectIdentity Of(SchemaObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new ObjectIdentity(TypeOf(item), item.Name, PartOf(item));
    }

    /// <summary>The input types of a routine, which tell it from others of its name.</summary>
    /// <param name="routine">The routine.</param>
    /// <returns>For example <c>(integer, app.mood[])</c>.</returns>
    public static string SignatureOf(Routine routine)
    {
        ArgumentNullException.ThrowIfNull(routine);
        return SignatureOf(routine.Parameters.Where(p => p.Mode != "OUT").Select(p => p.Type));
    }

    /// <summary>The text of a list of input types.</summary>
    /// <param name="types">The types.</param>
    /// <returns>For example <c>(integer, app.mood[])</c>.</returns>
    public static string SignatureOf(IEnumerable<DataType> types) => $"({string.Join(", ", types.Select(Describe))})";

    /// <summary>What tells an object that is kept as its statement from others of its name.</summary>
    /// <param name="item">The object.</param>
    /// <returns>For example <c>RULE ON app.users</c>, <c>OPERATOR (integer, app.mood)</c>.</returns>
    public static string DistinctionOf(OpaqueObject item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var types = item.Types.IsEmpty ? string.Empty : $" {SignatureOf(item.Types)}";
        var table = item.Table is { } of ? $" ON {of}" : string.Empty;
        var qualifier = item.Qualifier.Length == 0 ? string.Empty : $" {item.Qualifier}";
        return $"{item.Kind}{types}{table}{qualifier}";
    }

    /// <summary>A type as overloads tell it from others: without length and precision, with its time zone.</summary>
    private static string Describe(DataType type)
    {
        var name = type.Suffix.StartsWith("with", StringComparison.Ordinal) ? $"{type.Name} {type.Suffix}" : type.Name.ToString();
        return type.ArrayDimensions > 0 ? $"{name}[]" : name;
    }

    private static string PartOf(SchemaObject item) => item switch
    {
        Routine routine => SignatureOf(routine),
        OpaqueObject opaque => DistinctionOf(opaque),
        _ => string.Empty,
    };

    private static ObjectType TypeOf(SchemaObject item) => item switch
    {
        Table => ObjectType.Table,
        View { IsMaterialized: true } => ObjectType.MaterializedView,
        View => ObjectType.View,
        Sequence => ObjectType.Sequence,
        Domain => ObjectType.Domain,
        UserType => ObjectType.Type,
        Routine { Kind: RoutineKind.Procedure } => ObjectType.Procedure,
        Routine { Kind: RoutineKind.Aggregate } => ObjectType.Aggregate,
        Routine => ObjectType.Function,
        _ => ObjectType.Opaque,
    };
}
