using Microsoft.CodeAnalysis;

namespace ResNetGen.Analyzers.Networks;

/// <summary>Tells TorchSharp's members by where they are declared.</summary>
internal static class Torch
{
    /// <summary>A function such as <c>torch.randn</c>.</summary>
    public static bool IsFunction(IMethodSymbol method) => method.ContainingType is { Name: "torch", ContainingType: null } type && IsOfTorchSharp(type);

    /// <summary>A maker of layers such as <c>nn.Linear</c>.</summary>
    public static bool IsLayer(IMethodSymbol method) => method.ContainingType is { Name: "nn", ContainingType.Name: "torch" } type && IsOfTorchSharp(type);

    /// <summary>A function such as <c>nn.functional.relu</c>.</summary>
    public static bool IsFunctional(IMethodSymbol method) => method.ContainingType is { Name: "functional", ContainingType.Name: "nn" } type && IsOfTorchSharp(type);

    public static bool IsTensor(ITypeSymbol? type) => type is { Name: "Tensor", ContainingType.Name: "torch" } && IsOfTorchSharp(type);

    /// <summary>A module: a class that TorchSharp's <c>Module</c> is the base of.</summary>
    public static bool IsModule(ITypeSymbol? type)
    {
        for (var part = type; part is not null; part = part.BaseType)
        {
            if (part is { Name: "Module", ContainingType.Name: "nn" } && IsOfTorchSharp(part))
                return true;
        }

        return false;
    }

    public static bool IsOfTorchSharp(ISymbol symbol)
    {
        var space = symbol.ContainingNamespace;
        while (space is { ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "TorchSharp" };
    }
}
