using System.Reflection;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

/// <summary>Watches a network run: what each stage takes and gives, and how many multiply-adds its layers do.</summary>
internal sealed class Probe
{
    private static readonly MethodInfo WatchStageMethod =
        typeof(Probe).GetMethod(nameof(WatchStage), BindingFlags.NonPublic | BindingFlags.Instance)!;

    public Probe(nn.Module network)
    {
        foreach (var (name, child) in network.named_children().Where(entry => entry.name.StartsWith("layer", StringComparison.Ordinal)))
            WatchStageMethod.MakeGenericMethod(TypedModule(child.GetType()).GetGenericArguments()).Invoke(this, [name, child]);

        foreach (var module in network.modules())
            WatchLayer(module);
    }

    public long MultiplyAdds { get; private set; }

    public Dictionary<string, long[]> Inputs { get; } = [];

    public Dictionary<string, long[]> Outputs { get; } = [];

    private void WatchLayer(nn.Module module)
    {
        // Each number of a convolution's output is a sum over one filter; each of a linear layer's, over one row.
        switch (module)
        {
            case Conv2d convolution:
                Count(convolution, convolution.weight);
                break;
            case GeneralConvolution convolution:
                Count(convolution, convolution.get_parameter("weight")!);
                break;
            case Conv1d convolution:
                Count(convolution, convolution.weight);
                break;
            case Linear linear:
                Count(linear, linear.weight);
                break;
        }
    }

    private void Count(nn.Module<Tensor, Tensor> layer, Tensor weight) => layer.register_forward_hook((_, _, output) =>
    {
        MultiplyAdds += output.numel() * (weight.numel() / weight.shape[0]);
        return output;
    });

    private void WatchStage<TIn, TOut>(string name, nn.Module<TIn, TOut> stage)
        where TIn : struct, IFeatures<TIn>
        where TOut : struct, IFeatures<TOut> => stage.register_forward_hook((_, input, output) =>
    {
        // The types of a stage promise what its tensors are.
        Assert.Equal(TIn.Channels, input.Tensor.shape[1]);
        Assert.Equal(TOut.Channels, output.Tensor.shape[1]);
        Inputs.Add(name, [.. input.Tensor.shape.Skip(1)]);
        Outputs.Add(name, [.. output.Tensor.shape.Skip(1)]);
        return output;
    });

    private static Type TypedModule(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(nn.Module<,>) ? type : TypedModule(type.BaseType!);
}
