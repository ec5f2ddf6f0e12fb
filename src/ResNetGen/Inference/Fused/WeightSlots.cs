using System.Globalization;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Fused;

/// <summary>The list of weights that the code of a pass is given, and how the code writes each of them.</summary>
internal sealed class WeightSlots
{
    private readonly List<Tensor> constants = [];

    /// <summary>By reference: tensors compare by what they hold.</summary>
    private readonly Dictionary<Tensor, int> indices = new(ReferenceEqualityComparer.Instance);

    private readonly Dictionary<Conv2d, int> convolutions = [];

    private readonly List<ConvolutionOperation> packed = [];

    /// <param name="operations">Of the whole pass.</param>
    public WeightSlots(IReadOnlyList<Operation> operations)
    {
        foreach (var convolution in operations.OfType<ConvolutionOperation>())
        {
            // Attention may use one on averages and on maxima.
            if (convolutions.TryAdd(convolution.Convolution, packed.Count))
                packed.Add(convolution);
        }
    }

    /// <summary>Convolutions whose weights are packed, at the beginning of the list.</summary>
    public IReadOnlyList<ConvolutionOperation> Convolutions => packed;

    /// <summary>The other weights, behind them.</summary>
    public IReadOnlyList<Tensor> Constants => constants;

    /// <summary>Weight and bias of a convolution.</summary>
    public string Convolution(ConvolutionOperation convolution) =>
        $"{Slot(convolutions[convolution.Convolution])}, {(convolution.Convolution.bias is { } bias ? Constant(bias) : "None")}";

    /// <summary>A weight as it is.</summary>
    public string Constant(Tensor tensor)
    {
        if (!indices.TryGetValue(tensor, out var index))
        {
            indices.Add(tensor, index = constants.Count);
            constants.Add(tensor);
        }

        return Slot(packed.Count + index);
    }

    private static string Slot(int index) => string.Create(CultureInfo.InvariantCulture, $"w[{index}]");
}
