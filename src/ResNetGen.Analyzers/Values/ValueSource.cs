using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ResNetGen.Analyzers.Values;

/// <summary>Follows an expression to where its value is made: through conversions, and through variables and fields that are written once.</summary>
internal static class ValueSource
{
    private const int MaxSteps = 20;

    /// <summary>The expression that makes the value; the last one that could be followed, where it is not known who wrote a variable.</summary>
    public static IOperation Of(IOperation operation)
    {
        for (var step = 0; step < MaxSteps; step++)
        {
            var next = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                ILocalReferenceOperation local => OnlyValue.Of(local),
                IFieldReferenceOperation { Instance: null or IInstanceReferenceOperation } field => OnlyValue.Of(field),
                _ => null,
            };
            if (next is null)
                return operation;
            operation = next;
        }

        return operation;
    }

    /// <summary>A number that is known before the program runs: a constant, or the count of a channel type.</summary>
    public static long? Number(IOperation operation)
    {
        var value = Of(operation);
        if (value is IPropertyReferenceOperation { Property: { Name: "Count", IsStatic: true } property })
            return Networks.ChannelType.Count(property.ContainingType);
        return value.ConstantValue switch
        {
            { HasValue: true, Value: int number } => number,
            { HasValue: true, Value: long number } => number,
            _ => null,
        };
    }

    /// <summary>What an argument passes for a parameter; null where the call leaves it out.</summary>
    public static IOperation? Argument(IInvocationOperation call, string parameter) =>
        call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == parameter && argument.ArgumentKind != ArgumentKind.DefaultValue)?.Value;
}
