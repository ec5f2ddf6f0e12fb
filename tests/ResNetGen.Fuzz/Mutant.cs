namespace ResNetGen.Fuzz;

/// <summary>A file for the generator.</summary>
/// <param name="Seed">Of the whole run.</param>
/// <param name="Number">Within the run; with the seed it gives the same file again.</param>
/// <param name="Mutations">What was done to a spec of the zoo, in this order.</param>
internal sealed record Mutant(int Seed, int Number, byte[] File, IReadOnlyList<string> Mutations);
