using Microsoft.ML.OnnxRuntime;
using TorchSharp;
using static TorchSharp.torch;

namespace ResNetGen.Testing.Live;

/// <summary>Runs ONNX files by ONNX Runtime.</summary>
internal static class OnnxRuns
{
    /// <summary>A session of one thread: networks are small, and tests run beside each other.</summary>
    public static InferenceSession Open(string path)
    {
        using var options = new SessionOptions { IntraOpNumThreads = 1, LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR };
        return new(path, options);
    }

    /// <summary>What a model gives for images. One of half precision gets them rounded.</summary>
    /// <param name="session">Of the model.</param>
    /// <param name="images">Of single precision.</param>
    public static Tensor Run(InferenceSession session, Tensor images)
    {
        using var run = new RunOptions();
        var numbers = images.data<float>().ToArray();
        using var input = session.InputMetadata[session.InputNames[0]].ElementType == typeof(Float16)
            ? OrtValue.CreateTensorValueFromMemory(Array.ConvertAll(numbers, number => (Float16)number), images.shape)
            : OrtValue.CreateTensorValueFromMemory(numbers, images.shape);
        using var results = session.Run(run, session.InputNames, [input], session.OutputNames);
        var result = results[0];
        float[] scores = result.GetTensorTypeAndShape().ElementDataType == Microsoft.ML.OnnxRuntime.Tensors.TensorElementType.Float16
            ? [.. result.GetTensorDataAsSpan<Float16>().ToArray().Select(number => number.ToFloat())]
            : result.GetTensorDataAsSpan<float>().ToArray();
        return tensor(scores, result.GetTensorTypeAndShape().Shape);
    }
}
