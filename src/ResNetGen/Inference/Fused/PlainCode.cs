using System.Globalization;
using ResNetGen.Tracing;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>An operation in TorchScript.</summary>
/// <param name="Text">With {0} and so on for inputs, then tensors.</param>
/// <param name="Tensors">Weights.</param>
internal sealed record PlainCode(string Text, params IReadOnlyList<Tensor> Tensors)
{
    /// <summary>The same in the memory of the first input; null where there is no such operator.</summary>
    public string? InPlace { get; init; }

    /// <summary>The code of an operation.</summary>
    public static PlainCode Of(PlainOperation operation) => operation.Accept(Writer.Instance);

    /// <summary>Writes numbers and names of operators alone.</summary>
    private sealed class Writer : IPlainOperationVisitor<PlainCode>
    {
        /// <summary>TorchScript has no literal for it.</summary>
        private const string MinusInfinity = "torch.mul(-1e308, 10.)";

        public static Writer Instance { get; } = new();

        public PlainCode Visit(MaxPoolOperation operation) =>
            Code($"torch.max_pool2d({{0}}, [{operation.Kernel}, {operation.Kernel}], [{operation.Stride}, {operation.Stride}], [{operation.Padding}, {operation.Padding}], [1, 1], {Flag(operation.Ceil)})");

        public PlainCode Visit(ZeroMaxPoolOperation operation) =>
            Code($"torch.max_pool2d(torch.constant_pad_nd({{0}}, [{operation.Padding}, {operation.Padding}, {operation.Padding}, {operation.Padding}], 0), [{operation.Kernel}, {operation.Kernel}], [{operation.Stride}, {operation.Stride}], [0, 0], [1, 1], {Flag(operation.Ceil)})");

        public PlainCode Visit(AveragePoolOperation operation) =>
            Code($"torch.avg_pool2d({{0}}, [{operation.Kernel}, {operation.Kernel}], [{operation.Stride}, {operation.Stride}], [{operation.Padding}, {operation.Padding}], {Flag(operation.Ceil)}, {Flag(operation.CountsPadding)}, None)");

        public PlainCode Visit(SameAveragePoolOperation operation)
        {
            // The mean with zeros, over the share of the window that is on the map.
            const string ones = "torch.ones_like(torch.slice(torch.slice({0}, 0, 0, 1, 1), 1, 0, 1, 1))";
            var window = operation.Window;
            return new($"torch.div({Mean(window.PadText("{0}", "{0}", "0"))}, {Mean(window.PadText(ones, "{0}", "0"))})");

            string Mean(string map) => Text($"torch.avg_pool2d({map}, [{window.Kernel}, {window.Kernel}], [{window.Stride}, {window.Stride}], [0, 0], False, True, None)");
        }

        public PlainCode Visit(GlobalAveragePoolOperation operation) => new("torch.adaptive_avg_pool2d({0}, [1, 1])");

        public PlainCode Visit(GlobalMaxPoolOperation operation) => new("torch.amax({0}, [2, 3], True)");

        public PlainCode Visit(ChannelMeanOperation operation) => new("torch.mean({0}, [1], True)");

        public PlainCode Visit(ChannelMaximumOperation operation) => new("torch.amax({0}, [1], True)");

        public PlainCode Visit(SamePadOperation operation) => new(operation.Window.PadText("{0}", "{0}", operation.IsMinusInfinity ? MinusInfinity : "0"));

        public PlainCode Visit(ZeroPadOperation operation)
        {
            // Leaving out pixels gives a view; padding copies it, also where it adds no channel.
            var rows = Text($"torch.slice({{0}}, 2, 0, 9223372036854775807, {operation.Stride})");
            var pixels = Text($"torch.slice({rows}, 3, 0, 9223372036854775807, {operation.Stride})");
            return Code($"torch.constant_pad_nd({pixels}, [0, 0, 0, 0, 0, torch.sub({operation.Channels}, torch.size({{0}}, 1))], 0)");
        }

        public PlainCode Visit(BlurOperation operation)
        {
            var edge = operation.Kernel / 2;
            return new(
                Text($"torch.conv2d(torch.reflection_pad2d({{0}}, [{edge}, {edge}, {edge}, {edge}]), torch.type_as({{1}}, {{0}}), None, [{operation.Stride}, {operation.Stride}], [0, 0], [1, 1], {operation.Filter.shape[0]})"),
                operation.Filter);
        }

        public PlainCode Visit(BatchNormOperation operation) =>
            new($"torch.batch_norm({{0}}, {{1}}, {{2}}, {{3}}, {{4}}, False, 0., {Activation.Number(operation.Epsilon)}, False)", operation.Weight, operation.Bias, operation.Mean, operation.Variance);

        public PlainCode Visit(GroupNormOperation operation) =>
            new(Text($"torch.group_norm({{0}}, {operation.Groups}, {{1}}, {{2}}, {Activation.Number(operation.Epsilon)}, False)"), operation.Weight, operation.Bias);

        public PlainCode Visit(LinearOperation operation) => operation.Bias is { } bias
            ? new("torch.linear(torch.flatten({0}, 1), {1}, {2})", operation.Weight, bias)
            : new("torch.linear(torch.flatten({0}, 1), {1}, None)", operation.Weight);

        public PlainCode Visit(ParametricReluOperation operation) => new("torch.prelu({0}, {1})", operation.Slopes);

        public PlainCode Visit(ChannelBiasOperation operation) => new("torch.add({0}, torch.reshape({1}, [1, -1, 1, 1]))", operation.Bias);

        public PlainCode Visit(ChannelConvolutionOperation operation)
        {
            const string Sequence = "torch.transpose(torch.flatten({0}, 2), 1, 2)";
            var convolved = Text($"torch.conv1d({Sequence}, {{1}}, None, [1], [{operation.Padding}], [1], 1)");
            return new($"torch.unsqueeze(torch.transpose({convolved}, 1, 2), 3)", operation.Weight);
        }

        public PlainCode Visit(GeneralConvolutionOperation operation) => throw new InvalidOperationException("An inference form has a plain convolution in the place of one that standardizes or pads.");

        public PlainCode Visit(MultiplicationOperation operation) => new("torch.mul({0}, {1})") { InPlace = "torch.mul_({0}, {1})" };

        public PlainCode Visit(ChannelAdditionOperation operation) => new("torch.add({0}, {1})");

        public PlainCode Visit(ConcatenationOperation operation) =>
            new($"torch.cat([{string.Join(", ", Enumerable.Range(0, operation.Maps.Count).Select(i => Text($"{{{i}}}")))}], 1)");

        /// <summary>Dense, for convolutions take no others, and always a copy: what follows may write into a part, and the map may be needed.</summary>
        public PlainCode Visit(PartOperation operation) =>
            Code($"torch.clone(torch.slice({{0}}, 1, torch.floordiv(torch.mul(torch.size({{0}}, 1), {operation.Index}), {operation.Count}), torch.floordiv(torch.mul(torch.size({{0}}, 1), {operation.Index + 1}), {operation.Count})), memory_format=2)");

        public PlainCode Visit(ContextOperation operation)
        {
            const string Weights = "torch.transpose(torch.softmax(torch.flatten({1}, 2), 2), 1, 2)";
            return new($"torch.unsqueeze(torch.matmul(torch.flatten({{0}}, 2), {Weights}), 3)");
        }

        public PlainCode Visit(MapWeightsOperation operation) => operation.Groups is { } groups
            ? Code($"torch.reshape(torch.softmax(torch.transpose(torch.reshape({{0}}, [torch.size({{0}}, 0), {groups}, {operation.Maps}, -1]), 1, 2), 1), [torch.size({{0}}, 0), -1, 1, 1])")
            : Code($"torch.reshape(torch.softmax(torch.reshape({{0}}, [torch.size({{0}}, 0), {operation.Maps}, -1]), 1), [torch.size({{0}}, 0), -1, 1, 1])");

        public PlainCode Visit(SoftmaxScoresOperation operation) => new("torch.softmax({0}, 1)");

        public PlainCode Visit(SigmoidScoresOperation operation) => new("torch.sigmoid({0})");

        private static PlainCode Code(FormattableString text) => new(Text(text));

        private static string Text(FormattableString text) => FormattableString.Invariant(text);

        private static string Flag(bool value) => value ? "True" : "False";
    }
}
