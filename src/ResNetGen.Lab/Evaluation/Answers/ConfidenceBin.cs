namespace ResNetGen.Lab.Evaluation.Answers;

/// <summary>Images whose guesses are about equally confident.</summary>
/// <param name="From">The lowest confidence; itself in the bin before, but for 0.</param>
/// <param name="To">The highest.</param>
/// <param name="Confidence">Mean; 0 without images.</param>
/// <param name="Accuracy">Share of right guesses; 0 without images.</param>
internal sealed record ConfidenceBin(double From, double To, int Images, double Confidence, double Accuracy);
