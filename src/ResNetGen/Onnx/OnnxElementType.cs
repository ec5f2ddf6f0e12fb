namespace ResNetGen;

/// <summary>The numbers of an ONNX model.</summary>
public enum OnnxElementType
{
    /// <summary>32 bits, also where the network computes with others.</summary>
    Float32,

    /// <summary>16 bits for weights, images and scores: half the size. Numbers above 65504 become infinite.</summary>
    Float16,

    /// <summary>
    /// Filters and matrices are kept in <c>bfloat16</c>, and made float32 when the model is loaded: half the size, and every runtime computes it. Images and scores are float32; up to
    /// version 21 ONNX has no convolution of <c>bfloat16</c>.
    /// </summary>
    BFloat16,
}
