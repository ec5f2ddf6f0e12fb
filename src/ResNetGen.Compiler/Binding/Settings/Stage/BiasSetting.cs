using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>Which convolutions have a bias.</summary>
internal sealed class BiasSetting() : StageSetting<BiasPlacement>(StageSpec.BiasKey, Placements)
{
    private static readonly ChoiceSyntax<BiasPlacement> Placements = new(("false", BiasPlacement.None), ("true", BiasPlacement.All), ("main_path", BiasPlacement.MainPath));

    public override string Comment => "true, false, or main_path: all convolutions but the shortcut's.";

    public override BiasPlacement Default => BiasPlacement.None;

    public override string Text(BiasPlacement value) => Placements.WordOf(value);

    protected override bool ReachesCustomBlocks => true;
}
