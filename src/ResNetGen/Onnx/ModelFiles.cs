using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Writing;
using ResNetGen.Weights.Files;

namespace ResNetGen.Exporting;

/// <summary>Writes a model, and the file of its weights where they lie beside it. Both appear when both are complete.</summary>
internal static class ModelFiles
{
    private const string Thing = "a model is";

    /// <param name="path">Of the model.</param>
    /// <param name="model">What to write.</param>
    /// <param name="external">Whether weights lie beside the model; null: where they have to.</param>
    /// <returns>The file of the weights, if there is one, and how many bytes both have.</returns>
    public static (string? Data, long Bytes) Write(string path, OnnxModel model, bool? external)
    {
        if (external != true)
        {
            var message = ModelWriter.Write(model);
            if (message.Length <= ModelWriter.LongestFile)
            {
                using var file = new ReplacedFile(path, Thing);
                message.WriteTo(file.Stream);
                file.Complete();
                return (null, message.Length);
            }

            if (external == false)
                throw new IOException($"'{path}' would have {message.Length} bytes, and readers take {ModelWriter.LongestFile}: set 'OnnxOptions.UsesExternalData' to true, or to null.");
        }

        return WriteBoth(path, model);
    }

    private static (string? Data, long Bytes) WriteBoth(string path, OnnxModel model)
    {
        var dataPath = path + ".data";
        var data = new ExternalFile(Path.GetFileName(dataPath));
        var message = ModelWriter.Write(model, data);
        using var weights = new ReplacedFile(dataPath, Thing);
        using var file = new ReplacedFile(path, Thing);
        data.WriteTo(weights.Stream);
        message.WriteTo(file.Stream);
        // The old model must not find new weights: where the second file cannot take its place, the first one gives its own back.
        weights.Complete(keepOld: true);
        file.Complete();
        weights.Forget();
        return (dataPath, message.Length + data.Length);
    }
}
