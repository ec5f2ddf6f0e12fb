using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers.Shapes;

/// <summary>Reads sizes that are written as arguments: one by one, as an array, or as a collection expression.</summary>
internal static class SizeArguments
{
    private static readonly HashSet<string> Single = ["size", "rows", "columns", "cols", "dim0", "dim1", "dim2", "dim3"];

    /// <summary>The shape that <c>torch.randn(8, 3, 224, 224)</c> and its like give; null where it is not written out.</summary>
    public static IReadOnlyList<long?>? OfCreation(IInvocationOperation call)
    {
        var sizes = call.Arguments
            .Where(argument => argument.Parameter is { } parameter && Single.Contains(parameter.Name))
            .OrderBy(argument => argument.Parameter!.Ordinal)
            .Select(argument => argument.Value)
            .ToArray();
        if (sizes.Length == 0)
            return null;
        return sizes is { Length: 1 } && sizes[0].Type?.SpecialType is not (SpecialType.System_Int64 or SpecialType.System_Int32)
            ? List(sizes[0])
            : [.. sizes.Select(ValueSource.Number)];
    }

    /// <summary>The numbers of an array or collection expression; null where it is not written out.</summary>
    public static IReadOnlyList<long?>? List(IOperation sizes) => ValueSource.Of(sizes) switch
    {
        IArrayCreationOperation { Initializer: { } initializer } => [.. initializer.ElementValues.Select(ValueSource.Number)],
        { Syntax: CollectionExpressionSyntax expression, SemanticModel: { } model } => Elements(expression, model),
        _ => null,
    };

    /// <summary>Compilers before 4.11 have no operations inside a collection expression, but constants.</summary>
    private static long? Number(ExpressionSyntax element, SemanticModel model) => model.GetConstantValue(element) switch
    {
        { HasValue: true, Value: int number } => number,
        { HasValue: true, Value: long number } => number,
        _ => model.GetOperation(element) is { } value ? ValueSource.Number(value) : null,
    };

    private static IReadOnlyList<long?>? Elements(CollectionExpressionSyntax expression, SemanticModel model) =>
        expression.Elements.All(element => element is ExpressionElementSyntax)
            ? [.. expression.Elements.Cast<ExpressionElementSyntax>().Select(element => Number(element.Expression, model))]
            : null;
}
