namespace ResNetGen.Compiler.Spec;

/// <summary>How the convolutions and pools of stem, blocks and shortcuts pad. With n pixels along a side, stride s, kernel K and dilation d:</summary>
public enum PaddingMode
{
    /// <summary>d (K - 1) / 2 pixels on each side, whatever the map's size.</summary>
    Centred,

    /// <summary>TensorFlow's and Keras' <c>same</c>: as much as it takes for ceil(n / s) pixels of output, an odd pixel at the end.</summary>
    Same,

    /// <summary>CNTK's: an odd pixel at the beginning.</summary>
    SameLower,
}
