namespace ResNetGen.Compiler.Spec;

/// <summary>What a trained network has reached, as somebody has published it. The compiler counts nothing by it.</summary>
/// <param name="Top1">Percent of the test images whose first answer is right.</param>
/// <param name="Source">Where the figure is published: <c>arXiv:1512.03385, Table 6</c>.</param>
public sealed record Accuracy(decimal Top1, string Source);
