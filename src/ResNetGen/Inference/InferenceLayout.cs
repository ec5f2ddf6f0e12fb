namespace ResNetGen;

/// <summary>How feature maps lie in memory, and what computes them.</summary>
public enum InferenceLayout
{
    /// <summary><see cref="Fused"/> where the processor, the library and the network allow it, else <see cref="Contiguous"/>. <see cref="InferenceForm.Format"/> says which, and why.</summary>
    Automatic,

    /// <summary>Channel by channel, PyTorch's own: N, C, H, W. Each layer is computed by itself.</summary>
    Contiguous,

    /// <summary>Pixel by pixel, all channels of one together: N, H, W, C. Each layer is computed by itself.</summary>
    ChannelsLast,

    /// <summary>
    /// Pixel by pixel, and a pass is one call: oneDNN's convolutions with norm, activation and addition inside, and weights packed for the size of the images. For the
    /// processor (x64), in float32 and <c>bfloat16</c>, which needs AVX-512. The form is not moved, and neither saved nor loaded after its first pass, which packs the weights.
    /// </summary>
    Fused,

    /// <summary>The same as <see cref="Fused"/>, which replaced oneDNN's blocked layout: it is faster and takes every network.</summary>
    [Obsolete("Use InferenceLayout.Fused, which is faster and takes every network, or leave the layout out: it is chosen where it is available.")]
    Blocked = Fused,
}
