namespace ResNetGen;

/// <summary>How feature maps lie in memory.</summary>
public enum InferenceLayout
{
    /// <summary>Channel by channel, PyTorch's own: N, C, H, W.</summary>
    Contiguous,

    /// <summary>Pixel by pixel, all channels of one together: N, H, W, C. It pays for larger batches and together with <c>bfloat16</c>.</summary>
    ChannelsLast,

    /// <summary>
    /// Channels in blocks as wide as the processor's vectors, oneDNN's own: the fastest on a processor that oneDNN knows well. For float32 and <c>bfloat16</c>, and for networks
    /// all of whose layers oneDNN computes: no group norm, attention or zero-padding shortcut, and no activations but ReLU, sigmoid, tanh and GELU. Feature maps leave the
    /// inference form in PyTorch's own layout. For the processor alone; <c>bfloat16</c> needs AVX-512, and weights in this layout are neither saved nor loaded nor moved.
    /// </summary>
    Blocked,
}
