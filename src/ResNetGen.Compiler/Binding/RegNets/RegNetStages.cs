using ResNetGen.Compiler.Binding.Values;

namespace ResNetGen.Compiler.Binding.RegNets;

/// <param name="Width">The inner one, a multiple of <paramref name="GroupWidth"/>.</param>
/// <param name="Output">Channels that the stage gives.</param>
internal readonly record struct RegNetStage(int Width, int Blocks, int GroupWidth, int Output)
{
    public decimal Expansion => (decimal)Output / Width;
}

/// <summary>The quantised linear parametrisation of RegNet (arXiv:2003.13678, equations 2 to 4).</summary>
internal static class RegNetStages
{
    private const int Quantum = 8;

    /// <summary>The stages; null where a width would be 0 or absurd.</summary>
    public static IReadOnlyList<RegNetStage>? Make(RegNetSpec spec)
    {
        var widths = new List<(int Width, int Blocks)>();
        double? last = null;
        for (var i = 0; i < spec.Depth; i++)
        {
            var width = Width(spec, i);
            if (!(width is >= 1 and <= Bounds.MaxChannels))
                return null;
            if (width == last)
                widths[widths.Count - 1] = widths[widths.Count - 1] with { Blocks = widths[widths.Count - 1].Blocks + 1 };
            else
                widths.Add(((int)width, 1));
            last = width;
        }

        var stages = new List<RegNetStage>();
        foreach (var (width, blocks) in widths)
        {
            if (RegNetGroups.Fit(spec, width) is not { } groups)
                return null;
            stages.Add(new(groups.Inner, blocks, groups.GroupWidth, groups.Output));
        }

        return stages;
    }

    /// <summary>All roundings go half to even, in double, as the paper's own code does.</summary>
    private static double Width(RegNetSpec spec, int block)
    {
        var linear = spec.W0 + (spec.Wa * block);
        var power = Math.Round(Math.Log(linear / spec.W0) / Math.Log(spec.Wm), MidpointRounding.ToEven);
        return Quantum * Math.Round(spec.W0 * Math.Pow(spec.Wm, power) / Quantum, MidpointRounding.ToEven);
    }
}
