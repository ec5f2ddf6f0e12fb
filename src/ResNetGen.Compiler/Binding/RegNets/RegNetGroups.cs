using ResNetGen.Compiler.Binding.Values;

namespace ResNetGen.Compiler.Binding.RegNets;

/// <summary>The widths of a RegNet's stage when its groups fit into them.</summary>
/// <param name="Inner">A multiple of <paramref name="GroupWidth"/>.</param>
internal readonly record struct RegNetGroups(int Inner, int GroupWidth, int Output)
{
    /// <summary>In double, as the code of both rules; null where a width would be 0 or absurd.</summary>
    /// <param name="width">Of the stage, before its groups are looked at.</param>
    public static RegNetGroups? Fit(RegNetSpec spec, int width)
    {
        var ratio = spec.BottleneckRatio;
        var inner = spec.Rounding switch
        {
            RegNetRounding.Pycls => Math.Floor(Math.Max(1, width * ratio)),
            RegNetRounding.Torchvision => Math.Floor(width * ratio),
        };
        if (!IsWidth(inner))
            return null;
        var group = Math.Min(spec.GroupWidth, (int)inner);
        var fitted = spec.Rounding switch
        {
            RegNetRounding.Pycls => NearestHalfToEven(inner, ratio > 1 ? LeastCommonMultiple(group, (int)ratio) : group),
            RegNetRounding.Torchvision => NearestHalfUp(inner, group),
        };
        var output = Math.Floor(fitted / ratio);
        return IsWidth(fitted) && IsWidth(output) ? new((int)fitted, group, (int)output) : null;
    }

    private static bool IsWidth(double width) => width is >= 1 and <= Bounds.MaxChannels;

    private static double NearestHalfToEven(double inner, double multiple) => Math.Max(multiple, Math.Round(inner / multiple, MidpointRounding.ToEven) * multiple);

    /// <summary>As torchvision rounds everywhere: one group more where a tenth would be lost.</summary>
    private static double NearestHalfUp(double inner, double group)
    {
        var rounded = Math.Max(group, Math.Floor((inner + (group / 2)) / group) * group);
        return rounded < 0.9 * inner ? rounded + group : rounded;
    }

    private static double LeastCommonMultiple(int one, int other)
    {
        var (divisor, rest) = (one, other);
        while (rest > 0)
            (divisor, rest) = (rest, divisor % rest);
        return (double)one / divisor * other;
    }
}
