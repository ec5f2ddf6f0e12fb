using Mono.Cecil;

namespace ResNetGen.Testing.Floor;

/// <summary>Names of types as the list writes them: C#'s words, and no namespace where TorchSharp's or one of .NET's commonest is meant.</summary>
internal static class TypeName
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

    /// <summary>Of a type's generic parameter <c>!0</c>, of a method's <c>!!0</c>, of a generic type without arguments <c>Module`2</c>.</summary>
    public static string Of(TypeReference type) => type switch
    {
        ArrayType array => $"{Of(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => Of(reference.ElementType) + "&",
        IModifierType modified => Of(modified.ElementType),
        GenericParameter { Type: GenericParameterType.Method } parameter => $"!!{parameter.Position}",
        GenericParameter parameter => $"!{parameter.Position}",
        GenericInstanceType instance => Generic(instance.ElementType.FullName, [.. instance.GenericArguments.Select(Of)]),
        _ => Plain(type.FullName),
    };

    private static string Generic(string definition, string[] arguments) => definition switch
    {
        "System.Nullable`1" => $"{arguments[0]}?",
        _ when definition.StartsWith("System.ValueTuple`", StringComparison.Ordinal) => $"({string.Join(", ", arguments)})",
        _ => $"{string.Join('.', Plain(definition).Split('.').Select(part => part.Split('`')[0]))}<{string.Join(", ", arguments)}>",
    };

    private static string Plain(string fullName)
    {
        if (Words.TryGetValue(fullName, out var word))
            return word;
        var known = Namespaces.FirstOrDefault(space => fullName.StartsWith(space, StringComparison.Ordinal)) ?? "";
        return fullName[known.Length..].Replace('/', '.');
    }
}
