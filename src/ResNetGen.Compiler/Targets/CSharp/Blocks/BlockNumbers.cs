using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Facts;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>
/// Decides what a block's constructor takes. A number that is the same in all blocks of the class is written into it; numbers that
/// always go together (the widths of a bottleneck's first two convolutions) share a parameter.
/// </summary>
internal sealed class BlockNumbers
{
    private readonly IReadOnlyList<StageGraph> stages;

    private readonly List<BlockParameter> parameters = [];

    public BlockNumbers(BlockClass blockClass)
    {
        stages = blockClass.Stages;
        InChannels = Add("inChannels", Quantity.Channels, block => block.Input.Channels);
        OutChannels = Add("outChannels", Quantity.Channels, block => block.Output.Channels);
    }

    public BlockParameter InChannels { get; }

    public BlockParameter OutChannels { get; }

    /// <summary>As the papers write them: input, inner widths, output, then everything else.</summary>
    public IEnumerable<BlockParameter> Parameters =>
        [InChannels, .. Others(Quantity.Channels), OutChannels, .. Others(Quantity.Stride), .. Others(Quantity.Dilation), .. Others(Quantity.Groups), .. Others(Quantity.Attention)];

    /// <summary>How the class writes a number of its blocks: a literal or a parameter.</summary>
    /// <param name="name">Of a new parameter.</param>
    public string Express(string name, Quantity quantity, Func<BlockGraph, int> number)
    {
        var values = Values(number);
        if (quantity == Quantity.Channels && values.SequenceEqual(OutChannels.Values))
            return OutChannels.Name;
        if (values.Distinct().Count() == 1)
            return CSharpNumber.Plain(values[0]);
        return Others(quantity).FirstOrDefault(parameter => parameter.Values.SequenceEqual(values))?.Name ?? Add(name, quantity, number).Name;
    }

    private IEnumerable<BlockParameter> Others(Quantity quantity) =>
        parameters.Where(parameter => parameter.Quantity == quantity && parameter != InChannels && parameter != OutChannels);

    private BlockParameter Add(string name, Quantity quantity, Func<BlockGraph, int> number)
    {
        var same = parameters.Count(parameter => parameter.BaseName == name);
        var parameter = new BlockParameter(same == 0 ? name : name + CSharpNumber.Plain(same + 1), name, quantity, number, Values(number));
        parameters.Add(parameter);
        return parameter;
    }

    private int[] Values(Func<BlockGraph, int> number) => stages.SelectMany(stage => stage.Blocks).Select(number).ToArray();
}

/// <summary>A parameter of a block's constructor.</summary>
/// <param name="Number">Its argument for a block.</param>
/// <param name="Values">Its arguments for all blocks of the class.</param>
internal sealed record BlockParameter(string Name, string BaseName, Quantity Quantity, Func<BlockGraph, int> Number, int[] Values);
