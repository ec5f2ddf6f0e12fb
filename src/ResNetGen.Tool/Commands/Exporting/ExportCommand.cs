using System.CommandLine;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands.Exporting;

/// <summary>Writes a network with its weights for other programs, without libtorch.</summary>
internal static class ExportCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var network = Inputs.Network(file, terminal, "The network to export; may be left out where the file has one only.");
        var output = Inputs.Output();
        var format = new FormatChoice(output, ["--to"], [OutputFormat.Onnx, OutputFormat.Safetensors]);
        var weights = new WeightChoice();
        var onnx = new OnnxChoice();
        var command = new Command("export", "Writes a network with its weights as ONNX, which runs without this program, or its weights alone as safetensors.")
        {
            file, network, output, format.Format, weights.File, weights.Seed, weights.Classes, onnx.Opset, onnx.Type, onnx.Size, onnx.KeepsNorms, onnx.External,
        };
        command.SetAction(result =>
        {
            var form = format.Of(result, terminal);
            onnx.RequireOnnx(result, form);
            var (spec, bound) = NetworkWords.One(Inputs.Words(result, file, network), terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            using var chosen = weights.Of(result, built.Graph, terminal);
            var path = result.GetValue(output);
            if (form == OutputFormat.Onnx)
                ExportedFile.Write(onnx.Model(result, built, chosen), result.GetValue(onnx.External), path, terminal);
            else
                ExportedFile.WriteWeights(chosen.Network, chosen.Weights, path, terminal);
            return ExitCode.Success;
        });
        return command;
    }
}
