using ResNetGen.Compiler.Plan;

namespace ResNetGen.Reports.Templates.Data.Plans;

/// <summary>What the blocks of a class add to their main path.</summary>
internal static class PlannedShortcutData
{
    public static DataType<PlannedShortcut> Type { get; } = new DataType<PlannedShortcut>("planned_shortcut", "What the blocks of a class add to their main path.")
        .Text("kind", "`none`, `identity`, `zero_pad` or `projection`", shortcut => shortcut.Match(() => "none", () => "identity", _ => "zero_pad", _ => "projection"))
        .Flag("is_conditional", "whether it is an identity where the stride is 1 and the channels stay", shortcut => shortcut.Match(() => false, () => false, pad => pad.IsConditional, projection => projection.IsConditional))
        .Flag("is_pooled", "whether an average pool of the block's stride is in front of a projection", shortcut => shortcut.Match(() => false, () => false, _ => false, projection => projection.IsPooled))
        .Objects("layers", PlannedStepData.Layer, "of a projection, without the pool", shortcut => shortcut.Match<IEnumerable<PlannedLayer>>(() => [], () => [], _ => [], projection => projection.Layers));
}
