using System.ComponentModel;
using ResNetGen.Tracing;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen;

/// <summary>
/// How the weights of a network's 2-D convolutions start. Layers are visited in the order of registration, after all of them are made:
/// with one seed the weights are those that PyTorch's own networks get.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Initialization
{
    /// <summary>How many calls of <see cref="Skip"/> this thread is in.</summary>
    [ThreadStatic]
    private static int skipping;

    /// <summary>Normal with variance 2 / fan-out (arXiv:1502.01852): keeps the gradients' size through rectifiers.</summary>
    /// <param name="network">Every 2-D convolution inside it, at any depth, but in blocks of the user's own.</param>
    public static void KaimingFanOut(nn.Module network) =>
        Apply(network, static weight => nn.init.kaiming_normal_(weight, mode: nn.init.FanInOut.FanOut, nonlinearity: nn.init.NonlinearityType.ReLU));

    /// <summary>Normal with variance 2 / fan-in (arXiv:1502.01852): keeps the activations' size through rectifiers.</summary>
    /// <param name="network">Every 2-D convolution inside it, at any depth, but in blocks of the user's own.</param>
    public static void KaimingFanIn(nn.Module network) =>
        Apply(network, static weight => nn.init.kaiming_normal_(weight, mode: nn.init.FanInOut.FanIn, nonlinearity: nn.init.NonlinearityType.ReLU));

    /// <summary>Uniform with variance 2 / (fan-in + fan-out) (Glorot and Bengio, 2010).</summary>
    /// <param name="network">Every 2-D convolution inside it, at any depth, but in blocks of the user's own.</param>
    public static void Xavier(nn.Module network) =>
        Apply(network, static weight => nn.init.xavier_uniform_(weight));

    /// <summary>Makes networks whose convolutions keep the numbers that TorchSharp made them with.</summary>
    internal static T Skip<T>(Func<T> create)
    {
        skipping++;
        try
        {
            return create();
        }
        finally
        {
            skipping--;
        }
    }

    private static void Apply(nn.Module network, Action<Tensor> initialize)
    {
        if (skipping > 0)
            return;
        var own = network.children().OfType<ITracedStage>().SelectMany(stage => stage.Blocks).Where(block => block.StartsItself).SelectMany(block => block.Module.modules());
        var started = new HashSet<nn.Module>(own, ReferenceEqualityComparer.Instance);
        foreach (var module in network.modules())
        {
            if (started.Contains(module))
                continue;
            if (module is Conv2d convolution)
                initialize(convolution.weight);
            else if (module is GeneralConvolution general)
                initialize(general.Weight);
        }
    }
}
