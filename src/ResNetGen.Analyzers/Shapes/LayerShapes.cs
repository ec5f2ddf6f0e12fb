using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Networks;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers.Shapes;

/// <summary>A layer that takes another width than it is given.</summary>
/// <param name="Layer">The call that makes it.</param>
/// <param name="Unit">What the width counts: channels or values.</param>
internal readonly record struct WidthMismatch(IInvocationOperation Layer, long Takes, long Has, string Unit);

/// <summary>What TorchSharp's layers make of a shape, and what they take.</summary>
internal static class LayerShapes
{
    private static readonly HashSet<string> KeepShape =
        ["Dropout", "Dropout2d", "ELU", "GELU", "GroupNorm", "Hardswish", "Identity", "LeakyReLU", "LogSoftmax", "Mish", "ReLU", "ReLU6", "Sigmoid", "SiLU", "Softmax", "Tanh"];

    /// <summary>The shape behind a layer; null where it is not known.</summary>
    /// <param name="layer">The expression that makes the layer.</param>
    /// <param name="report">Told of a layer that takes another width.</param>
    public static TensorShape? Apply(IOperation layer, TensorShape shape, Action<WidthMismatch>? report = null)
    {
        if (layer is not IInvocationOperation call || !Torch.IsLayer(call.TargetMethod))
            return null;
        var name = call.TargetMethod.Name;
        return name switch
        {
            "Sequential" => Sequence(call, shape, report),
            "Conv2d" when shape.Rank == 4 => Check(call, "in_channels", shape.Sizes[1], "channels", report)
                ? shape.With(shape.Sizes[0], Width(call, "out_channels"), null, null)
                : null,
            "Linear" when shape.Rank > 0 => Check(call, "inputSize", shape.Sizes[shape.Rank - 1], "values", report)
                ? shape with { Sizes = [.. shape.Sizes.Take(shape.Rank - 1), Width(call, "outputSize")] }
                : null,
            "BatchNorm2d" when shape.Rank == 4 => Check(call, "num_features", shape.Sizes[1], "channels", report) ? shape : null,
            "AdaptiveAvgPool2d" or "AdaptiveMaxPool2d" => TensorFunctions.Pooled(ValueSource.Argument(call, "output_size"), shape),
            "AvgPool2d" or "MaxPool2d" => TensorFunctions.Pooled(null, shape),
            "Flatten" => TensorFunctions.Flattened(call, shape, defaultStart: 1),
            _ => KeepShape.Contains(name) ? shape : null,
        };
    }

    private static TensorShape? Sequence(IInvocationOperation call, TensorShape shape, Action<WidthMismatch>? report)
    {
        if (call.Arguments.Length != 1 || ValueSource.Of(call.Arguments[0].Value) is not IArrayCreationOperation { Initializer: { } modules })
            return null;
        TensorShape? at = shape;
        foreach (var module in modules.ElementValues)
        {
            var layer = ValueSource.Of(module) is ITupleOperation { Elements: { Length: 2 } named } ? ValueSource.Of(named[1]) : ValueSource.Of(module);
            at = Apply(layer, at, report);
            if (at is null)
                return null;
        }

        return at;
    }

    /// <summary>False for a mismatch: behind it nothing is known.</summary>
    private static bool Check(IInvocationOperation layer, string parameter, long? has, string unit, Action<WidthMismatch>? report)
    {
        if (has is not { } width || Width(layer, parameter) is not { } takes || takes == width)
            return true;
        report?.Invoke(new(layer, takes, width, unit));
        return false;
    }

    private static long? Width(IInvocationOperation layer, string parameter) =>
        ValueSource.Argument(layer, parameter) is { } argument ? ValueSource.Number(argument) : null;
}
