using Mono.Cecil;

namespace TorchSharp.Api;

/// <summary>Checks what a compiled assembly refers to in TorchSharp against the real one's API.</summary>
internal static class TorchSharpReferences
{
    /// <summary>The types and members of TorchSharp that the assembly uses and the real one does not have: there it would fail at run time.</summary>
    internal static IReadOnlyList<string> Missing(string assemblyPath, TorchSharpApi real)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        var types = module.GetTypeReferences().Where(IsTorchSharp).Select(Definition)
            .Where(definition => real.Find(definition) is null)
            .Select(definition => $"type {definition}");
        var members = module.GetMemberReferences().Where(member => IsTorchSharp(member.DeclaringType))
            .Select(member => (Owner: Definition(member.DeclaringType.GetElementType()), Shape: Shape(member)))
            .Where(member => !real.WithBases(member.Owner).Any(type => type.HasShape(member.Shape)))
            .Select(member => $"{member.Owner}: {member.Shape}");
        return [.. types.Concat(members).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>How many members of TorchSharp the assembly refers to: a check of none would find nothing missing.</summary>
    internal static int Count(string assemblyPath)
    {
        using var module = ModuleDefinition.ReadModule(assemblyPath);
        return module.GetMemberReferences().Count(member => IsTorchSharp(member.DeclaringType));
    }

    private static bool IsTorchSharp(TypeReference type) => type.GetElementType().Scope is AssemblyNameReference { Name: "TorchSharp" };

    private static string Definition(TypeReference type) =>
        ApiType.Definition(TypeNames.Plain(type.FullName), type.FullName.Split('`').Skip(1).Sum(part => int.Parse(part.Split('/')[0])));

    private static string Shape(MemberReference member) => member switch
    {
        FieldReference field => Signature.FieldShape((Name(field.FieldType), field.Name)),
        MethodReference method => Signature.Shape(
            !method.HasThis, Name(method.ReturnType), method.Name, method.Parameters.Select(parameter => Name(parameter.ParameterType))),
        _ => throw new NotSupportedException($"{member} is neither a field nor a method."),
    };

    private static string Name(TypeReference type) => type switch
    {
        ArrayType array => $"{Name(array.ElementType)}[{new string(',', array.Rank - 1)}]",
        ByReferenceType reference => Name(reference.ElementType) + "&",
        IModifierType modified => Name(modified.ElementType),
        GenericParameter { Type: GenericParameterType.Method } parameter => $"!!{parameter.Position}",
        GenericParameter parameter => $"!{parameter.Position}",
        GenericInstanceType instance => TypeNames.Generic(instance.ElementType.FullName, [.. instance.GenericArguments.Select(Name)]),
        _ => TypeNames.Plain(type.FullName),
    };
}
