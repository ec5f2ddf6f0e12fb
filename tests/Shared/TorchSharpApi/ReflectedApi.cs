using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TorchSharp.Api;

/// <summary>Writes what an assembly offers in the form of the lists.</summary>
internal static class ReflectedApi
{
    private const BindingFlags Declared = BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;

    internal static IEnumerable<Type> VisibleTypes(Assembly assembly) => assembly.GetTypes().Where(type => type.IsVisible || IsVisibleToHeirs(type));

    internal static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsAbstract: true, IsSealed: true } => "static",
        { IsSealed: true } => "sealed",
        { IsAbstract: true } => "abstract",
        _ => "",
    };

    internal static IEnumerable<string> Members(Type type)
    {
        foreach (var constructor in type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && Visible(constructor)))
            yield return $"ctor {Access(constructor)} {type.Name}({Parameters(constructor.GetParameters())})";
        foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            yield return Field(field);
        var accessors = type.GetProperties(Declared).SelectMany(property => property.GetAccessors(nonPublic: true)).ToHashSet();
        foreach (var method in type.GetMethods(Declared).Where(method => Visible(method) && !accessors.Contains(method) && !method.Name.Contains('<')))
            yield return $"meth {Access(method)} {Modifier(method)}{TypeNames.Of(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method.GetParameters())})";
        foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors().Length > 0))
            yield return Property(property);
    }

    private static bool IsVisibleToHeirs(Type type) => type.IsNested && (type.IsNestedFamily || type.IsNestedFamORAssem) && type.DeclaringType!.IsVisible;

    private static bool Visible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Access(MethodBase method) =>
        method.IsPublic ? "public" : method.IsFamilyOrAssembly ? "protected internal" : "protected";

    private static string Modifier(MethodInfo method) => method switch
    {
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsVirtual: true, IsFinal: false } => method.GetBaseDefinition() == method ? "virtual " : "override ",
        _ => "",
    };

    private static string Field(FieldInfo field)
    {
        var access = field.IsPublic ? "public" : "protected";
        var declared = $"{TypeNames.Of(field.FieldType)} {field.Name}";
        if (field.IsLiteral)
            return $"field {access} const {declared} = {Value(field.GetRawConstantValue(), typeof(object))}";
        return $"field {access} {(field.IsStatic ? "static " : "")}{declared}";
    }

    private static string Property(PropertyInfo property)
    {
        var indices = property.GetIndexParameters();
        var index = indices.Length == 0 ? "" : $"[{Parameters(indices)}]";
        var accessors = $"{(property.GetMethod?.IsPublic == true ? "get; " : "")}{(property.SetMethod?.IsPublic == true ? "set; " : "")}";
        var isStatic = property.GetAccessors()[0].IsStatic ? "static " : "";
        return $"prop {isStatic}{TypeNames.Of(property.PropertyType)} {property.Name}{index} {{ {accessors}}}";
    }

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(',', method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(ParameterInfo[] parameters) => string.Join(", ", parameters.Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var type = parameter.ParameterType;
        var prefix = type.IsByRef ? (parameter.IsOut ? "out " : "ref ")
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var declared = $"{prefix}{TypeNames.Of(type.IsByRef ? type.GetElementType()! : type)} {parameter.Name}";
        return parameter.HasDefaultValue ? $"{declared} = {Value(parameter.DefaultValue, type)}" : declared;
    }

    private static string Value(object? value, Type type)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && bare == type ? "default" : "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text}\"",
            _ when bare.IsEnum => $"{bare.Name}.{Enum.GetName(bare, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => throw new NotSupportedException($"A default value of type {value.GetType()} has no written form here."),
        };
    }
}
