namespace ResNetGen.Tool.Importing.Writing;

/// <summary>A spec that may say a file's network.</summary>
/// <param name="Text">The spec.</param>
/// <param name="FoldsBatchNorm">Whether the file would then have its batch normalisations in the convolutions before them.</param>
internal sealed record SpecDraft(string Text, bool FoldsBatchNorm);
