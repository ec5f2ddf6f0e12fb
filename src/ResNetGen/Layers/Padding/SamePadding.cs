using System.ComponentModel;

namespace ResNetGen;

/// <summary>
/// Padding with which a window of stride s makes ceil(n / s) of n pixels: (ceil(n / s) - 1) s + d (K - 1) + 1 - n of them, or none where that is below 0, half on each side. The names are
/// those of ONNX's <c>auto_pad</c>.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum SamePadding
{
    /// <summary>An odd pixel is at the end: TensorFlow's and Keras' <c>same</c>.</summary>
    Upper,

    /// <summary>An odd pixel is at the beginning: CNTK's.</summary>
    Lower,
}
