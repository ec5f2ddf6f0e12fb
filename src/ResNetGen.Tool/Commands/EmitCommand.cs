using System.CommandLine;
using System.Text.Json;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class EmitCommand
{
    internal const string DefaultRootNamespace = "MyApp";

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var networks = Inputs.MoreNetworks(file, terminal, "The network to emit; may be left out where the file has one only. With '--all' several, or none for all of the file.");
        var root = new Option<string>("--root-namespace") { Description = "The project's root namespace.", DefaultValueFactory = _ => DefaultRootNamespace };
        var @internal = new Option<bool>("--internal") { Description = "Emit internal types, as 'ResNetGenVisibility' internal does." };
        var all = new Option<bool>("--all") { Description = "Write everything that the generator would add for these networks into the folder of '--output': their classes, the dimension types and 'Networks'." };
        var output = Inputs.Output();
        var command = new Command("emit", "Prints the C# that the generator would add to a project.") { file, networks, root, @internal, all, output };
        command.SetAction(result =>
        {
            var words = Inputs.Words(result, file, networks);
            var rootNamespace = result.GetValue(root)!;
            RequireNamespace(rootNamespace);
            var visibility = result.GetValue(@internal) ? Visibility.Internal : Visibility.Public;
            if (result.GetValue(all))
                return EmitAll(words, rootNamespace, visibility, result.GetValue(output), terminal);
            OutputFormat.CSharp.Require(result.GetValue(output), terminal);
            var (spec, bound) = NetworkWords.One(words, terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            OutputFile.Write(Emit(spec, built, rootNamespace, visibility), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    /// <summary>What a namespace is, the compiler knows: it reads one in a spec.</summary>
    private static void RequireNamespace(string name)
    {
        var spec = LoadedSpec.Of(new("--root-namespace", $"namespace: \"{JsonEncodedText.Encode(name)}\"\nname: Any\nblock: basic\nblocks: [1]\nwidth: [8]\n"));
        if (spec.Diagnostics.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == Severity.Error) is { } error)
            throw new ToolException($"--root-namespace: {error.Message}");
    }

    private static string Emit(LoadedSpec spec, BuiltNetwork built, string rootNamespace, Visibility visibility) =>
        Emit(built.Graph, spec.Source.Path, rootNamespace, visibility);

    internal static string Emit(NetworkGraph graph, string path, string rootNamespace, Visibility visibility) =>
        CSharpEmitter.Emit(graph, new(graph.Namespace ?? rootNamespace, rootNamespace, visibility, path));

    private static int EmitAll(IReadOnlyList<string> words, string rootNamespace, Visibility visibility, string? folder, Terminal terminal)
    {
        if (folder is null or SpecReader.StandardInput)
            throw new ToolException("'--all' writes several files: name a folder with '--output'.");
        var chosen = NetworkWords.Read(words, terminal);
        if (BuiltNetwork.BuildAll(chosen, terminal) is not { } networks)
            return ExitCode.SpecError;
        var specs = chosen.SelectMany(group => group.Networks.Select(_ => group.Spec)).ToList();
        if (networks.Zip(specs).GroupBy(pair => (pair.First.Graph.Namespace ?? rootNamespace, pair.First.Graph.Name)).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new ToolException($"'{clash.Key.Name}' is in {string.Join(" and in ", clash.Select(pair => pair.Second.Source.Path))}: one project cannot have both. Emit them into two folders.");
        var names = FileNames.Of([.. networks.Select(built => built.Graph.Name)]);
        for (var i = 0; i < networks.Count; i++)
            Write(names[i], Emit(specs[i], networks[i], rootNamespace, visibility));
        Write("ResNetGen-Dimensions", DimensionsEmitter.Emit(Dimensions.Union(networks.Select(built => Dimensions.Of(built.Graph))), rootNamespace, visibility));
        Write("ResNetGen-Networks", NetworksEmitter.Emit(
            networks.Select(built => NetworkListing.Of(built.Graph, built.Graph.Namespace ?? rootNamespace)), rootNamespace, visibility));
        return ExitCode.Success;

        void Write(string name, string text) => OutputFile.Write(text, Path.Combine(folder, $"{name}.g.cs"), terminal);
    }
}
