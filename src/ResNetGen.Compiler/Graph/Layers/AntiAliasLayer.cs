using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Layers;

/// <summary>A filter with a stride, behind a convolution that gave its own up for it (arXiv:1904.11486). Its numbers are fixed: it has no state.</summary>
/// <param name="Stride">1: it does nothing, and another block of the stage has one that does.</param>
public sealed record AntiAliasLayer(string Name, FeatureShape Input, FeatureShape Output, AntiAliasSpec Filter, int Stride) : Layer(Name, Input, Output)
{
    public override long? MultiplyAdds => 0;

    public override IEnumerable<StateEntry> State => [];

    public override string KindName => "anti_alias";

    public override string Operation => $"{Text}, stride {Stride.ToString(CultureInfo.InvariantCulture)}";

    public override LayerLabel Label => new($"{Text}, /{Stride.ToString(CultureInfo.InvariantCulture)}", $"{Filter.Text}{LayerLabel.Stride(Stride)}", IsMinor: Stride == 1);

    public override bool IsIdle => Stride == 1;

    public override Window Window => IsIdle ? Window.Pixel : new(Kernel, Stride, Filter.Blur is null ? 0 : Kernel / 2, 1) { LeastInput = LeastInput(Filter) };

    public override LayerMemory Memory => IsIdle ? default : LayerMemory.Whole(Output);

    public override string Structure => Filter.Text;

    public override EquatableArray<LayerNumber> Numbers => [new("stride", Quantity.Stride, Stride)];

    /// <summary>Pixels along a side.</summary>
    public int Kernel => Filter.Blur ?? Stride;

    public override TResult Accept<TResult>(ILayerVisitor<TResult> visitor) => visitor.Visit(this);

    /// <summary>What a filter makes of a side; below 1 where it does not fit.</summary>
    public static int Side(AntiAliasSpec filter, int size, int stride) => filter.Blur is null ? size / stride : Arithmetic.CeilingDivide(size, stride);

    /// <summary>Pixels along a side without which there is nothing to reflect.</summary>
    public static int LeastInput(AntiAliasSpec filter) => filter.Blur is { } kernel ? (kernel / 2) + 1 : 1;

    private string Text => $"{(Filter.Blur is null ? "avg" : "blur")} {Kernel.ToString(CultureInfo.InvariantCulture)}x{Kernel.ToString(CultureInfo.InvariantCulture)}";
}
