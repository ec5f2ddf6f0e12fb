using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>How convolutions and pools pad where a stem's row does not say it.</summary>
internal sealed class PaddingSetting() : NetworkSetting<PaddingMode>(NetworkSpec.PaddingKey, Modes)
{
    private static readonly ChoiceSyntax<PaddingMode> Modes = new(("centred", PaddingMode.Centred), ("same", PaddingMode.Same), ("same_lower", PaddingMode.SameLower));

    public override string Comment => "centred: (K-1)/2 on each side; same: TensorFlow's and Keras'; same_lower: CNTK's.";

    public override PaddingMode Default => PaddingMode.Centred;

    public override string Text(PaddingMode value) => Modes.WordOf(value);

    public override string? Obstacle(NetworkDraft network) =>
        network.Get(NetworkSpec.StemKey).Value.Rows.Count > 0 ? null : network.CustomBlocksObstacle;
}
