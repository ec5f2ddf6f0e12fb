using ResNetGen.Compiler.Binding.Definitions;
using ResNetGen.Compiler.Binding.Values;
using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Binding.Settings.Network;

/// <summary>Whether norm and activation follow a convolution, or come before it.</summary>
internal sealed class OrderSetting() : NetworkSetting<BlockOrder>(NetworkSpec.OrderKey, Orders)
{
    private static readonly ChoiceSyntax<BlockOrder> Orders = new(("post", BlockOrder.Post), ("pre", BlockOrder.Pre));

    public override string Comment => "post: convolution, norm, activation; pre: norm, activation, convolution.";

    public override BlockOrder Default => BlockOrder.Post;

    public override string Text(BlockOrder value) => Orders.WordOf(value);
}
