using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The shape of the images.</summary>
internal sealed class InputSetting() : NetworkSetting<FeatureShape>(NetworkSpec.InputKey, new FeatureShapeSyntax("3x224x224"))
{
    public override string Comment => "Channels x height x width of the images.";

    public override FeatureShape Default => new(3, 224, 224);

    public override string Text(FeatureShape value) => value.ToString();
}
