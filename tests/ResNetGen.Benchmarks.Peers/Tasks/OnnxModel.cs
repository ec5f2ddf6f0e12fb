using Microsoft.ML.OnnxRuntime;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Tasks;

/// <summary>ONNX Runtime's default provider. It has threads and an arena of memory of its own, which it keeps.</summary>
internal static class OnnxModel
{
    /// <param name="threads">Of a run.</param>
    public static SessionOptions Options(int threads) => Options(threads, Peer.ThreadsSleep);

    /// <param name="threads">Of a run.</param>
    /// <param name="sleep">Whether threads sleep while they wait.</param>
    public static SessionOptions Options(int threads, bool sleep)
    {
        var options = new SessionOptions { IntraOpNumThreads = threads };
        // As OpenMP's threads do in this process, its threads either sleep while they wait, or spin, which is its own way.
        if (sleep)
            options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }

    /// <summary>What rounding in float32 may change.</summary>
    private const double Single = 1e-3;

    /// <summary>What weights of seven bits and maps of eight may change, in networks with random weights.</summary>
    private const double EightBits = 0.3;

    /// <param name="exported">What the model is given.</param>
    /// <param name="model">The file.</param>
    public static Job Run(Exported exported, string model) => Run(exported, model, Peer.Threads, Single);

    /// <summary>Of the model in eight bits.</summary>
    public static Job RunInt8(Exported exported) => Run(exported, exported.File("int8.onnx"), Peer.Threads, EightBits);

    /// <summary>Of one session, for several callers at once.</summary>
    public static Job Serve(Exported exported) => Run(exported, exported.OwnModel(), threads: 1, Single);

    private static Job Run(Exported exported, string model, int threads, double tolerance)
    {
        using var options = Options(threads);
        var session = new InferenceSession(model, options);
        var images = OrtValue.CreateTensorValueFromMemory(exported.Images(), [exported.Batch, 3, 224, 224]);
        var run = new RunOptions();
        return new(() => Pass().Dispose(), Check);

        IDisposableReadOnlyCollection<OrtValue> Pass() => session.Run(run, ["images"], [images], ["scores"]);

        void Check()
        {
            using var scores = Pass();
            exported.CheckScores(scores[0].GetTensorDataAsSpan<float>(), tolerance);
        }
    }
}
