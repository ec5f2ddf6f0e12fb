namespace ResNetGen.Compiler.Binding.Values;

/// <summary>A value by which another library or a paper says what this language says too.</summary>
/// <param name="Here">The value of this language; null where no single word says it.</param>
/// <param name="Change">What else must be written, a sentence; null where the value says it all.</param>
internal sealed record ForeignValue(string? Here, string? Change);
