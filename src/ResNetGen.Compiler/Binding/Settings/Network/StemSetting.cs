using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Settings.Forms;
using ResNetGen.Compiler.Common;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The layers before the first stage.</summary>
internal sealed class StemSetting() : NetworkSetting<StemSpec>(NetworkSpec.StemKey, new StemSyntax())
{
    public override string Comment => "The layers before the first stage: imagenet, cifar, deep, none, or rows such as [\"3x3, 32, stride 2\", \"3x3, 64\"].";

    public override StemSpec Default => DefaultAt(default);

    public override string Text(StemSpec value) => StemSyntax.Text(value);

    public override StemSpec DefaultAt(SourceSpan place) => StemSyntax.Named("imagenet", place)!;
}
