namespace ResNetGen.Lab.Evaluation.Page;

/// <summary>An image that was taken for another class.</summary>
/// <param name="Picture">PNG.</param>
/// <param name="Map">PNG: the same with what spoke for the guess.</param>
/// <param name="File">Where it lies; null: in a data set's own file.</param>
internal sealed record Mistake(int Image, string? File, string Class, string Guess, double Confidence, byte[] Picture, byte[] Map);
