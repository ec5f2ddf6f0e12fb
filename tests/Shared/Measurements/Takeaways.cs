namespace ResNetGen.Testing.Measurements;

/// <summary>The comparisons that a reader takes away. Measuring takes an hour; a test says beforehand whether the pages have a row for each.</summary>
internal static class Takeaways
{
    public static Takeaway InferenceBesideTorchVision { get; } =
        new("inference form : TorchVision's eval") { OnFirstPage = "a pass of the inference form, beside TorchVision's network" };

    public static Takeaway Eval { get; } = new("eval : TorchVision's", 1.00, 1, 8) { OnFirstPage = "a pass of the network itself, beside TorchVision's network" };

    public static Takeaway EvalKeeping { get; } = new("eval : TorchVision's, both keep freed memory", 1.00, 1, 8);

    public static Takeaway Training { get; } = new("training step : TorchVision's", 0.98, 1, 8) { OnFirstPage = "a training step, beside TorchVision's network" };

    public static Takeaway TrainingKeeping { get; } = new("training step : TorchVision's, both keep freed memory", 0.98, 1, 8);

    public static Takeaway EvalPeak { get; } =
        new("peak memory of eval : TorchVision's", 0.50, 8) { OnFirstPage = "peak memory of a pass, beside TorchVision's network", Quantity = "memory" };

    public static Takeaway TrainingPeak { get; } = new("peak memory of training : TorchVision's", 1.00, 1, 8) { Quantity = "memory" };

    public static Takeaway InferenceBesideOnnxRuntime { get; } =
        new("inference form : ONNX Runtime, both keep freed memory", 1.02, 1, 8) { OnFirstPage = "a pass of the inference form that keeps freed memory, beside ONNX Runtime" };

    public static Takeaway Families { get; } = new("inference form : ONNX Runtime, both keep freed memory; five networks", 1.02, 1, 8);

    public static Takeaway FirstResult { get; } = new("from a file to the first scores, by a form that takes the weights : ONNX Runtime", 1.00, 1, 8);

    public static Takeaway InferencePeak { get; } = new("peak memory of an inference form that takes the weights : ONNX Runtime", 1.00, 1, 8) { Quantity = "memory" };

    public static Takeaway InferenceBesideTorchScript { get; } =
        new("inference form : frozen TorchScript") { OnFirstPage = "a pass of the inference form, beside frozen TorchScript" };

    public static IReadOnlyList<Takeaway> All { get; } =
    [
        Eval, EvalKeeping, Training, TrainingKeeping, EvalPeak, TrainingPeak, InferenceBesideTorchVision, InferenceBesideTorchScript, InferenceBesideOnnxRuntime, Families, FirstResult, InferencePeak,
    ];
}
