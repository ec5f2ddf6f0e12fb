using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ResNetGen.Lab.Showing;

/// <summary>
/// Listens to the 3x3 layers of a network while it runs. A layer's response is what the normalisation makes of the convolution's output where
/// one takes it as it is, and the output itself elsewhere: in a pre-activation block the last convolution goes straight into the addition.
/// </summary>
internal sealed class ResponseProbe : IDisposable
{
    private readonly List<Action> removals = [];

    private readonly List<(string Name, nn.Module Layer)> layers = [];

    private readonly Dictionary<string, Moments> moments = [];

    /// <summary>The last convolution, until something else is known to come after it.</summary>
    private (string Name, Tensor Output, Moments Response)? open;

    public ResponseProbe(nn.Module network)
    {
        foreach (var (name, module) in network.named_modules())
        {
            switch (module)
            {
                case Conv2d or GeneralConvolution:
                    Listen((nn.Module<Tensor, Tensor>)module, (_, output) => Convolved(name, module, output));
                    break;
                case BatchNorm2d or GroupNorm:
                    Listen((nn.Module<Tensor, Tensor>)module, Normalized);
                    break;
            }
        }
    }

    /// <summary>In the order of their first run.</summary>
    public IReadOnlyList<(string Name, nn.Module Layer)> Layers => layers;

    /// <summary>Whoever ran the network says so, for a last convolution that no normalisation takes.</summary>
    public void Finished() => Close();

    public double Response(string layer) => moments[layer].Deviation;

    public void Dispose()
    {
        foreach (var remove in removals)
            remove();
    }

    /// <summary>The weight of one of the layers.</summary>
    public static Tensor Weight(nn.Module convolution) => convolution.get_parameter("weight")!;

    private static bool Is3x3(nn.Module convolution) => Weight(convolution).shape is [_, _, 3, 3];

    private void Listen(nn.Module<Tensor, Tensor> module, Action<Tensor, Tensor> heard)
    {
        var hook = module.register_forward_hook((_, input, output) =>
        {
            heard(input, output);
            return output;
        });
        removals.Add(hook.remove);
    }

    private void Convolved(string name, nn.Module convolution, Tensor output)
    {
        Close();
        if (!Is3x3(convolution))
            return;
        if (moments.TryAdd(name, new()))
            layers.Add((name, convolution));
        // At once: an activation may write over the output.
        open = (name, output, Moments.Of(output));
    }

    private void Normalized(Tensor input, Tensor output)
    {
        if (open is var (name, convolved, _) && ReferenceEquals(input, convolved))
            open = (name, convolved, Moments.Of(output));
    }

    private void Close()
    {
        if (open is var (name, _, response))
            moments[name].Add(response);
        open = null;
    }
}
