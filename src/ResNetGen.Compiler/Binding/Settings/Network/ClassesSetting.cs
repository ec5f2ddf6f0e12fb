using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>The length of the output vector; null: no head.</summary>
internal sealed class ClassesSetting() : NetworkSetting<int?>(NetworkSpec.ClassesKey, new NoneOrSyntax<int>(new WholeNumberSyntax(1, int.MaxValue)))
{
    public override string Comment => "Length of the output vector; none: no head, the network returns its last feature map.";

    public override int? Default => 1000;

    public override string Text(int? value) => value is { } number ? SettingNumber.Text(number) : "none";
}
