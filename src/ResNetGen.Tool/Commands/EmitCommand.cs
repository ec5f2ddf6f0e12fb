using System.CommandLine;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph;
using ResNetGen.Compiler.Targets.CSharp;
using ResNetGen.Compiler.Targets.CSharp.Listing;
using ResNetGen.Reports.Templates;
using ResNetGen.Targets.PyTorch;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Templating;

namespace ResNetGen.Tool.Commands;

internal static class EmitCommand
{
    internal const string DefaultRootNamespace = "MyApp";

    private const string CSharpTarget = "csharp";

    private const string PyTorchTarget = "pytorch";

    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        file.Arity = ArgumentArity.ZeroOrOne;
        var networks = Inputs.MoreNetworks(file, terminal, "The network to emit; may be left out where the file has one only. '--all' and '--template' take several networks, all of the file if none is named.");
        var root = new Option<string>("--root-namespace") { Description = "The project's root namespace.", DefaultValueFactory = _ => DefaultRootNamespace };
        var @internal = new Option<bool>("--internal") { Description = "Emit internal types, as 'ResNetGenVisibility' internal does." };
        var all = new Option<bool>("--all") { Description = "Write everything that the generator would add for these networks into the folder of '--output': their classes, the dimension types and 'Networks'. Of Python, a file for each network." };
        var target = new Option<string>("--target") { Description = "What to write: C# for TorchSharp, or Python for PyTorch.", DefaultValueFactory = _ => CSharpTarget };
        target.AcceptOnlyFromAmong(CSharpTarget, PyTorchTarget);
        var template = TemplateChoice.Option();
        var output = Inputs.Output();
        var command = new Command("emit", "Prints the C# that the generator would add to a project, the same network in Python for PyTorch, or what a template makes of networks.") { file, networks, target, root, @internal, all, template, output };
        command.Validators.Add(result =>
        {
            if (result.GetResult(file) is not { Tokens.Count: > 0 } && !TemplateChoice.IsQuestion(result.GetValue(template)))
                result.AddError(MissingArgument.Text(command, file));
        });
        command.SetAction(result =>
        {
            var asked = result.GetValue(template);
            var isPython = result.GetValue(target) == PyTorchTarget;
            if (asked is not null)
            {
                GivenOption.Refuse(result, all, "writes classes, and '--template' writes something else. Leave one of them out.");
                GivenOption.Refuse(result, target, "says the language of classes, and '--template' writes something else. Leave one of them out.");
            }

            if (isPython)
            {
                GivenOption.Refuse(result, root, "is C#'s, and '--target pytorch' writes Python. Leave it out.");
                GivenOption.Refuse(result, @internal, "is C#'s, and '--target pytorch' writes Python. Leave it out.");
            }

            if (TemplateChoice.IsQuestion(asked))
            {
                if (result.GetValue(file) is { } unused)
                    throw new ToolException($"'--template {asked}' writes about templates and not about '{unused}'. Leave one of them out.");
                OutputFile.Write(TemplateChoice.Answer(asked!), result.GetValue(output), terminal);
                return ExitCode.Success;
            }

            var words = Inputs.Words(result, file, networks);
            var rootNamespace = result.GetValue(root)!;
            RequireNamespace(rootNamespace);
            var visibility = result.GetValue(@internal) ? Visibility.Internal : Visibility.Public;
            if (asked is not null)
                return EmitByTemplate(asked, words, rootNamespace, visibility, result.GetValue(output), terminal);
            if (result.GetValue(all))
                return isPython ? EmitAllPython(words, result.GetValue(output), terminal) : EmitAll(words, rootNamespace, visibility, result.GetValue(output), terminal);
            RequireEnding(isPython, result.GetValue(output), terminal);
            var (spec, bound) = NetworkWords.One(words, terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            OutputFile.Write(
                isPython ? Python(spec, built.Graph) : Emit(spec, built.Graph, rootNamespace, visibility), result.GetValue(output), terminal);
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

    /// <summary>A name of the other language says that the option was forgotten.</summary>
    private static void RequireEnding(bool isPython, string? output, Terminal terminal)
    {
        var (format, other) = isPython ? (OutputFormat.PyTorch, OutputFormat.CSharp) : (OutputFormat.CSharp, OutputFormat.PyTorch);
        if (output is not null && OutputFormat.OfName(output, [other]) is not null)
            throw new ToolException($"'{output}' ends in {other.Endings[0]}, and this writes {(isPython ? "Python" : "C#")}. End the name in {format.Endings[0]}, or say '--target {(isPython ? CSharpTarget : PyTorchTarget)}'.");
        format.Require(output, terminal);
    }

    private static string Emit(LoadedSpec spec, NetworkGraph graph, string rootNamespace, Visibility visibility) =>
        CSharpEmitter.Emit(graph, new(graph.Namespace ?? rootNamespace, rootNamespace, visibility, spec.Source.Path));

    private static string Python(LoadedSpec spec, NetworkGraph graph)
    {
        CustomBlocks.Refuse(graph, "Python");
        return PyTorchEmitter.Emit(graph, spec.Source.Path);
    }

    private static int EmitByTemplate(string template, IReadOnlyList<string> words, string rootNamespace, Visibility visibility, string? output, Terminal terminal)
    {
        if (output is not null and not SpecReader.StandardInput)
            OutputFile.RefuseFolder(output, terminal);
        if (TemplateNetworks.Build(NetworkWords.Read(words, terminal), terminal) is not { } networks)
            return ExitCode.SpecError;
        var data = TemplateData.Of(networks, new() { Version = ToolVersion.Text, RootNamespace = rootNamespace, Visibility = visibility });
        OutputFile.Write(TemplateChoice.Render(template, data, terminal), output, terminal);
        return ExitCode.Success;
    }

    /// <summary>A module of Python for each network.</summary>
    private static int EmitAllPython(IReadOnlyList<string> words, string? folder, Terminal terminal)
    {
        RequireFolder(folder);
        var chosen = NetworkWords.Read(words, terminal);
        if (BuiltNetwork.BuildAll(chosen, terminal) is not { } networks)
            return ExitCode.SpecError;
        var specs = chosen.SelectMany(group => group.Networks.Select(_ => group.Spec)).ToList();
        // No module's name has a point.
        IReadOnlyList<string> names = [.. FileNames.Of([.. networks.Select(built => built.Graph.Name)]).Select(name => name.Replace('.', '_'))];
        if (names.GroupBy(name => name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new ToolException($"Several networks would be written to '{clash.Key}.py'. Emit them into two folders.");
        for (var i = 0; i < networks.Count; i++)
            OutputFile.Write(Python(specs[i], networks[i].Graph), Path.Combine(folder, $"{names[i]}.py"), terminal);
        return ExitCode.Success;
    }

    private static void RequireFolder([NotNull] string? folder)
    {
        if (folder is null or SpecReader.StandardInput)
            throw new ToolException("'--all' writes several files: name a folder with '--output'.");
    }

    private static int EmitAll(IReadOnlyList<string> words, string rootNamespace, Visibility visibility, string? folder, Terminal terminal)
    {
        RequireFolder(folder);
        var chosen = NetworkWords.Read(words, terminal);
        if (BuiltNetwork.BuildAll(chosen, terminal) is not { } networks)
            return ExitCode.SpecError;
        var specs = chosen.SelectMany(group => group.Networks.Select(_ => group.Spec)).ToList();
        if (networks.Zip(specs).GroupBy(pair => (pair.First.Graph.Namespace ?? rootNamespace, pair.First.Graph.Name)).FirstOrDefault(group => group.Count() > 1) is { } clash)
            throw new ToolException($"'{clash.Key.Name}' is in {string.Join(" and in ", clash.Select(pair => pair.Second.Source.Path))}: one project cannot have both. Emit them into two folders.");
        var names = FileNames.Of([.. networks.Select(built => built.Graph.Name)]);
        for (var i = 0; i < networks.Count; i++)
            Write(names[i], Emit(specs[i], networks[i].Graph, rootNamespace, visibility));
        Write("ResNetGen-Dimensions", DimensionsEmitter.Emit(Dimensions.Union(networks.Select(built => Dimensions.Of(built.Graph))), rootNamespace, visibility));
        Write("ResNetGen-Networks", NetworksEmitter.Emit(
            networks.Select(built => new NetworkListing(built.Graph.Name, built.Graph.Namespace ?? rootNamespace)), rootNamespace, visibility));
        return ExitCode.Success;

        void Write(string name, string text) => OutputFile.Write(text, Path.Combine(folder, $"{name}.g.cs"), terminal);
    }
}
