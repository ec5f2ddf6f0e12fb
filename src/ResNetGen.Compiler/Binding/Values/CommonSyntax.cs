namespace ResNetGen.Compiler.Binding.Values;

/// <summary>Kinds of values that several settings share.</summary>
internal static class CommonSyntax
{
    public static readonly WholeNumberSyntax Channels = new(1, Bounds.MaxChannels);

    public static readonly NoneOrSyntax<int> ChannelsOrNone = new(Channels);

    public static readonly ChoiceSyntax<bool> Bool = new(("false", false), ("true", true));

    /// <summary>Output channels for each channel of the width.</summary>
    public static readonly RealNumberSyntax Expansion = new("a number above 0 and up to 1,000", expansion => expansion is > 0 and <= 1_000);

    /// <summary>Of something to be dropped; 1 would leave nothing.</summary>
    public static readonly ConvertedSyntax<decimal, double> Probability =
        new(new RealNumberSyntax("a number from 0 to below 1", rate => rate < 1), rate => (double)rate);
}
