using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ResNetGen.Analyzers.Values;

namespace ResNetGen.Analyzers.Shapes;

/// <summary>What functions and methods of tensors make of a shape. A name that is not here makes it unknown.</summary>
internal static class TensorFunctions
{
    private static readonly HashSet<string> KeepShape =
    [
        "abs", "alias", "alpha_dropout", "bfloat16", "clamp", "clone", "contiguous", "cpu", "cuda", "detach", "DetachFromDisposeScope", "double", "dropout", "dropout2d",
        "float", "gelu", "half", "leaky_relu", "log_softmax", "MoveToOuterDisposeScope", "pin_memory", "relu", "relu_", "relu6", "requires_grad_", "sigmoid", "silu",
        "softmax", "tanh", "to", "to_type", "type",
    ];

    /// <param name="call">Its instance or first argument has the shape.</param>
    public static TensorShape? Apply(IInvocationOperation call, TensorShape shape) => call.TargetMethod.Name switch
    {
        "unsqueeze" => Unsqueezed(call, shape),
        "flatten" => Flattened(call, shape),
        "mean" or "amax" => Reduced(call, shape),
        "permute" => Permuted(call, shape),
        "adaptive_avg_pool2d" or "adaptive_max_pool2d" => Pooled(ValueSource.Argument(call, "output_size"), shape),
        var name => KeepShape.Contains(name) ? shape : null,
    };

    /// <summary>N x C x K x K for a pool to K x K, N x C x ? x ? for any other.</summary>
    public static TensorShape? Pooled(IOperation? outputSize, TensorShape shape)
    {
        if (shape.Rank != 4)
            return null;
        var side = outputSize is null ? null : ValueSource.Number(outputSize);
        return shape.With(shape.Sizes[0], shape.Sizes[1], side, side);
    }

    /// <summary>The shape with the dimensions from the first on made one.</summary>
    public static TensorShape? Flattened(IInvocationOperation call, TensorShape shape, int defaultStart = 0)
    {
        var start = ValueSource.Argument(call, "start_dim") is { } argument ? ValueSource.Number(argument) : defaultStart;
        return ValueSource.Argument(call, "end_dim") is null && start >= 0 && start < shape.Rank ? shape.Flattened((int)start) : null;
    }

    private static TensorShape? Unsqueezed(IInvocationOperation call, TensorShape shape)
    {
        if (call.Arguments.LastOrDefault() is not { } argument || ValueSource.Number(argument.Value) is not { } dim)
            return null;
        var at = (int)(dim < 0 ? dim + shape.Rank + 1 : dim);
        return at >= 0 && at <= shape.Rank ? shape with { Sizes = [.. shape.Sizes.Take(at), 1, .. shape.Sizes.Skip(at)] } : null;
    }

    /// <summary>Height and width averaged away: what many heads begin with.</summary>
    private static TensorShape? Reduced(IInvocationOperation call, TensorShape shape)
    {
        var dimensions = (ValueSource.Argument(call, "dimensions") ?? ValueSource.Argument(call, "dims")) is { } argument ? SizeArguments.List(argument) : null;
        return shape.Rank == 4 && dimensions is { Count: 2 } && dimensions[0] is 2 or -2 && dimensions[1] is 3 or -1 && call.Arguments.All(other => other.Parameter?.Name != "keepdim" || other.ArgumentKind == ArgumentKind.DefaultValue)
            ? shape.With(shape.Sizes[0], shape.Sizes[1])
            : null;
    }

    /// <summary>Whether the result's shape is the call's to say, whatever the tensor's was.</summary>
    public static bool Reshapes(IMethodSymbol method) => method.Name is "view" or "reshape";

    /// <inheritdoc cref="Reshapes"/>
    /// <param name="origin">The tensor's.</param>
    public static TensorShape? Reshaped(IInvocationOperation call, string? origin) =>
        call is { Instance: not null, Arguments.Length: 1 } && SizeArguments.List(call.Arguments[0].Value) is { } sizes
            ? new([.. sizes.Select(size => size < 0 ? null : size)], origin)
            : null;

    private static TensorShape? Permuted(IInvocationOperation call, TensorShape shape) =>
        call.Arguments.Length == 1 && SizeArguments.List(call.Arguments[0].Value) is { } order && order.Count == shape.Rank && order.All(dim => dim >= 0 && dim < shape.Rank)
            ? shape with { Sizes = [.. order.Select(dim => shape.Sizes[(int)dim!])] }
            : null;
}
