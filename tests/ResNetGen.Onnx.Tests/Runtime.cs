using Microsoft.ML.OnnxRuntime;
using ResNetGen.Onnx.Graphs;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Writing;

namespace ResNetGen.Onnx.Tests;

/// <summary>Runs graphs by ONNX Runtime.</summary>
internal static class Runtime
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] Bytes(OnnxModel model)
    {
        using var stream = new MemoryStream();
        ModelWriter.Write(model).WriteTo(stream);
        return stream.ToArray();
    }

    /// <summary>A model of one input, a map of any size, and one output.</summary>
    /// <param name="opset">The version of the operators.</param>
    /// <param name="channels">Of the input.</param>
    /// <param name="write">Makes the output of the input.</param>
    public static OnnxModel Model(int opset, int channels, Func<GraphBuilder, string, string> write)
    {
        var builder = new GraphBuilder(opset);
        var input = builder.Input(new("images", OnnxType.Float32, [new(null, "N"), new(channels), new(null, "H"), new(null, "W")]));
        builder.Output(write(builder, input), new("result", OnnxType.Float32, null));
        return Models.Of(GraphEnd.Complete(builder, "test", OnnxType.Float32), opset, []);
    }

    /// <summary>What a model gives for a map.</summary>
    public static (float[] Numbers, long[] Shape) Run(OnnxModel model, float[] map, params long[] shape)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        using var session = new InferenceSession(Bytes(model), options);
        return Run(session, map, shape);
    }

    public static (float[] Numbers, long[] Shape) Run(InferenceSession session, float[] map, params long[] shape)
    {
        using var run = new RunOptions();
        using var input = OrtValue.CreateTensorValueFromMemory(map, shape);
        using var results = session.Run(run, session.InputNames, [input], session.OutputNames);
        return (results[0].GetTensorDataAsSpan<float>().ToArray(), results[0].GetTensorTypeAndShape().Shape);
    }

    /// <summary>Numbers between -1 and 1, the same in every run.</summary>
    public static float[] Numbers(long count, int seed = 5)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, (int)count).Select(_ => (random.NextSingle() * 2) - 1)];
    }

    public static double[] Doubles(long count, int seed = 5) => [.. Numbers(count, seed).Select(number => (double)number)];
}
