using Mono.Cecil;

namespace ResNetGen.Testing.Floor;

/// <summary>What a compiled assembly needs of TorchSharp, as the list writes it: types, members, and what its own classes override.</summary>
internal static class TorchSharpReferences
{
    public static IEnumerable<string> Of(ModuleDefinition module) =>
        Types(module).Concat(Members(module)).Concat(Overrides(module)).Distinct().Order(StringComparer.Ordinal);

    private static IEnumerable<string> Types(ModuleDefinition module) =>
        module.GetTypeReferences().Where(IsTorchSharp).Select(type => $"type {TypeName.Of(type)}");

    private static IEnumerable<string> Members(ModuleDefinition module) => module.GetMemberReferences()
        .Where(member => IsTorchSharp(member.DeclaringType))
        .Select(member => $"{TypeName.Of(member.DeclaringType.GetElementType())}: {Signature(member)}");

    /// <summary>No reference says so, but a class that overrides what is not there does not load.</summary>
    private static IEnumerable<string> Overrides(ModuleDefinition module) =>
        from type in module.GetTypes()
        let own = OwnBases(type).ToList()
        let foreign = own.LastOrDefault(type).BaseType
        where foreign is not null && IsTorchSharp(foreign)
        from method in type.Methods
        where method.IsVirtual && !method.IsNewSlot && !own.Any(one => one.Methods.Any(other => other.IsNewSlot && other.Name == method.Name))
        select $"override {TypeName.Of(foreign)}: {Signature(method)}";

    private static IEnumerable<TypeDefinition> OwnBases(TypeDefinition type)
    {
        for (var one = type.BaseType as TypeDefinition; one is not null; one = one.BaseType as TypeDefinition)
            yield return one;
    }

    private static bool IsTorchSharp(TypeReference type) => type.GetElementType().Scope is AssemblyNameReference { Name: "TorchSharp" };

    /// <summary>All that the runtime looks a member up by, and no names of parameters. A reference to a field does not say whether it is static.</summary>
    private static string Signature(MemberReference member) => member switch
    {
        FieldReference field => $"{TypeName.Of(field.FieldType)} {field.Name}",
        MethodReference method => $"{(method.HasThis ? "" : "static ")}{TypeName.Of(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        _ => throw new NotSupportedException($"{member} is neither a field nor a method."),
    };

    private static string Generics(MethodReference method) => method.HasGenericParameters ? $"`{method.GenericParameters.Count}" : "";

    private static string Parameters(MethodReference method) => string.Join(", ", method.Parameters.Select(parameter => TypeName.Of(parameter.ParameterType)));
}
