using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>RegNet's g; null: the cardinality says the groups.</summary>
internal sealed class GroupWidthSetting() : StageSetting<int?>(StageSpec.GroupWidthKey, CommonSyntax.ChannelsOrNone)
{
    public override string Comment => "RegNet's g: channels of each group; the cardinality follows from it.";

    public override int? Default => null;

    public override string Text(int? value) => value is { } number ? SettingNumber.Text(number) : "";

    public override Func<RegNetStage, int?> OfRegNet => stage => stage.GroupWidth;

    public override bool IsSettledBy(RowCell cell) => true;

    public override string? Obstacle(StageDraft stage) => InnerWidth.Obstacle(stage.Block.Value);
}
