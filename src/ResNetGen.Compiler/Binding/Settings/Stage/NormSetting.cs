using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Stage;

/// <summary>The normalisation of each convolution.</summary>
internal sealed class NormSetting() : StageSetting<NormSpec>(StageSpec.NormKey, new NormSyntax())
{
    public override string Comment => "batch, \"batch(eps, momentum)\", group(32) or none.";

    public override NormSpec Default => new BatchNormSpec();

    public override string Text(NormSpec value) => value.Text;

    protected override bool ReachesCustomBlocks => true;
}
