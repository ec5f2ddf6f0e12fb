using ResNetGen.Compiler.Binding.Definitions;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The stages themselves. Their rows are read by <c>Binding/Rows</c>.</summary>
internal sealed class StagesSetting() : SettingDescription("stages")
{
    public override string Comment => "The number of stages, or rows: a name for each stage and its cell or settings.";
}
