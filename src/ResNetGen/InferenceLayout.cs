namespace ResNetGen;

/// <summary>How feature maps lie in memory.</summary>
public enum InferenceLayout
{
    /// <summary>Channel by channel, PyTorch's own: N, C, H, W.</summary>
    Contiguous,

    /// <summary>Pixel by pixel, all channels of one together: N, H, W, C. It pays for larger batches and together with <c>bfloat16</c>.</summary>
    ChannelsLast,
}
