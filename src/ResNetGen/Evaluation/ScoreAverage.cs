using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Evaluation;

/// <summary>The mean of a network's probabilities over views of the same images, one view at a time.</summary>
internal sealed class ScoreAverage : IDisposable
{
    private readonly nn.Module<Tensor, Tensor> network;

    private Tensor? sum;

    private int views;

    public ScoreAverage(nn.Module<Tensor, Tensor> network)
    {
        if (network.training)
            throw new InvalidOperationException($"{network.GetName()} is in training mode: its batch norms would take statistics from the test images. Call network.eval() first.");
        this.network = network;
    }

    public void AddWithMirrorImage(Tensor images)
    {
        using var noGradients = no_grad();
        using var mirrored = images.flip(3);
        Add(images);
        Add(mirrored);
    }

    public Tensor Result()
    {
        using var noGradients = no_grad();
        return sum!.div(views);
    }

    public void Dispose() => sum?.Dispose();

    private void Add(Tensor images)
    {
        using var logits = network.call(images);
        if (logits.shape is not [_, _])
            throw new InvalidOperationException($"{network.GetName()} gives {string.Join(" x ", logits.shape)}; scores are N x classes. A network without a head has none.");

        // A sum of many probabilities in half precision would lose the small ones.
        var probabilities = logits.softmax(1, logits.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32);
        views++;
        if (sum is null)
        {
            sum = probabilities;
            return;
        }

        using (probabilities)
            sum.add_(probabilities);
    }
}
