namespace ResNetGen.Onnx;

/// <summary>Bytes that are not an ONNX model: damaged, cut off, or of another format.</summary>
internal sealed class OnnxFormatException(string reason) : IOException($"This is not a readable ONNX model: {reason}.");
