using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.RegNets;
using ResNetGen.Compiler.Binding.Values;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>RegNet's numbers, from which the stages follow; null: no RegNet. No spec keeps them.</summary>
internal sealed class RegNetSetting() : SettingDefinition<RegNetSpec?>("regnet", isPerStage: false, new NoneOrSyntax<RegNetSpec>(new RegNetSyntax()))
{
    public override string Comment => "RegNet's parametrisation: blocks and widths of all stages follow from it.";
}
