using ResNetGen.Compiler.Binding.Cells;
using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>ResNeXt's d; null: the inner width is the width.</summary>
internal sealed class BaseWidthSetting() : StageSetting<int?>(StageSpec.BaseWidthKey, CommonSyntax.ChannelsOrNone)
{
    public override string Comment => "ResNeXt's d: channels of each group where the width is 64.";

    public override int? Default => null;

    public override string Text(int? value) => value is { } number ? SettingNumber.Text(number) : "";

    public override bool IsSettledBy(RowCell cell) => true;

    public override string? Obstacle(StageDraft stage) => InnerWidth.Obstacle(stage.Block.Value);
}
