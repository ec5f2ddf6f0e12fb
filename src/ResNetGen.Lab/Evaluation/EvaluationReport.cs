using ResNetGen.Lab.Augmentation;
using ResNetGen.Lab.Data;
using ResNetGen.Lab.Evaluation.Answers;

namespace ResNetGen.Lab.Evaluation;

/// <summary>A test's result, with all that says what was tested.</summary>
/// <param name="Weights">The file, as the user knows it.</param>
/// <param name="Inference">Of the inference form, where it was asked for.</param>
internal sealed record EvaluationReport(
    string Network, string Weights, Dataset Data, NormalizationKind Normalization, IScoring Scoring, EvaluationResult Result, InferenceComparison? Inference = null)
{
    public Calibration Calibration { get; } = Calibration.Of(Result.Answers);
}
