using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>What the convolutions of stem, blocks and shortcuts do with their weights.</summary>
internal sealed class ConvolutionSetting() : NetworkSetting<ConvolutionSpec>(NetworkSpec.ConvolutionKey, new ConvolutionSyntax())
{
    public override string Comment => "standard, standardized or standardized(1e-8): each filter less its mean, over its deviation.";

    public override ConvolutionSpec Default => new();

    public override string Text(ConvolutionSpec value) => value.Text;

    public override string? Obstacle(NetworkDraft network) =>
        network.ConvolutionObstacle;
}
