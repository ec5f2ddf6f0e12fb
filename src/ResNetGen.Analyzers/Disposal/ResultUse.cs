using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;

namespace ResNetGen.Analyzers.Disposal;

/// <summary>What becomes of a result. Whoever gets it from here may dispose it: only what certainly nobody disposes is called left.</summary>
internal static class ResultUse
{
    /// <summary>Whether the result is only read, or not used at all.</summary>
    public static bool IsLeft(IOperation result)
    {
        var use = result.Parent;
        while (use is IConversionOperation or IAwaitOperation)
            (result, use) = (use, use.Parent);
        return use switch
        {
            IExpressionStatementOperation => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation declarator } => IsLeft(declarator),
            IInvocationOperation call when call.Instance == result => IsLeftByMethod(call),
            IPropertyReferenceOperation { Property.Name: "Tensor" } property when property.Instance == result => IsLeft(property),
            IPropertyReferenceOperation property => property.Instance == result,
            IArgumentOperation { Parent: IInvocationOperation call } => IsReadBy(call),
            _ => false,
        };
    }

    /// <summary>A tensor's own methods read it, but for those that give it back or dispose it.</summary>
    private static bool IsLeftByMethod(IInvocationOperation call)
    {
        var name = call.TargetMethod.Name;
        if (!Torch.IsOfTorchSharp(call.TargetMethod) || name.IndexOf("Dispose", StringComparison.Ordinal) >= 0)
            return false;
        // In-place methods and "to" give the very tensor, or may.
        if (name.EndsWith("_", StringComparison.Ordinal) || name is "to" or "cpu" or "cuda" or "type" or "contiguous")
            return IsLeft(call);
        return true;
    }

    /// <summary>Functions and modules of TorchSharp read what they are given; scopes and all other code may keep or dispose it.</summary>
    private static bool IsReadBy(IInvocationOperation call) =>
        Torch.IsOfTorchSharp(call.TargetMethod) && call.TargetMethod.Name.IndexOf("Dispose", StringComparison.Ordinal) < 0 && call.TargetMethod is not { Name: "Include" or "Attach" };

    private static bool IsLeft(IVariableDeclaratorOperation declarator)
    {
        if (declarator.Parent is not IVariableDeclarationOperation { Parent: IVariableDeclarationGroupOperation { Parent: IBlockOperation block } })
            return false;
        return block.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, declarator.Symbol))
            .All(reference => !IsCaptured(reference, block) && IsLeft(reference));
    }

    /// <summary>A lambda may do anything with it, at any time.</summary>
    private static bool IsCaptured(IOperation reference, IOperation block)
    {
        for (var outer = reference.Parent; outer is not null && outer != block; outer = outer.Parent)
        {
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }
}
