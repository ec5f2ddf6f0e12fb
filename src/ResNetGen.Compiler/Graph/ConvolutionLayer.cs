using ResNetGen.Compiler.Binding;

namespace ResNetGen.Compiler.Graph;

/// <summary>A square 2-D convolution.</summary>
/// <param name="Padding">Pixels on each side.</param>
/// <param name="ZeroInit">The weight starts at 0 (zero-initialised residual without a last norm).</param>
public sealed record ConvolutionLayer(
    string Name, FeatureShape Input, FeatureShape Output,
    int Kernel, int Stride, int Padding, int Dilation, int Groups, bool Bias, ConvolutionInit Init, bool ZeroInit = false)
    : Layer(Name, Input, Output)
{
    public override IEnumerable<StateEntry> State
    {
        get
        {
            yield return new($"{Name}.weight", [Output.Channels, Input.Channels / Groups, Kernel, Kernel], StateKind.Parameter);
            if (Bias)
                yield return new($"{Name}.bias", [Output.Channels], StateKind.Parameter);
        }
    }

    /// <summary>Padding positions count as any other, as the papers and the usual counters do.</summary>
    public override long MultiplyAdds =>
        checked((long)Kernel * Kernel * (Input.Channels / Groups) * Output.Channels * Output.Height * Output.Width);
}
