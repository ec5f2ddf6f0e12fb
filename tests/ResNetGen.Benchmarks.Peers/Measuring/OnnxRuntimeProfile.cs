using System.Text.Json;
using Microsoft.ML.OnnxRuntime;
using ResNetGen.Benchmarks.Peers.Tasks;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>ONNX Runtime's passes of the model that the network writes, as its profiler has them.</summary>
internal static class OnnxRuntimeProfile
{
    private const int WarmUp = 5;

    public static LayerTimes Of(Exported exported)
    {
        using var options = OnnxModel.Options(Peer.Threads, sleep: true);
        // The path is taken when profiling is switched on.
        options.ProfileOutputPathPrefix = exported.File("profile");
        options.EnableProfiling = true;
        using var session = new InferenceSession(exported.OwnModel(), options);
        using var images = OrtValue.CreateTensorValueFromMemory(exported.Images(), [exported.Batch, 3, 224, 224]);
        using var run = new RunOptions();
        for (var i = 0; i < WarmUp + LayerLog.Passes; i++)
            session.Run(run, ["images"], [images], ["scores"]).Dispose();

        using var profile = JsonDocument.Parse(File.ReadAllBytes(session.EndProfiling()));
        var events = profile.RootElement.EnumerateArray().ToList();
        var first = events.Where(entry => Text(entry, "name") == "model_run").OrderBy(Start).TakeLast(LayerLog.Passes).First();
        var calls = events.Where(entry => Text(entry, "cat") == "Node" && Start(entry) >= Start(first)).OrderBy(Start).Select(Call).OfType<(ConvolutionKey, double, string)>();
        return LayerTimes.Of(calls, LayerLog.Passes);
    }

    /// <summary>Null: it is not a convolution's.</summary>
    private static (ConvolutionKey, double, string)? Call(JsonElement entry)
    {
        if (!Text(entry, "name").EndsWith("_kernel_time", StringComparison.Ordinal))
            return null;
        var arguments = entry.GetProperty("args");
        if (!Text(arguments, "op_name").Contains("Conv", StringComparison.Ordinal))
            return null;
        var (inputs, output) = (Shapes(arguments, "input_type_shape"), Shapes(arguments, "output_type_shape")[0]);
        var (images, weights) = (inputs[0], inputs[1]);
        return (new(weights[2], images[2] / output[2], images[1] / weights[1], images[1], output[1], output[2]), Milliseconds(entry), Text(arguments, "op_name"));
    }

    private static List<int[]> Shapes(JsonElement arguments, string name) =>
        [.. arguments.GetProperty(name).EnumerateArray().Select(value => value.EnumerateObject().Single().Value.EnumerateArray().Select(size => size.GetInt32()).ToArray())];

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;

    private static long Start(JsonElement entry) => entry.GetProperty("ts").GetInt64();

    private static double Milliseconds(JsonElement entry) => entry.GetProperty("dur").GetInt64() / 1000.0;
}
