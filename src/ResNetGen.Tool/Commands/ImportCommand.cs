using System.CommandLine;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Importing;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Weights;

namespace ResNetGen.Tool.Commands;

/// <summary>Writes the spec of a network that is there as an ONNX model.</summary>
internal static class ImportCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = new Argument<string>("model") { Description = "An ONNX model of a residual network." };
        var name = new Option<string?>("--name") { Description = "The network's name, which becomes a C# class. [default: the model's own, else its file's]", HelpName = "name" };
        var output = Inputs.Output($"The file to write, NAME{Zoo.Extension}; '-' or nothing is standard output.");
        var command = new Command("import", "Writes the spec of a network that is there as an ONNX model, or says where the language ends.") { model, name, output };
        command.SetAction(result =>
        {
            OutputFormat.Yaml.Require(result.GetValue(output), terminal);
            var path = result.GetValue(model)!;
            var read = ModelFile.Read(path, terminal);
            var network = result.GetValue(name) ?? NetworkName.Of(read, path);
            if (network.Any(char.IsControl) || !NetworkName.IsName(network))
                throw new ToolException($"'{Printable.Line(network)}' cannot be the name of a class of C#. Say another one with '--name'.");
            try
            {
                OutputFile.Write(ModelImport.Spec(read, network, Path.GetFileName(path)), result.GetValue(output), terminal);
            }
            catch (ImportException failure)
            {
                throw new ToolException($"'{path}' cannot be imported: {failure.Message}.");
            }

            return ExitCode.Success;
        });
        return command;
    }
}
