using System.Reflection;

namespace TorchSharp.Api;

/// <summary>The lists' names of types: C#'s words, without TorchSharp's namespace and the commonest of .NET's.</summary>
internal static class TypeNames
{
    private static readonly string[] Namespaces = ["TorchSharp.", "System.Collections.Generic.", "System.IO.", "System."];

    private static readonly Dictionary<string, string> Words = new()
    {
        ["System.Boolean"] = "bool",
        ["System.Byte"] = "byte",
        ["System.Double"] = "double",
        ["System.Int32"] = "int",
        ["System.Int64"] = "long",
        ["System.Object"] = "object",
        ["System.Single"] = "float",
        ["System.String"] = "string",
        ["System.Void"] = "void",
    };

    internal static string Of(Type type)
    {
        if (type.IsArray)
            return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (type.IsPointer)
            return Of(type.GetElementType()!) + "*";
        if (type.IsGenericParameter)
            return type.Name;
        if (!type.IsGenericType)
            return Plain(type.FullName!);

        return Generic(type.GetGenericTypeDefinition().FullName!, [.. type.GetGenericArguments().Select(Of)]);
    }

    /// <param name="definition">The full name of the definition, with the marks of generic types.</param>
    /// <param name="arguments">The arguments of the type and of those around it.</param>
    internal static string Generic(string definition, IReadOnlyList<string> arguments)
    {
        if (definition == "System.Nullable`1")
            return arguments[0] + "?";
        if (definition.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return $"({string.Join(", ", arguments)})";

        return $"{Plain(definition)}<{string.Join(", ", arguments)}>";
    }

    internal static string Plain(string fullName)
    {
        if (Words.TryGetValue(fullName, out var word))
            return word;

        var bare = string.Join('.', fullName.Split('+', '/').Select(part => part.Split('`')[0]));
        var known = Namespaces.FirstOrDefault(space => bare.StartsWith(space, StringComparison.Ordinal));
        return known is null ? bare : bare[known.Length..];
    }
}
