using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Graph.Building;
using ResNetGen.Reports.Plot;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Completion;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class PlotCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("files")
        {
            Description = "Specs, folders or patterns, 'file:Network', or networks of the zoo; without any, all of the zoo.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        files.CompletionSources.Add(context => ReferenceWords.At(context, terminal));
        var up = new Option<string>("--y") { Description = "What the vertical axis shows. Accuracies are those that the specs name.", DefaultValueFactory = _ => "macs" };
        up.AcceptOnlyFromAmong("macs", "parameters", "accuracy");
        var across = new Option<string?>("--x") { Description = "What the horizontal axis shows. [default: parameters, or macs beside accuracy or parameters]" };
        across.AcceptOnlyFromAmong("macs", "parameters");
        var theme = DrawCommand.Theme();
        var noTitle = new Option<bool>("--no-title") { Description = "Leave out the title above the plot." };
        var output = Inputs.Output();
        var format = new FormatChoice(output, OutputFormat.Svg, OutputFormat.Png, OutputFormat.Pdf);
        var scale = PictureOutput.Scale();
        var command = new Command("plot", "Plots multiply-adds of many networks against their parameters, or their published accuracy against either.")
        {
            files, up, across, theme, noTitle, format.Format, scale, output,
        };
        command.SetAction(result =>
        {
            var form = format.Of(result, terminal);
            GivenOption.RequireFormat(result, scale, form, OutputFormat.Png);
            var y = Measure(result.GetValue(up)!);
            var x = result.GetValue(across) is { } named ? Measure(named) : y == PlotMeasure.MultiplyAdds ? PlotMeasure.Parameters : PlotMeasure.MultiplyAdds;
            if (x == y)
                throw new ToolException($"Both axes would show {x.Title}. Give '--x' and '--y' different values.");
            var arguments = result.GetValue(files) ?? [];
            var chosen = arguments.Length == 0 ? [.. Zoo.Files.Select(LoadedSpec.Of).Select(ChosenNetworks.All)] : NetworkWords.Read(arguments, terminal, folders: true);
            var points = new List<PlotPoint>();
            foreach (var group in chosen)
                Add(points, group, terminal);
            var failed = chosen.Select(group => group.Spec).Distinct().Where(HasError).ToList();
            BuiltNetwork.ReportErrors(failed, terminal);
            if (failed.Count > 0)
                return ExitCode.SpecError;
            if (points.Count == 0)
                throw new ToolException("There is no network to plot.");
            if (points.TrueForAll(point => (y == PlotMeasure.Accuracy ? 0 : y.Of(point)) is null || x.Of(point) is null))
                throw new ToolException("The counts of these networks are not known, because they have blocks of your own. Write 'parameters' and 'macs' beside 'class'.");
            if (points.TrueForAll(point => y.Of(point) is null))
                throw new ToolException("None of these networks has an accuracy. Write it under the network: 'accuracy: { top1: 76.13, source: torchvision IMAGENET1K_V1 }'.");
            PictureOutput.Write(Plot.Of(points, x, y, DrawCommand.ThemeOf(result.GetValue(theme)!), !result.GetValue(noTitle), hasPointer: form == OutputFormat.Svg), form, result.GetValue(scale), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    private static PlotMeasure Measure(string name) => name switch
    {
        "macs" => PlotMeasure.MultiplyAdds,
        "parameters" => PlotMeasure.Parameters,
        _ => PlotMeasure.Accuracy,
    };

    private static bool HasError(LoadedSpec spec) => spec.Diagnostics.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error);

    private static void Add(List<PlotPoint> points, ChosenNetworks chosen, Terminal terminal)
    {
        var spec = chosen.Spec;
        foreach (var bound in chosen.Networks)
        {
            if (bound.Spec is null || GraphBuilder.Build(bound.Spec, spec.Diagnostics) is not { } graph)
                continue;
            UnmetExpectation.Report(spec, bound.Spec, graph, terminal);
            points.Add(PlotPoint.Of(bound.Spec, graph, Series(spec.Source.Path)));
        }
    }

    /// <summary>The file's name without what all of them end in.</summary>
    internal static string Series(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', ':']) + 1)..];
        return Zoo.IsSpec(name) ? name[..name.LastIndexOf(".resnet.", StringComparison.OrdinalIgnoreCase)] : name;
    }
}
