using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The modules of a block's main path and of what follows its merge: fields, constructor calls and names, in order of execution.</summary>
internal static class MainPathCode
{
    public static IReadOnlyList<NetworkModule> Modules(BlockClass blockClass)
    {
        var modules = new List<NetworkModule>();
        PlannedLayer? held = null;
        foreach (var step in blockClass.MainPath)
        {
            modules.AddRange(step.Match(
                layer: layer => FieldName.IsHeldBySplit(layer) ? [] : Modules(layer),
                split: split => [new NetworkModule(SplitCode.FieldType, split.Field, SplitCode.Create(split, held))]));
            held = step is PlannedLayer norm && FieldName.IsHeldBySplit(norm) ? norm : step is PlannedSplit ? null : held;
        }

        return [.. modules, .. Final(blockClass)];
    }

    private static IEnumerable<NetworkModule> Modules(PlannedLayer layer) => LayerCode.Of(layer.Layer) is ModuleCode code
        ? [new(code.FieldType, FieldName.Of(layer), code.Create(LayerArguments.Of(layer))) { Name = layer.Field }]
        : [];

    /// <summary>It takes what the block gives.</summary>
    private static IEnumerable<NetworkModule> Final(BlockClass blockClass) => blockClass.FinalActivation is { } final && LayerCode.Of(final) is ModuleCode code
        ? [new(code.FieldType, blockClass.FinalActivationField, code.Create(LayerArguments.Of(new(blockClass.FinalActivationField, final, new(0, BlockParameter.OutChannels), []))))]
        : [];
}
