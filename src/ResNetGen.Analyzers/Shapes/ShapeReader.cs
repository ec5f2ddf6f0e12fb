using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers.Shapes;

/// <summary>Reads a tensor's shape off the code that makes it. What it does not know has no shape: nobody is warned for a guess.</summary>
internal static class ShapeReader
{
    private const int MaxDepth = 40;

    private static readonly HashSet<string> Makers = ["empty", "full", "ones", "rand", "randint", "randn", "zeros"];

    /// <summary>The shape; null where nothing is known of it.</summary>
    public static TensorShape? Of(IOperation operation, int depth = 0)
    {
        if (depth > MaxDepth)
            return null;
        return ValueSource.Of(operation) switch
        {
            IInvocationOperation call => OfCall(call, depth + 1),
            IPropertyReferenceOperation { Property.Name: "Tensor", Instance: { } features } when ChannelType.OfFeatures(features.Type) is { } channels =>
                new([null, channels, null, null], features.Syntax.ToString()),
            _ => null,
        };
    }

    private static TensorShape? OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (Torch.IsFunction(method) && Makers.Contains(method.Name))
            return SizeArguments.OfCreation(call) is { } sizes ? new(sizes) : null;
        if (ModuleCall.Of(call) is { } applied)
            return OfModule(call, applied, depth);
        if (!Torch.IsOfTorchSharp(method) || (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) is not { } operand || !Torch.IsTensor(operand.Type))
            return null;
        var shape = Of(operand, depth);
        return TensorFunctions.Reshapes(method) ? TensorFunctions.Reshaped(call, shape?.Origin) : shape is null ? null : TensorFunctions.Apply(call, shape);
    }

    private static TensorShape? OfModule(IInvocationOperation call, ModuleCall applied, int depth)
    {
        if (applied.Network is not { } network)
            return Of(applied.Input, depth) is { } input ? LayerShapes.Apply(ValueSource.Of(applied.Module), input) : null;
        return Torch.IsTensor(call.Type) && Classes(network, applied.Module) is { } classes
            ? new([Of(applied.Input, depth)?.Sizes[0], classes], call.Syntax.ToString())
            : null;
    }

    private static long? Classes(NetworkClass network, IOperation module)
    {
        if (network.IsHeadReplaced || ValueSource.Of(module) is not IObjectCreationOperation creation)
            return null;
        var argument = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "classes" && argument.ArgumentKind != ArgumentKind.DefaultValue);
        return argument is null ? network.DefaultClasses : ValueSource.Number(argument.Value);
    }
}
