using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Onnx.Model;
using ResNetGen.Tool.Specs;
using ResNetGen.Weights;
using ResNetGen.Weights.Files;

namespace ResNetGen.Tool.Weights;

/// <summary>Reads an ONNX model that the user names.</summary>
internal static class ModelFile
{
    /// <param name="path">As it was given.</param>
    /// <param name="terminal">Of the command.</param>
    /// <returns>The model. Small constants may still be read from the file; weights are not.</returns>
    /// <exception cref="ToolException">There is no such file, or it is not a model, or damaged.</exception>
    public static OnnxModel Read(string path, Terminal terminal)
    {
        var full = terminal.FullPath(path);
        if (!File.Exists(full) && !Directory.Exists(full))
            throw new ToolException($"There is no file '{path}'.{DidYouMean.Ask(NearFile.OfWeights(path, terminal))}");
        try
        {
            using var file = WeightFile.Open(full, entry: null);
            return file.Content.Model ?? throw new ToolException($"'{path}' holds weights, and does not say what is computed with them. Import reads ONNX models.");
        }
        catch (WeightFormatException failure)
        {
            throw new ToolException(failure.Message.Replace($"'{full}'", $"'{path}'").Replace("cannot be read as weights: it is not a readable ONNX model: ", "cannot be read as an ONNX model: ").Replace("cannot be read as weights: ", "cannot be read as an ONNX model: "));
        }
    }
}
