using ResNetGen.Compiler.Binding.Settings.Network;
using ResNetGen.Compiler.Plan;

namespace ResNetGen.Reports.Templates.Data.Plans;

/// <summary>The classes of blocks that a network needs, and the stages that are made of them.</summary>
internal static class PlanData
{
    private static readonly DataType<StageArgument> Argument = new DataType<StageArgument>("stage_argument", "A number that a stage is given.")
        .Text("name", "as the parameter of the stage's class", argument => argument.Name)
        .Number("value", "the number; of a list, its first", argument => argument.Values[0])
        .Flag("is_list", "whether it is a list with an entry for each block, of which the last holds for all blocks behind", argument => argument.IsList)
        .Numbers("values", "the entries of a list; else the number", argument => argument.Values.Select(value => (long)value));

    private static readonly DataType<PlannedStage> Stage = new DataType<PlannedStage>("planned_stage", "A stage of a class's blocks.")
        .Text("module", "torchvision's name, `layer1`", stage => stage.Module)
        .Number("blocks", "how many", stage => stage.Blocks)
        .Objects("arguments", Argument, "what it is given besides its channels and its number of blocks", stage => stage.Arguments);

    private static readonly DataType<BlockClass> Class = new DataType<BlockClass>("block_class", "One class for all blocks of one structure.")
        .Text("name", "`Bottleneck`", blockClass => blockClass.Name)
        .Text("stage_name", "of the class that chains these blocks", blockClass => blockClass.StageName)
        .Objects("parameters", ParameterData.Type, "what a block's constructor takes: input, inner widths, output, then everything else", blockClass => blockClass.Parameters)
        .Objects("steps", PlannedStepData.Type, "the main path, without what is behind the addition", blockClass => blockClass.MainPath)
        .Object("shortcut", PlannedShortcutData.Type, "what is added to the main path", blockClass => blockClass.Shortcut)
        .Number("shortcut_after", "how many steps of the main path a shortcut takes its input behind, where it is not an identity", blockClass => blockClass.ShortcutAfter)
        .Text("merge", "where the addition goes, as the setting writes it: `relu(F + x)`", blockClass => new MergeSetting().Text(blockClass.Merge))
        .OptionalText("final_activation", "the activation behind the addition, `relu`; null where there is none", blockClass => blockClass.FinalActivation?.Operation)
        .Objects("stages", Stage, "in the network's order", blockClass => blockClass.Stages);

    public static DataType<NetworkPlan> Type { get; } = new DataType<NetworkPlan>("plan", "The network as code is written from it: it grows with the number of different blocks, and not with depth.")
        .Objects("classes", Class, "in the order in which the network uses them first", plan => plan.Classes);
}
