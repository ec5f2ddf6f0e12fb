using System.CommandLine;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Targets.TorchScript;
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
        var format = new FormatChoice(output, ["--to"], [OutputFormat.Onnx, OutputFormat.TorchScript, OutputFormat.Safetensors, OutputFormat.PyTorch]);
        var weights = new WeightChoice();
        var onnx = new OnnxChoice();
        var command = new Command("export", "Writes a network for other programs: with its weights as ONNX or TorchScript, its weights alone as safetensors, or its layers in Python for PyTorch.")
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
            CustomBlocks.Refuse(built.Graph, form == OutputFormat.Onnx ? "ONNX" : form == OutputFormat.TorchScript ? "TorchScript" : form == OutputFormat.PyTorch ? "Python" : "a state dict");
            var path = result.GetValue(output);
            if (form == OutputFormat.PyTorch)
            {
                weights.Refuse(result);
                OutputFile.Write(PyTorchEmitter.Emit(built.Graph, spec.Source.Path), path, terminal);
                return ExitCode.Success;
            }

            using var chosen = weights.Of(result, built.Graph, terminal);
            if (form == OutputFormat.Onnx)
                ExportedFile.Write(onnx.Model(result, built, chosen), result.GetValue(onnx.External), path, terminal);
            else if (form == OutputFormat.TorchScript)
                ExportedFile.Write(stream => TorchScriptTarget.Write(chosen.Network, chosen.Classes ?? 0, chosen.Weights, stream), "a module is", path, terminal);
            else
                ExportedFile.WriteWeights(chosen.Network, chosen.Weights, path, terminal);
            return ExitCode.Success;
        });
        return command;
    }
}
