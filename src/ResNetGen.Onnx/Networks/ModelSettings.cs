using ResNetGen.Onnx.Model;

namespace ResNetGen.Onnx.Networks;

/// <summary>How a network is written.</summary>
/// <param name="Opset">The version of ONNX's operators.</param>
/// <param name="FoldsBatchNorm">Whether batch normalisations become part of the convolutions before them.</param>
/// <param name="Type">Of weights, images and scores: float32, float16, or bfloat16 for filters alone.</param>
/// <param name="Size">Of the images; null: any.</param>
internal sealed record ModelSettings(int Opset, bool FoldsBatchNorm, OnnxType Type, (int Height, int Width)? Size);
