namespace ResNetGen.Compiler.Graph.Facts;

/// <summary>How a layer is drawn.</summary>
/// <param name="Text">In its box.</param>
/// <param name="Short">A few letters beside an arc, without channels.</param>
/// <param name="IsMinor">Without weights of weight: norms, activations, dropout. Most papers leave them out of their pictures.</param>
public sealed record LayerLabel(string Text, string Short, bool IsMinor)
{
    public static LayerLabel Major(string text) => new(text, text, IsMinor: false);

    public static LayerLabel Minor(string text) => new(text, text, IsMinor: true);

    /// <summary>A stride as drawings have it behind other text; empty for 1.</summary>
    internal static string Stride(int stride) => stride == 1 ? "" : $", /{stride}";
}
