using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Plan;
using ResNetGen.Targets.PyTorch.Helpers;
using ResNetGen.Targets.PyTorch.Layers;
using ResNetGen.Targets.PyTorch.Layers.Splits;

namespace ResNetGen.Targets.PyTorch.Blocks;

/// <summary>The modules of a block's main path and of what follows its merge, in order of execution.</summary>
internal sealed class MainPathCode
{
    private readonly List<ModuleField> modules = [];

    private readonly List<Helper> helpers = [];

    private readonly string owner;

    /// <param name="owner">Before the names of classes that are written for this block's layers.</param>
    public MainPathCode(BlockClass blockClass, string owner)
    {
        this.owner = owner;
        PlannedLayer? held = null;
        foreach (var step in blockClass.MainPath)
        {
            if (step is PlannedLayer layer && IsHeldBySplit(layer))
                held = layer;
            else if (step is PlannedLayer other)
                Add(other);
            else if (step is PlannedSplit split)
                (held, _) = (null, Add(split, held));
        }

        // It takes what the block gives.
        if (blockClass.FinalActivation is { } final)
            Add(new(blockClass.FinalActivationField, final, new(0, BlockParameter.OutChannels), []));
    }

    /// <summary>With their names in the block.</summary>
    public IReadOnlyList<ModuleField> Modules => modules;

    /// <summary>What the file must have for them.</summary>
    public IReadOnlyList<Helper> Helpers => helpers;

    /// <summary>In <c>pre</c> order the norm before a split carries the split's name, and the block runs it.</summary>
    private static bool IsHeldBySplit(PlannedLayer layer) => layer.Field.StartsWith("split", StringComparison.Ordinal) && layer.Field.Contains('.');

    private void Add(PlannedLayer layer)
    {
        if (layer.Layer is MultiScaleLayer scale)
        {
            var code = new MultiScaleCode(scale, LayerArguments.Of(layer));
            modules.AddRange(code.Modules);
            helpers.AddRange(code.Helpers);
            return;
        }

        var kind = LayerCode.Of(layer.Layer);
        var arguments = LayerArguments.Of(layer) with { Owner = owner };
        modules.Add(new(kind.Field(layer.Field), kind.Create(arguments)));
        helpers.AddRange(kind.Helpers(arguments));
    }

    private bool Add(PlannedSplit split, PlannedLayer? held)
    {
        var code = new SplitCode(split, held);
        modules.Add(new(split.Field, code.Creation));
        helpers.AddRange(code.Helpers);
        return true;
    }
}
