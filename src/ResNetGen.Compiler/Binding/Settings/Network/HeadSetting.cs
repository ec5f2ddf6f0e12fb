using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Drafts;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The global pool, the dropout before the fully connected layer, and what makes scores of its logits.</summary>
internal sealed class HeadSetting() : NetworkSetting<HeadSpec>(NetworkSpec.HeadKey, new HeadSyntax())
{
    public override string Comment => "Global pool (avg or max), dropout before the classifier, and the scores' activation (softmax or sigmoid).";

    public override HeadSpec Default => HeadSyntax.Default;

    public override string Text(HeadSpec value) => HeadSyntax.Text(value);

    public override string? Obstacle(NetworkDraft network) =>
        network.Get(NetworkSpec.ClassesKey) is { IsKnown: true, Value: null } ? "'classes: none' leaves the head out" : null;
}
