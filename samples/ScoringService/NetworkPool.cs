using System.Threading.Channels;
using ResNetGen;
using static TorchSharp.torch;

namespace ScoringService;

/// <summary>As many inference networks as requests are computed at once; a request beyond them waits for its turn.</summary>
/// <remarks>
/// A network may be used by one request at a time. Several that compute beside each other serve more requests a second than one that has all cores,
/// because small images do not fill them; so each gets one thread of libtorch.
/// </remarks>
internal sealed class NetworkPool : IDisposable
{
    private readonly Channel<Classifier.Inference> free = Channel.CreateUnbounded<Classifier.Inference>();
    private readonly List<Classifier.Inference> all = [];

    /// <param name="size">Networks, which have weights of their own: <see cref="Classifier.ParameterCount"/> numbers each.</param>
    /// <param name="weights">A file of weights; null: initial ones, to try the service with.</param>
    public NetworkPool(int size, string? weights)
    {
        TensorMemory.KeepFreed();
        set_num_threads(1);
        using var network = new Classifier();
        if (weights is not null)
            network.LoadWeights(weights);
        network.eval();
        for (var i = 0; i < size; i++)
        {
            var inference = network.ToInference();
            all.Add(inference);
            free.Writer.TryWrite(inference);
        }
    }

    /// <summary>Scores of one image.</summary>
    /// <param name="pixels">3 x 32 x 32 bytes, channel by channel.</param>
    /// <returns>A probability for each class.</returns>
    public async Task<float[]> Score(byte[] pixels, CancellationToken cancelled)
    {
        var network = await free.Reader.ReadAsync(cancelled);
        try
        {
            using var scope = NewDisposeScope();
            var image = tensor(pixels, [1, Classifier.InputChannels, Classifier.InputHeight, Classifier.InputWidth]).to(ScalarType.Float32).div(255);
            return network.call(image).softmax(1).data<float>().ToArray();
        }
        finally
        {
            free.Writer.TryWrite(network);
        }
    }

    public void Dispose() => all.ForEach(network => network.Dispose());
}
