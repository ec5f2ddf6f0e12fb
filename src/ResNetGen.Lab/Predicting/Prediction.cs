namespace ResNetGen.Lab.Predicting;

/// <summary>What a network says of an image.</summary>
/// <param name="File">As the user named it, or found in a folder that the user named.</param>
/// <param name="Top">The most probable classes, the first one first.</param>
internal sealed record Prediction(string File, IReadOnlyList<ClassShare> Top);
