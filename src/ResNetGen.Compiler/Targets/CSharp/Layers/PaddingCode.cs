using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Targets.CSharp.Layers;

/// <summary>Padding that follows the size of the map.</summary>
internal static class PaddingCode
{
    /// <summary>The library's name for where an odd pixel is; null where padding is centred.</summary>
    public static string? Side(PaddingMode mode) => mode switch
    {
        PaddingMode.Centred => null,
        PaddingMode.Same => "ResNetGen::SamePadding.Upper",
        PaddingMode.SameLower => "ResNetGen::SamePadding.Lower",
    };
}
