using static TorchSharp.torch;

namespace ResNetGen.Networks.Tests.Support;

internal static class ModuleState
{
    /// <summary>Copies weights by name, after checking names, shapes and types: TorchSharp's own loading does not check them all.</summary>
    public static void Load(nn.Module module, Dictionary<string, Tensor> weights)
    {
        var own = module.state_dict();
        Assert.Equal(own.Keys.Order(StringComparer.Ordinal), weights.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, tensor) in own)
            Assert.Equal(StateLine.Of(name, tensor), StateLine.Of(name, weights[name]));
        module.load_state_dict(weights);
    }
}
