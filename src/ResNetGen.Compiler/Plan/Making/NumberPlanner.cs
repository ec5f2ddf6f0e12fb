using System.Globalization;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>
/// Decides what a block's constructor takes. A number that is the same in all blocks of the class is written into it; numbers that
/// always go together (the widths of a bottleneck's first two convolutions) share a parameter.
/// </summary>
internal sealed class NumberPlanner
{
    private readonly IReadOnlyList<BlockGraph> blocks;

    private readonly List<VaryingNumber> varying = [];

    public NumberPlanner(BlockGroup group)
    {
        blocks = [.. group.Blocks];
        InChannels = Add(BlockParameter.InChannels, Quantity.Channels, block => block.Input.Channels);
        OutChannels = Add(BlockParameter.OutChannels, Quantity.Channels, block => block.Output.Channels);
    }

    public VaryingNumber InChannels { get; }

    public VaryingNumber OutChannels { get; }

    /// <summary>As the papers write them: input, inner widths, output, then everything else.</summary>
    public IEnumerable<VaryingNumber> Parameters =>
        [InChannels, .. Others(Quantity.Channels), OutChannels, .. Others(Quantity.Stride), .. Others(Quantity.Dilation), .. Others(Quantity.Groups), .. Others(Quantity.Attention), .. Others(Quantity.Flag)];

    /// <summary>A number of the class's blocks: a literal or a parameter.</summary>
    /// <param name="name">Of a new parameter.</param>
    public PlannedNumber Plan(string name, Quantity quantity, Func<BlockGraph, int> number)
    {
        var values = blocks.Select(number).ToArray();
        if (quantity == Quantity.Channels && values.SequenceEqual(OutChannels.Values))
            return OutChannels.Planned;
        if (values.Distinct().Count() == 1)
            return new(values[0]);
        return (Others(quantity).FirstOrDefault(parameter => parameter.Values.SequenceEqual(values)) ?? Add(name, quantity, number)).Planned;
    }

    private IEnumerable<VaryingNumber> Others(Quantity quantity) =>
        varying.Where(parameter => parameter.Quantity == quantity && parameter != InChannels && parameter != OutChannels);

    private VaryingNumber Add(string name, Quantity quantity, Func<BlockGraph, int> number)
    {
        var same = varying.Count(parameter => parameter.BaseName == name);
        var unique = same == 0 ? name : name + (same + 1).ToString(CultureInfo.InvariantCulture);
        var parameter = new VaryingNumber(unique, name, quantity, number, blocks.Select(number).ToArray());
        varying.Add(parameter);
        return parameter;
    }
}

/// <summary>A number that differs from block to block.</summary>
/// <param name="Name">Of the parameter.</param>
/// <param name="BaseName">The same without its number.</param>
/// <param name="Of">Its value in a block.</param>
/// <param name="Values">Its values in all blocks of the class.</param>
internal sealed record VaryingNumber(string Name, string BaseName, Quantity Quantity, Func<BlockGraph, int> Of, int[] Values)
{
    public PlannedNumber Planned => new(Values[0], Name);
}
