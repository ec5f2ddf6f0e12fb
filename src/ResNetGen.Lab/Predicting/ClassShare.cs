namespace ResNetGen.Lab.Predicting;

/// <summary>How probable a class is.</summary>
/// <param name="Probability">From 0 to 1.</param>
internal sealed record ClassShare(string Class, double Probability);
