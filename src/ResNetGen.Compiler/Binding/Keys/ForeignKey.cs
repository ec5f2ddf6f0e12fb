namespace ResNetGen.Compiler.Binding.Keys;

/// <summary>A key by which another library says what this language says too.</summary>
/// <param name="Here">The key of this language.</param>
/// <param name="Change">How the value is written here, a sentence; null where the value stays as it is.</param>
internal sealed record ForeignKey(string Here, string? Change)
{
    /// <summary>Whether the value may stay.</summary>
    public bool KeepsValue => Change is null;
}
