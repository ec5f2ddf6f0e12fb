using ResNetGen.Compiler.Spec;

namespace ResNetGen.Compiler.Graph.Building;

/// <summary>
/// Where padding depends on the map's size. With n pixels, stride s, kernel K and dilation d it is max(0, (ceil(n / s) - 1) s + d (K - 1) + 1 - n) in all:
/// nothing with K = 1, and d (K - 1) with s = 1, which is the same on both sides for an odd K.
/// </summary>
internal static class SamePadding
{
    /// <summary>The mode of a convolution or a max pool: centred where that is the same for every map.</summary>
    /// <param name="strides">Whether its stride may be over 1.</param>
    public static PaddingMode Of(PaddingMode mode, int kernel, bool strides) =>
        kernel == 1 || (!strides && kernel % 2 == 1) ? PaddingMode.Centred : mode;

    /// <summary>The mode of an average pool: only padding that depends on the map's size is not counted.</summary>
    public static PaddingMode OfAveragePool(PaddingMode mode, int kernel) => kernel == 1 ? PaddingMode.Centred : mode;
}
