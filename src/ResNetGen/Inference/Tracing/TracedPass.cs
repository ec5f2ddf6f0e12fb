namespace ResNetGen.Tracing;

/// <summary>What a network computes in evaluation.</summary>
/// <param name="Operations">In order of execution.</param>
/// <param name="Stem">The number of the input of the first stage.</param>
/// <param name="Maps">The numbers of the feature maps of all stages.</param>
/// <param name="Scores">The number of the class scores; null where the head is a user's own, or where there is none.</param>
internal sealed record TracedPass(TracedOperations Operations, int Stem, IReadOnlyList<int> Maps, int? Scores);
