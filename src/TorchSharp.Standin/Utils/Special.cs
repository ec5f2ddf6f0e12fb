namespace TorchSharp;

/// <summary>Functions that .NET's mathematics lacks.</summary>
internal static class Special
{
    /// <summary>The standard normal distribution's function, by libtorch's erf in double precision.</summary>
    internal static double NormalDistribution(double x)
    {
        using var scaled = torch.tensor(x / Math.Sqrt(2));
        using var erf = scaled.erf();
        return (1 + erf.ToDouble()) / 2;
    }
}
