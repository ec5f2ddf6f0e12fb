using System.Globalization;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Graph.Layers.Compound;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Plan.Making;

/// <summary>Stages whose blocks are of one structure.</summary>
/// <param name="Family">Of their shortcuts.</param>
/// <param name="Stages">In the network's order.</param>
internal sealed record BlockGroup(ShortcutFamily Family, IReadOnlyList<StageGraph> Stages)
{
    /// <summary>Says the kinds of all blocks' layers; their numbers differ.</summary>
    public BlockGraph Pattern => Stages[0].Blocks[0];

    public IEnumerable<BlockGraph> Blocks => Stages.SelectMany(stage => stage.Blocks);

    /// <summary>The groups of a network, in the order in which it uses them first.</summary>
    public static IReadOnlyList<BlockGroup> Of(EquatableArray<StageGraph> stages)
    {
        var groups = new List<(string Structure, ShortcutFamily Family, List<StageGraph> Stages)>();
        // A stage of nothing but identities fits into another's class: the others come first.
        foreach (var stage in stages.OrderBy(stage => ShortcutFamily.Of(stage).Kind == ShortcutFamilyKind.Identity))
        {
            var structure = Structure(stage.Blocks[0]);
            var family = ShortcutFamily.Of(stage);
            var at = groups.FindIndex(group => group.Structure == structure
                && (group.Family == family || (family.Kind == ShortcutFamilyKind.Identity && group.Family.AllowsIdentity)));
            if (at < 0)
                groups.Add((structure, family, [stage]));
            else
                groups[at].Stages.Add(stage);
        }

        var order = stages.ToList();
        foreach (var group in groups)
            group.Stages.Sort((left, right) => order.IndexOf(left).CompareTo(order.IndexOf(right)));
        return [.. groups.OrderBy(group => order.IndexOf(group.Stages[0])).Select(group => new BlockGroup(group.Family, group.Stages))];
    }

    /// <summary>The papers' name for such a block.</summary>
    public string Name(BlockOrder order)
    {
        if (Pattern.MainPath.Layers.Any(layer => layer is CustomBlockLayer))
            return "CustomBlock";
        var kernels = string.Join(" ", Pattern.MainPath.Layers.Select(Kernel).OfType<int>().Select(kernel => kernel.ToString(CultureInfo.InvariantCulture)));
        var name = kernels switch
        {
            "3 3" => "BasicBlock",
            "1 3 1" => "Bottleneck",
            _ => "Block",
        };
        return order == BlockOrder.Pre ? $"PreActivation{name}" : name;
    }

    private static int? Kernel(Layer layer) => layer is ConvolutionLayer convolution ? convolution.Kernel : layer is CompoundLayer ? 3 : null;

    /// <summary>The same text for two blocks of one structure. Shortcuts are looked at stage by stage.</summary>
    private static string Structure(BlockGraph block) => $"{block.MainPath.Structure} -> {block.Merge}, {block.FinalActivation?.Activation}";
}
