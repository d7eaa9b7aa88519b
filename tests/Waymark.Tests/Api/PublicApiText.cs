using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Waymark.Tests.Api;

/// <summary>
/// The public API of an assembly as text: its types and, below each, the members that a user can name, as C# declares them, sorted. What the
/// compiler makes of a record is not repeated: the word record says it.
/// </summary>
internal static class PublicApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            text.Append(Heading(type)).Append('\n');
            foreach (var (_, declaration) in Members(type).OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Declaration, StringComparer.Ordinal))
            {
                text.Append("    ").Append(declaration).Append('\n');
            }
        }

        return text.ToString();
    }

    private static string Heading(Type type)
    {
        var bases = type.IsEnum || IsDelegate(type) ? [] : Bases(type).Select(ApiTypeName.Of).ToList();
        var name = $"{type.Namespace}.{ApiTypeName.Of(type)}";
        return $"{Obsolete(type)}{KindOf(type)} {name}{(bases.Count > 0 ? $" : {string.Join(", ", bases)}" : string.Empty)}{Constraints(type.GetGenericArguments())}";
    }

    private static string KindOf(Type type) => type switch
    {
        { IsEnum: true } => type.IsDefined(typeof(FlagsAttribute)) ? "flags enum" : "enum",
        { IsInterface: true } => "interface",
        { IsValueType: true } => $"{(type.IsDefined(typeof(IsReadOnlyAttribute), false) ? "readonly " : string.Empty)}{(type.IsByRefLike ? "ref " : string.Empty)}"
            + (IsRecord(type) ? "record struct" : "struct"),
        _ when IsDelegate(type) => "delegate",
        _ => $"{Modifier(type)}{(IsRecord(type) ? "record" : "class")}",
    };

    private static string Modifier(Type type) => type switch
    {
        { IsAbstract: true, IsSealed: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => string.Empty,
    };

    // A record can be compared with its like: that goes without saying.
    private static IEnumerable<Type> Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var own = type.GetInterfaces().Where(i => i.IsVisible && !inherited.Contains(i) && !(IsRecord(type) && i == typeof(IEquatable<>).MakeGenericType(type)))
            .OrderBy(ApiTypeName.Of, StringComparer.Ordinal);
        return type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) ? own.Prepend(parent) : own;
    }

    private static IEnumerable<(string Name, string Declaration)> Members(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetNames(type).Select(name => (name, $"{name} = {Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}"));
        }

        if (IsDelegate(type))
        {
            return [(string.Empty, Method(type.GetMethod("Invoke")!))];
        }

        return type.GetMembers(Declared).Select(m => (m.Name, Declaration: Declare(m))).Where(m => m.Declaration is not null)!;
    }

    /// <summary>The declaration of a member; null when a user cannot name it, or the compiler makes it of another.</summary>
    private static string? Declare(MemberInfo member) => member switch
    {
        _ when member.IsDefined(typeof(CompilerGeneratedAttribute), false) => null,
        FieldInfo field when IsVisible(field) => Field(field),
        ConstructorInfo constructor when IsVisible(constructor) => Constructor(constructor),
        PropertyInfo property when property.GetAccessors(true).Any(IsVisible) && property.Name != "EqualityContract" => Property(property),
        EventInfo @event when IsVisible(@event.AddMethod!) => $"{Modifiers(@event.AddMethod!)}event {ApiTypeName.Of(@event)} {@event.Name}",
        MethodInfo method when IsVisible(method) && IsOperatorOrPlain(method) => Method(method),
        _ => null,
    };

    private static string Field(FieldInfo field) => field.IsLiteral
        ? $"{Obsolete(field)}const {ApiTypeName.Of(field)} {field.Name} = {Literal(field.GetRawConstantValue())}"
        : $"{Obsolete(field)}{(field.IsFamily ? "protected " : string.Empty)}{(field.IsStatic ? "static " : string.Empty)}{(field.IsInitOnly ? "readonly " : string.Empty)}{ApiTypeName.Of(field)} {field.Name}";

    private static string Constructor(ConstructorInfo constructor) =>
        $"{Obsolete(constructor)}{Modifiers(constructor)}{ApiTypeName.Of(constructor.DeclaringType!)}({Parameters(constructor)})";

    private static string Property(PropertyInfo property)
    {
        var accessors = property.GetAccessors(true).Where(IsVisible).OrderBy(a => a == property.SetMethod).Select(Accessor);
        var name = property.GetIndexParameters().Length > 0 ? $"this[{Parameters(property.GetMethod!)}]" : property.Name;
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : string.Empty;
        return $"{Obsolete(property)}{required}{Modifiers(property.GetAccessors(true).First(IsVisible))}{ApiTypeName.Of(property)} {name} {{ {string.Join(' ', accessors)} }}";

        string Accessor(MethodInfo accessor)
        {
            var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
            return accessor == property.GetMethod ? "get;" : isInit ? "init;" : "set;";
        }
    }

    private static string Method(MethodInfo method)
    {
        var arguments = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : string.Empty;
        return $"{Obsolete(method)}{Modifiers(method)}{ApiTypeName.Of(method.ReturnParameter)} {method.Name}{arguments}({Parameters(method)})"
            + (method.IsGenericMethod ? Constraints(method.GetGenericArguments()) : string.Empty);
    }

    private static string Modifiers(MethodBase method)
    {
        var access = method.IsPublic ? string.Empty : "protected ";
        if (method.DeclaringType!.IsInterface)
        {
            return method.IsStatic ? "static " : method.IsAbstract ? string.Empty : "virtual ";
        }

        var kind = method switch
        {
            { IsStatic: true } => "static ",
            { IsAbstract: true } => "abstract ",
            MethodInfo m when m.GetBaseDefinition() != m => "override ",
            { IsVirtual: true, IsFinal: false } => "virtual ",
            _ => string.Empty,
        };
        return access + kind;
    }

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : string.Empty;
        var parameters = method is MethodInfo { IsSpecialName: true } accessor && accessor.Name.StartsWith("set_", StringComparison.Ordinal)
            ? method.GetParameters()[..^1]
            : method.GetParameters();
        return extension + string.Join(", ", parameters.Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var isParams = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute));
        var value = parameter.HasDefaultValue ? $" = {Literal(parameter.RawDefaultValue)}" : string.Empty;
        return $"{(isParams ? "params " : string.Empty)}{ApiTypeName.Of(parameter)} {parameter.Name}{value}";
    }

    private static string Constraints(IEnumerable<Type> arguments) =>
        string.Concat(arguments.Where(a => a.IsGenericParameter).Select(a => (a.Name, Constraints: ConstraintsOf(a)))
            .Where(a => a.Constraints.Count > 0).Select(a => $" where {a.Name} : {string.Join(", ", a.Constraints)}"));

    private static List<string> ConstraintsOf(Type argument)
    {
        var attributes = argument.GenericParameterAttributes;
        var isValue = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        List<string> constraints = [.. argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(ApiTypeName.Of).Order(StringComparer.Ordinal)];
        if (isValue || attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint))
        {
            constraints.Insert(0, isValue ? "struct" : "class");
        }

        if (!isValue && attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint))
        {
            constraints.Add("new()");
        }

        return constraints;
    }

    private static string Literal(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        char c => $"'{c}'",
        bool b => b ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    // The compiler itself marks the constructors of types with required members, and ref structs.
    private static string Obsolete(MemberInfo member) =>
        member.IsDefined(typeof(ObsoleteAttribute), false) && !member.IsDefined(typeof(CompilerFeatureRequiredAttribute), false) ? "[Obsolete] " : string.Empty;

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static bool IsDelegate(Type type) => type.IsSubclassOf(typeof(Delegate));

    private static bool IsVisible(FieldInfo field) => field.IsPublic || (Inheritable(field) && (field.IsFamily || field.IsFamilyOrAssembly));

    private static bool IsVisible(MethodBase method) => method.IsPublic || (Inheritable(method) && (method.IsFamily || method.IsFamilyOrAssembly));

    private static bool Inheritable(MemberInfo member) => !member.DeclaringType!.IsSealed;

    // Accessors are told with their property; operators have a special name too, and are methods of their own.
    private static bool IsOperatorOrPlain(MethodInfo method) => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal);
}
