using static TorchSharp.torch;

namespace ResNetGen.Lab.Training.Steps;

/// <summary>
/// A network whose weights are an exponential moving average of those of another one that is trained (Polyak and Juditsky; the <c>model_ema</c> of torchvision's
/// references). Running statistics are averaged too, and whole numbers are taken over.
/// </summary>
/// <param name="network">Of the same class; it belongs to this object.</param>
/// <param name="decay">Share of the average that stays at each iteration.</param>
internal sealed class WeightAverage(nn.Module<Tensor, Tensor> network, double decay) : IDisposable
{
    public nn.Module<Tensor, Tensor> Network => network;

    /// <summary>Begins with the weights of the network that is trained.</summary>
    public void Begin(nn.Module trained) => ForEach(trained, (average, value) => average.copy_(value));

    /// <summary>After an iteration.</summary>
    public void Update(nn.Module trained) => ForEach(trained, (average, value) =>
    {
        if (average.is_floating_point())
            average.mul_(decay).add_(value, alpha: 1 - decay);
        else
            average.copy_(value);
    });

    public void Dispose() => network.Dispose();

    private void ForEach(nn.Module trained, Action<Tensor, Tensor> change)
    {
        using var none = no_grad();
        using var scope = NewDisposeScope();
        foreach (var (average, value) in network.state_dict().Values.Zip(trained.state_dict().Values))
            change(average, value);
    }
}
