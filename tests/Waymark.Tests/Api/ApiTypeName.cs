using System.Reflection;
using System.Runtime.CompilerServices;

namespace Waymark.Tests.Api;

/// <summary>A type as C# writes it, without namespaces; where it is used, with what may be null and with the names of a tuple's elements.</summary>
internal static class ApiTypeName
{
    private static readonly Dictionary<Type, string> KeyWords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(char)] = "char",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(decimal)] = "decimal",
    };

    public static string Of(Type type) => Write(type, null, new Queue<string?>());

    public static string Of(FieldInfo field) => Write(field.FieldType, new NullabilityInfoContext().Create(field), TupleNames(field));

    public static string Of(PropertyInfo property) => Write(property.PropertyType, new NullabilityInfoContext().Create(property), TupleNames(property));

    public static string Of(EventInfo @event) => Write(@event.EventHandlerType!, new NullabilityInfoContext().Create(@event), TupleNames(@event));

    public static string Of(ParameterInfo parameter)
    {
        var text = Write(parameter.ParameterType, new NullabilityInfoContext().Create(parameter), new(TupleNames(parameter.GetCustomAttribute<TupleElementNamesAttribute>())));
        return $"{Passing(parameter)}{text}";
    }

    private static string Passing(ParameterInfo parameter) => parameter switch
    {
        { ParameterType.IsByRef: false } => string.Empty,
        { Position: -1 } => parameter.IsDefined(typeof(IsReadOnlyAttribute)) ? "ref readonly " : "ref ",
        { IsOut: true } => "out ",
        _ when parameter.IsDefined(typeof(RequiresLocationAttribute)) => "ref readonly ",
        _ => parameter.IsIn ? "in " : "ref ",
    };

    private static string Write(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        if (type.IsByRef)
        {
            return Write(type.GetElementType()!, nullability?.ElementType ?? nullability, tupleNames);
        }

        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            // The nullability of Nullable<T> tells T's arguments as its own.
            return $"{Write(value, nullability, tupleNames)}?";
        }

        var canBeNull = nullability is { ReadState: NullabilityState.Nullable } or { ReadState: NullabilityState.Unknown, WriteState: NullabilityState.Nullable };
        return $"{WriteNotNull(type, nullability, tupleNames)}{(canBeNull && !type.IsValueType ? "?" : string.Empty)}";
    }

    private static string WriteNotNull(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        if (KeyWords.TryGetValue(type, out var word))
        {
            return word;
        }

        if (type.IsArray)
        {
            return $"{Write(type.GetElementType()!, nullability?.ElementType, tupleNames)}[{new string(',', type.GetArrayRank() - 1)}]";
        }

        if (type.IsPointer)
        {
            return $"{Of(type.GetElementType()!)}*";
        }

        if (type.IsAssignableTo(typeof(ITuple)) && type.IsValueType && type.IsGenericType)
        {
            return WriteTuple(type, nullability, tupleNames);
        }

        var owner = type is { IsNested: true, IsGenericParameter: false } ? $"{Of(type.DeclaringType!)}." : string.Empty;
        return owner + (type.IsGenericType ? WriteGeneric(type, nullability, tupleNames) : type.Name);
    }

    private static string WriteGeneric(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        var name = type.Name.Split('`')[0];
        var arguments = type.GetGenericArguments().Select((argument, i) => Write(argument, nullability?.GenericTypeArguments.ElementAtOrDefault(i), tupleNames));
        return $"{name}<{string.Join(", ", arguments)}>";
    }

    // A tuple's own names come before those of the tuples in it.
    private static string WriteTuple(Type type, NullabilityInfo? nullability, Queue<string?> tupleNames)
    {
        var elements = type.GetGenericArguments();
        var names = elements.Select(_ => tupleNames.TryDequeue(out var name) && name is not null ? $" {name}" : string.Empty).ToList();
        var types = elements.Select((element, i) => Write(element, nullability?.GenericTypeArguments.ElementAtOrDefault(i), tupleNames) + names[i]);
        return $"({string.Join(", ", types)})";
    }

    private static Queue<string?> TupleNames(MemberInfo member) => new(TupleNames(member.GetCustomAttribute<TupleElementNamesAttribute>()));

    private static IEnumerable<string?> TupleNames(TupleElementNamesAttribute? names) => names?.TransformNames ?? [];
}
