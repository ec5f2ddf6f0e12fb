using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Tool.Checking;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Starting;

namespace ResNetGen.Tool.Commands;

internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var name = new Argument<string>("name") { Description = "The network's name, which becomes a C# class." };
        var from = new Option<string>("--from") { Description = "A network of the zoo, or 'file:Network'.", HelpName = "network", DefaultValueFactory = _ => "resnet50" };
        from.CompletionSources.Add(_ => Zoo.Files.SelectMany(file => LoadedSpec.Of(file).Names).Select(network => new System.CommandLine.Completions.CompletionItem(network)));
        var output = Inputs.Output($"The file to write; '-' is standard output. [default: NAME{Zoo.Extension}]");
        var force = new Option<bool>("--force") { Description = "Write over a file that exists." };
        var schema = new Option<string?>("--schema") { Description = "Where editors find the JSON schema: a path from the file's folder, or an address. [default: the published one]" };
        schema.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } address && (address.Length == 0 || address.Any(character => char.IsControl(character) || char.IsWhiteSpace(character))))
                result.AddError("'--schema' is a path or an address without blanks.");
        });
        var command = new Command("new", "Writes a commented spec to start from.") { name, from, output, force, schema };
        command.SetAction(result =>
        {
            OutputFormat.Yaml.Require(result.GetValue(output), terminal);
            var (spec, bound) = NetworkWords.One([result.GetValue(from)!], terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            var network = result.GetValue(name)!;
            var path = result.GetValue(output) ?? network + Zoo.Extension;
            if (path == SpecReader.StandardInput)
                GivenOption.Refuse(result, force, "writes over a file, and '--output -' is not one. Leave it out.");
            var file = path == SpecReader.StandardInput ? network + Zoo.Extension : Path.GetFileName(path);
            var text = StartingFile.Write(network, file, spec.Source, built.Spec, result.GetValue(schema) ?? SpecSchema.Address);
            RefuseName(network, text);
            if (path != SpecReader.StandardInput && File.Exists(terminal.FullPath(path)) && !result.GetValue(force))
                throw new ToolException($"'{path}' exists; '--force' writes over it.");
            OutputFile.Write(text, path, terminal);
            if (path != SpecReader.StandardInput && !Zoo.IsSpec(path))
                terminal.Complain(MisnamedSpec.Describe(Path.GetFileName(path)));
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>The settings come from a network that compiles; what can be wrong is the name, and the compiler says it best.</summary>
    private static void RefuseName(string name, string text)
    {
        var spec = LoadedSpec.Of(new(name, text));
        if (spec.Diagnostics.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
            throw new ToolException(error.Message);
    }
}
