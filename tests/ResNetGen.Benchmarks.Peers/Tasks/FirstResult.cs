using Microsoft.ML.OnnxRuntime;
using ResNetGen.Benchmarks.Peers.Workers;
using ResNetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>From a file to the scores of the first image, and all of it given back.</summary>
internal static class FirstResult
{
    /// <summary>The network made, its weights loaded, its inference form made of them, and a pass.</summary>
    public static Job OfGenerated(Exported exported)
    {
        set_num_threads(Peer.Threads);
        var description = Networks.All.Single(network => network.Name == exported.Network);
        var images = tensor(exported.Images(), [exported.Batch, 3, 224, 224]);
        return new(() => First(static _ => { }), () => First(scores => exported.CheckScores(scores.data<float>().ToArray(), 1e-3)));

        void First(Action<Tensor> check)
        {
            using var none = no_grad();
            using var network = GeneratedNetwork.SkipInit(() => description.Create());
            network.LoadWeights(exported.File("weights.pth"));
            network.eval();
            using var form = network.ToInference(new() { TakesWeights = true });
            using var scores = form.call(images);
            check(scores);
        }
    }

    /// <summary>A session made of the model, and a run.</summary>
    public static Job OfOnnxRuntime(Exported exported)
    {
        // Lives as long as the process, as what is measured does.
        var options = OnnxModel.Options(Peer.Threads);
        var model = exported.OwnModel();
        var images = OrtValue.CreateTensorValueFromMemory(exported.Images(), [exported.Batch, 3, 224, 224]);
        var run = new RunOptions();
        return new(() =>
        {
            using var session = new InferenceSession(model, options);
            session.Run(run, ["images"], [images], ["scores"]).Dispose();
        });
    }
}
