using ResNetGen;
using static TorchSharp.torch;

namespace ScoringService;

/// <summary>One inference network for all requests. As many are computed at once as there are cores; a request beyond them waits for its turn.</summary>
/// <remarks>Several that compute beside each other serve more requests a second than one that has all cores, because small images do not fill them; so each gets one thread of libtorch.</remarks>
internal sealed class Scorer : IDisposable
{
    private readonly SemaphoreSlim turns;
    private readonly Classifier.Inference network;

    /// <param name="atOnce">How many requests are computed at once.</param>
    /// <param name="weights">A file of weights; null: initial ones, to try the service with.</param>
    public Scorer(int atOnce, string? weights)
    {
        TensorMemory.KeepFreed();
        set_num_threads(1);
        var classifier = new Classifier();
        if (weights is not null)
            classifier.LoadWeights(weights);
        network = classifier.ToInference(new InferenceOptions { TakesWeights = true });
        turns = new(atOnce);
    }

    /// <summary>What the network computes with.</summary>
    public string Format => network.Format;

    /// <summary>Scores of one image.</summary>
    /// <param name="pixels">3 x 32 x 32 bytes, channel by channel.</param>
    /// <returns>A probability for each class.</returns>
    public async Task<float[]> Score(byte[] pixels, CancellationToken cancelled)
    {
        await turns.WaitAsync(cancelled);
        try
        {
            using var scope = NewDisposeScope();
            var image = tensor(pixels, [1, Classifier.InputChannels, Classifier.InputHeight, Classifier.InputWidth]).to(ScalarType.Float32).div(255);
            return network.call(image).softmax(1).data<float>().ToArray();
        }
        finally
        {
            turns.Release();
        }
    }

    public void Dispose()
    {
        network.Dispose();
        turns.Dispose();
    }
}
