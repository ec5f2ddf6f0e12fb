using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Graph.Layers;
using ResNetGen.Compiler.Spec;
using ResNetGen.Compiler.Targets.CSharp.Text;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>Finds out how many different blocks a network has. Emitted code grows with them, not with depth.</summary>
internal static class BlockClasses
{
    public static IReadOnlyList<BlockClass> Of(NetworkGraph graph)
    {
        var groups = Group(graph.Stages);
        var names = new HashSet<string>(StringComparer.Ordinal) { graph.Name };
        var classes = new List<BlockClass>();
        foreach (var (family, stages) in groups)
        {
            var name = Unused(Name(stages[0].Blocks[0], graph.Order), names);
            var stageName = Unused(groups.Count == 1 ? "Stage" : $"{name}Stage", names);
            classes.Add(new(name, stageName, graph.Order, family, stages));
        }

        return classes;
    }

    private static List<(ShortcutFamily Family, List<StageGraph> Stages)> Group(EquatableArray<StageGraph> stages)
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
        return groups.OrderBy(group => order.IndexOf(group.Stages[0])).Select(group => (group.Family, group.Stages)).ToList();
    }

    /// <summary>The same text for two blocks of one structure. Shortcuts are looked at stage by stage.</summary>
    private static string Structure(BlockGraph block) =>
        string.Join("; ", block.MainPath.Select(layer => layer.Structure).Where(text => text.Length > 0)) + $" -> {block.Merge}, {block.FinalActivation?.Activation}";

    private static string Name(BlockGraph block, BlockOrder order)
    {
        var kernels = string.Join(" ", block.MainPath.OfType<ConvolutionLayer>().Select(convolution => CSharpNumber.Plain(convolution.Kernel)));
        var name = kernels switch
        {
            "3 3" => "BasicBlock",
            "1 3 1" => "Bottleneck",
            _ => "Block",
        };
        return order == BlockOrder.Pre ? $"PreActivation{name}" : name;
    }

    private static string Unused(string name, HashSet<string> names)
    {
        var candidate = name;
        for (var number = 2; !names.Add(candidate); number++)
            candidate = name + CSharpNumber.Plain(number);
        return candidate;
    }
}
