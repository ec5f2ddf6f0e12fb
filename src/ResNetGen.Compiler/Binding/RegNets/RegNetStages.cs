using ResNetGen.Compiler.Binding.Values;

namespace ResNetGen.Compiler.Binding.RegNets;

/// <param name="Width">A multiple of <paramref name="GroupWidth"/>.</param>
internal readonly record struct RegNetStage(int Width, int Blocks, int GroupWidth);

/// <summary>The quantised linear parametrisation of RegNet (arXiv:2003.13678, equations 2 to 4).</summary>
internal static class RegNetStages
{
    private const int Quantum = 8;

    /// <summary>The stages; null where a width would be 0 or absurd.</summary>
    public static IReadOnlyList<RegNetStage>? Make(RegNetSpec spec)
    {
        var stages = new List<RegNetStage>();
        double? last = null;
        for (var i = 0; i < spec.Depth; i++)
        {
            var width = Width(spec, i);
            if (!(width is >= 1 and <= Bounds.MaxChannels))
                return null;
            if (width == last)
                stages[stages.Count - 1] = stages[stages.Count - 1] with { Blocks = stages[stages.Count - 1].Blocks + 1 };
            else
                stages.Add(new((int)width, 1, spec.GroupWidth));
            last = width;
        }

        return [.. stages.Select(FitGroups)];
    }

    /// <summary>All roundings go half to even, in double, as the paper's own code does.</summary>
    private static double Width(RegNetSpec spec, int block)
    {
        var linear = spec.W0 + (spec.Wa * block);
        var power = Math.Round(Math.Log(linear / spec.W0) / Math.Log(spec.Wm), MidpointRounding.ToEven);
        return Quantum * Math.Round(spec.W0 * Math.Pow(spec.Wm, power) / Quantum, MidpointRounding.ToEven);
    }

    private static RegNetStage FitGroups(RegNetStage stage)
    {
        var group = Math.Min(stage.GroupWidth, stage.Width);
        return new(group * (int)Math.Round((double)stage.Width / group, MidpointRounding.ToEven), stage.Blocks, group);
    }
}
