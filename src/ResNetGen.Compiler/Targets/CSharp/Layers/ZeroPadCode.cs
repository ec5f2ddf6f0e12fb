using ResNetGen.Compiler.Graph.Layers;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

internal sealed class ZeroPadCode(ZeroPadLayer layer) : LayerCode
{
    public override string Apply(string tensor, bool owned, string field)
    {
        var arguments = LayerArguments.Literal(layer);
        return Call(input => Call(input, arguments["stride"], arguments.OutChannels), tensor, owned);
    }

    public override string Trace(string tensor, string field)
    {
        var arguments = LayerArguments.Literal(layer);
        return Call(tensor, arguments["stride"], arguments.OutChannels);
    }

    /// <summary>With expressions for the numbers.</summary>
    public static string Call(string tensor, string stride, string channels) => $"{tensor}.ZeroPad({stride}, {channels})";
}
