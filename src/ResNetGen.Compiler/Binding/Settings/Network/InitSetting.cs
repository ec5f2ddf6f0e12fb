using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>How the weights of the 2-D convolutions start.</summary>
internal sealed class InitSetting() : NetworkSetting<ConvolutionInit>(NetworkSpec.InitKey, Inits)
{
    private static readonly ChoiceSyntax<ConvolutionInit> Inits = new(
        ("kaiming_fan_out", ConvolutionInit.KaimingFanOut), ("kaiming_fan_in", ConvolutionInit.KaimingFanIn),
        ("xavier", ConvolutionInit.Xavier), ("default", ConvolutionInit.Default));

    public override string Comment => "kaiming_fan_out, kaiming_fan_in, xavier or default.";

    public override ConvolutionInit Default => ConvolutionInit.KaimingFanOut;

    public override string Text(ConvolutionInit value) => Inits.WordOf(value);

    public override string? Obstacle(NetworkDraft network) =>
        network.ConvolutionObstacle;
}
