namespace ResNetGen.Tool.Importing;

/// <summary>A model is not one of a network that the language says. The message goes on from "'net.onnx' cannot be imported: ".</summary>
internal sealed class ImportException(string message) : Exception(message);
