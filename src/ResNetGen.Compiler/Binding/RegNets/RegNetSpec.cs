namespace ResNetGen.Compiler.Binding.RegNets;

/// <summary>The numbers of a RegNet (arXiv:2003.13678).</summary>
/// <param name="W0">Width of the first block before quantisation.</param>
/// <param name="Wa">Slope of the widths.</param>
/// <param name="Wm">Ratio of one stage's width to the one before.</param>
/// <param name="Depth">Blocks of all stages together.</param>
/// <param name="GroupWidth">Channels of a group.</param>
/// <param name="BottleneckRatio">b: inner channels for each channel of a stage's output.</param>
/// <param name="Rounding">Whose rule makes the groups fit.</param>
internal readonly record struct RegNetSpec(double W0, double Wa, double Wm, int Depth, int GroupWidth, double BottleneckRatio, RegNetRounding Rounding);

/// <summary>How an inner width becomes a multiple of its groups' width.</summary>
internal enum RegNetRounding
{
    /// <summary>The paper's own code: to the nearest multiple, half to even.</summary>
    Pycls,

    /// <summary>To the nearest multiple, half up, and never by more than a tenth down.</summary>
    Torchvision,
}
