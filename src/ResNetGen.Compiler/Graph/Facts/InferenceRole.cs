namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>What becomes of a layer in the inference form.</summary>
public enum InferenceRole
{
    /// <summary>It stays as it is.</summary>
    Stays,

    /// <summary>It stays, and takes over a norm directly behind it.</summary>
    TakesNorm,

    /// <summary>It goes into a convolution directly in front of it; it stays where there is none.</summary>
    Folds,

    /// <summary>It does nothing outside of training.</summary>
    Goes,
}
