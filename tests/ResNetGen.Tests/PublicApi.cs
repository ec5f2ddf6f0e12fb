using System.Reflection;
using System.Text;

namespace ResNetGen.Tests;

/// <summary>An assembly's public API as text, one line for each member, for a snapshot.</summary>
internal static class PublicApi
{
    private static readonly NullabilityInfoContext Nullability = new();

    public static string Describe(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append(Constraints(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Bases(Type type)
    {
        var inherited = type.BaseType?.GetInterfaces() ?? [];
        var bases = new[] { type.BaseType }.Where(other => other is not null && other != typeof(object) && other != typeof(ValueType))
            .Concat(type.GetInterfaces().Except(inherited)).Select(other => Name(other!)).Order(StringComparer.Ordinal).ToList();
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static string Constraints(Type type) => string.Concat(
        type.GetGenericArguments().Where(argument => argument.IsGenericParameter && argument.GetGenericParameterConstraints().Length > 0).Select(Constraint));

    private static string Constraint(Type parameter) => $" where {parameter.Name} : {string.Join(", ", parameter.GetGenericParameterConstraints()
        .Select(constraint => constraint == typeof(ValueType) ? "struct" : Name(constraint)).Order(StringComparer.Ordinal))}";

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => constructor.IsPublic || IsInherited(constructor, type)))
            yield return $"{Access(constructor)}new({Parameters(constructor)})";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic))
            yield return $"{(field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}";
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetMethod is { IsPublic: true }))
            yield return $"{Modifiers(property.GetMethod!)}{Name(property.PropertyType)}{Question(Nullability.Create(property).ReadState, property.PropertyType)} {property.Name} {{ get;{(property.SetMethod is { IsPublic: true } ? " set;" : "")} }}";
        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName && (method.IsPublic || IsInherited(method, type))))
            yield return $"{Access(method)}{Modifiers(method)}{Name(method.ReturnType)}{Question(Nullability.Create(method.ReturnParameter).ReadState, method.ReturnType)} {method.Name}{Generic(method)}({Parameters(method)}){string.Concat(method.GetGenericArguments().Where(argument => argument.GetGenericParameterConstraints().Length > 0).Select(Constraint))}";
    }

    private static bool IsInherited(MethodBase method, Type type) => (method.IsFamily || method.IsFamilyOrAssembly) && !type.IsSealed;

    private static string Access(MethodBase method) => method.IsPublic ? "" : "protected ";

    private static string Modifiers(MethodInfo method) => (method.IsStatic, method.IsAbstract, IsOverride: method.GetBaseDefinition() != method) switch
    {
        (true, true, _) => "static abstract ",
        (true, false, _) => "static ",
        (_, _, true) => "override ",
        _ => "",
    };

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
        $"{Name(parameter.ParameterType)}{Question(Nullability.Create(parameter).WriteState, parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "null"}" : "")}"));

    private static string Question(NullabilityState state, Type type) => state == NullabilityState.Nullable && !type.IsValueType && !type.IsGenericParameter ? "?" : "";

    private static string Name(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
            return Name(underlying) + "?";
        var name = type.IsGenericParameter ? type.Name : $"{(type.DeclaringType is { } outer ? Name(outer) : type.Namespace)}.{type.Name}";
        if (!type.IsGenericType)
            return name;
        return $"{name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
