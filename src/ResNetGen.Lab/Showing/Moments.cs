using static TorchSharp.torch;

namespace ResNetGen.Lab.Showing;

/// <summary>The standard deviation of values that come a tensor at a time.</summary>
internal sealed class Moments
{
    private double sum;

    private double squares;

    private long count;

    public double Deviation => Math.Sqrt(Math.Max(0, (squares / count) - (sum / count * (sum / count))));

    public static Moments Of(Tensor values)
    {
        var moments = new Moments();
        moments.Add(values);
        return moments;
    }

    public void Add(Moments other)
    {
        sum += other.sum;
        squares += other.squares;
        count += other.count;
    }

    private void Add(Tensor values)
    {
        using var scope = NewDisposeScope();
        var exact = values.to(ScalarType.Float64);
        sum += exact.sum().cpu().item<double>();
        squares += exact.mul(exact).sum().cpu().item<double>();
        count += values.numel();
    }
}
