using System.CommandLine;
using ResNetGen.Compiler.Emit;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class EmitCommand
{
    private const string DefaultRootNamespace = "MyApp";

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File();
        var network = Inputs.Network(file, terminal, "The network to emit; may be left out where the file has one only, and with '--all'.");
        var root = new Option<string>("--root-namespace") { Description = "The project's root namespace.", DefaultValueFactory = _ => DefaultRootNamespace };
        var @internal = new Option<bool>("--internal") { Description = "Emit internal types, as 'ResNetGenVisibility' internal does." };
        var all = new Option<bool>("--all") { Description = "Write everything that the generator would add for this file into the folder of '--output': all its networks, the dimension types and 'Networks'." };
        var output = Inputs.Output();
        var command = new Command("emit", "Prints the C# that the generator would add to a project.") { file, network, root, @internal, all, output };
        command.SetAction(result =>
        {
            var spec = LoadedSpec.Read(result.GetValue(file)!, terminal);
            var rootNamespace = result.GetValue(root)!;
            var visibility = result.GetValue(@internal) ? Visibility.Internal : Visibility.Public;
            if (result.GetValue(all))
                return EmitAll(spec, rootNamespace, visibility, result.GetValue(output), terminal);
            if (BuiltNetwork.Build(spec, spec.SelectOne(result.GetValue(network)), terminal) is not { } built)
                return ExitCode.SpecError;
            OutputFile.Write(Emit(spec, built, rootNamespace, visibility), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static string Emit(LoadedSpec spec, BuiltNetwork built, string rootNamespace, Visibility visibility) =>
        CSharpEmitter.Emit(built.Graph, new(built.Graph.Namespace ?? rootNamespace, rootNamespace, visibility, spec.Source.Path));

    private static int EmitAll(LoadedSpec spec, string rootNamespace, Visibility visibility, string? folder, Terminal terminal)
    {
        if (folder is null or SpecReader.StandardInput)
            throw new ToolException("'--all' writes several files: name a folder with '--output'.");
        var networks = new List<BuiltNetwork>();
        foreach (var bound in spec.Select(null))
        {
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            networks.Add(built);
        }

        foreach (var built in networks)
            Write(built.Graph.Name, Emit(spec, built, rootNamespace, visibility));
        Write("ResNetGen-Dimensions", DimensionsEmitter.Emit(Dimensions.Union(networks.Select(built => Dimensions.Of(built.Graph))), rootNamespace, visibility));
        Write("ResNetGen-Networks", NetworksEmitter.Emit(
            networks.Select(built => NetworkListing.Of(built.Graph, built.Graph.Namespace ?? rootNamespace)), rootNamespace, visibility));
        return ExitCode.Success;

        void Write(string name, string text) => OutputFile.Write(text, Path.Combine(folder, $"{name}.g.cs"), terminal);
    }
}
