using ResNetGen.Compiler.Plan;
using ResNetGen.Compiler.Targets.CSharp.Layers;
using ResNetGen.Compiler.Targets.CSharp.Parts;

namespace ResNetGen.Compiler.Targets.CSharp.Blocks;

/// <summary>The modules of a block's main path: fields, constructor calls and names, in order of execution.</summary>
internal static class MainPathCode
{
    public static IReadOnlyList<NetworkModule> Modules(BlockClass blockClass) => [.. blockClass.MainPath.SelectMany(step => step.Match(Modules, Modules))];

    private static IEnumerable<NetworkModule> Modules(PlannedLayer layer) => LayerCode.Of(layer.Layer) is ModuleCode code
        ? [new(code.FieldType, layer.Field, code.Create(LayerArguments.Of(layer)))]
        : [];

    private static IEnumerable<NetworkModule> Modules(PlannedSplit split) => [new(SplitCode.FieldType, split.Field, SplitCode.Create(split))];
}
