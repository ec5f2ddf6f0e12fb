using System.Globalization;

namespace ResNetGen.Lab.Data;

/// <summary>How images of one folder came to be those to learn from and those to be tested on.</summary>
/// <param name="Share">Of each class, for testing.</param>
/// <param name="Seed">Which of them.</param>
public sealed record DataSplit(double Share, int Seed)
{
    /// <summary>As options of the command.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"--split {Share} --split-seed {Seed}");
}
