using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ResNetGen.Analyzers.Disposal;

/// <summary>Where a call is.</summary>
internal static class Surroundings
{
    /// <summary>
    /// Whether a call is in the body of a loop, in a function that opens no dispose scope. A scope anywhere in it is taken to be right: where it
    /// is opened once around the loop it still ends.
    /// </summary>
    public static bool AreLoopWithoutScope(IOperation call)
    {
        var isInLoop = false;
        for (var (inner, outer) = (call, call.Parent); outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            if (outer is ILoopOperation loop && loop.Body == inner)
                isInLoop = true;
            if (outer is IAnonymousFunctionOperation or ILocalFunctionOperation || outer.Parent is null)
                return isInLoop && !outer.DescendantsAndSelf().Any(IsScope);
        }

        return false;
    }

    private static bool IsScope(IOperation operation) =>
        operation.Type is { Name: "DisposeScope" } || operation is IVariableDeclaratorOperation { Symbol.Type.Name: "DisposeScope" };
}
