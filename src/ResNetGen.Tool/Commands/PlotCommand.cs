using System.CommandLine;
using ResNetGen.Compiler.Diagnostics;
using ResNetGen.Compiler.Emit.Plot;
using ResNetGen.Compiler.Graph;
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
        var theme = DrawCommand.Theme();
        var output = Inputs.Output();
        var format = new FormatChoice(output, OutputFormat.Svg, OutputFormat.Png, OutputFormat.Pdf);
        var scale = PictureOutput.Scale();
        var command = new Command("plot", "Plots parameters against multiply-adds of many networks, on logarithmic axes.") { files, theme, format.Format, scale, output };
        command.SetAction(result =>
        {
            var form = format.Of(result);
            var arguments = result.GetValue(files) ?? [];
            var chosen = arguments.Length == 0 ? [.. Zoo.Files.Select(LoadedSpec.Of).Select(ChosenNetworks.All)] : NetworkWords.Read(arguments, terminal, folders: true);
            var points = new List<PlotPoint>();
            var failed = false;
            foreach (var group in chosen)
                failed |= !Add(points, group, terminal);
            if (failed)
                return ExitCode.SpecError;
            if (points.Count == 0)
                throw new ToolException("There is no network to plot.");
            PictureOutput.Write(Plot.Of(points, DrawCommand.ThemeOf(result.GetValue(theme)!)), form, result.GetValue(scale), result.GetValue(output), terminal);
            return ExitCode.Success;
        });
        return command;
    }

    /// <returns>False: the file is in error, which has been reported.</returns>
    private static bool Add(List<PlotPoint> points, ChosenNetworks chosen, Terminal terminal)
    {
        var spec = chosen.Spec;
        foreach (var bound in chosen.Networks)
        {
            if (bound.Spec is not null && GraphBuilder.Build(bound.Spec, spec.Diagnostics) is { } graph)
                points.Add(new(graph.Name, Series(spec.Source.Path), graph.Parameters, graph.MultiplyAdds));
        }

        if (!spec.Diagnostics.Diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Error))
            return true;
        BuiltNetwork.ReportErrors(spec, terminal);
        return false;
    }

    /// <summary>The file's name without what all of them end in.</summary>
    private static string Series(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', ':']) + 1)..];
        return Zoo.IsSpec(name) ? name[..name.LastIndexOf(".resnet.", StringComparison.OrdinalIgnoreCase)] : name;
    }
}
