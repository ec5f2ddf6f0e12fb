namespace ResNetGen.Compiler.Binding.RegNets;

/// <summary>The five numbers of a RegNet (arXiv:2003.13678).</summary>
/// <param name="W0">Width of the first block before quantisation.</param>
/// <param name="Wa">Slope of the widths.</param>
/// <param name="Wm">Ratio of one stage's width to the one before.</param>
/// <param name="Depth">Blocks of all stages together.</param>
/// <param name="GroupWidth">Channels of a group.</param>
internal readonly record struct RegNetSpec(double W0, double Wa, double Wm, int Depth, int GroupWidth);
