using ResNetGen.Compiler.Graph;
using ResNetGen.Exporting;
using ResNetGen.Onnx.Model;
using ResNetGen.Onnx.Writing;
using ResNetGen.Targets.Weights;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Weights;
using ResNetGen.Weights.Files;

namespace ResNetGen.Tool.Commands.Exporting;

/// <summary>Writes what is exported piece by piece: no more than a piece of the weights is in memory.</summary>
internal static class ExportedFile
{
    private const string Output = "--output";

    /// <exception cref="ToolException">It cannot be written, or not there; what was in its place stays.</exception>
    public static void Write(OnnxModel model, bool external, string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
        {
            var message = ModelWriter.Write(model);
            if (external || message.Length > ModelWriter.LongestFile)
                throw new ToolException($"A model {(external ? "with its weights in another file" : "of more than 2 GiB")} has two files. Name the model with '{Output}'; the other one is named after it.");
            terminal.WriteBytes(message.WriteTo);
            return;
        }

        Place(path, terminal, full =>
        {
            var (data, _) = ModelFiles.Write(full, model, external ? true : null);
            return data is null ? [path] : [path, path + Path.GetFileName(data)[Path.GetFileName(full).Length..]];
        });
    }

    /// <exception cref="ToolException">It cannot be written; what was in its place stays.</exception>
    public static void WriteWeights(NetworkGraph network, IWeights weights, string? path, Terminal terminal) =>
        Write(stream => SafetensorsFile.Write(network, weights, stream), "weights are", path, terminal);

    /// <summary>Writes one file.</summary>
    /// <param name="write">Writes all of it.</param>
    /// <param name="thing">What is written, and <c>is</c> or <c>are</c>.</param>
    /// <param name="path">Null or <c>-</c> for standard output.</param>
    /// <param name="terminal">Of the command.</param>
    /// <exception cref="ToolException">It cannot be written; what was in its place stays.</exception>
    public static void Write(Action<Stream> write, string thing, string? path, Terminal terminal)
    {
        if (path is null or SpecReader.StandardInput)
        {
            terminal.WriteBytes(write);
            return;
        }

        Place(path, terminal, full =>
        {
            using var file = new ReplacedFile(full, thing);
            write(file.Stream);
            file.Complete();
            return [path];
        });
    }

    private static void Place(string path, Terminal terminal, Func<string, IReadOnlyList<string>> write)
    {
        OutputFile.RefuseFolder(path, terminal);
        var full = terminal.FullPath(path);
        try
        {
            OutputFile.CreateFolderOf(path, terminal);
            foreach (var written in write(full))
                terminal.Error.WriteLine($"wrote {written}");
        }
        catch (WeightFormatException)
        {
            // What could not be read says so itself.
            throw;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"'{path}' cannot be written: {OutputFile.Reason(failure)}");
        }
    }
}
