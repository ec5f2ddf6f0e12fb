using System.CommandLine;
using ResNetGen.Compiler.Emit.Draw;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class DrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File();
        var network = Inputs.Network(file, terminal, "The network to draw; may be left out where the file has one only.");
        var format = new Option<string?>("--format", "-f") { Description = "What is written. [default: by the output's name, else svg]" };
        format.AcceptOnlyFromAmong("svg", "mermaid");
        var theme = Theme();
        var unfold = new Option<bool>("--unfold") { Description = "Draw every block, also where equal ones follow each other." };
        var output = Inputs.Output();
        var command = new Command("draw", "Draws the architecture as the papers do: stages, blocks, shortcuts; dotted where the dimensions change.")
        {
            file, network, format, theme, unfold, output,
        };
        command.SetAction(result =>
        {
            var spec = LoadedSpec.Read(result.GetValue(file)!, terminal);
            if (BuiltNetwork.Build(spec, spec.SelectOne(result.GetValue(network)), terminal) is not { } built)
                return ExitCode.SpecError;
            var colours = ThemeOf(result.GetValue(theme)!);
            var fold = !result.GetValue(unfold);
            var path = result.GetValue(output);
            var text = (result.GetValue(format) ?? FormatOf(path)) == "mermaid"
                ? MermaidDrawing.Write(built.Graph, colours, fold)
                : SvgDrawing.Write(built.Graph, colours, fold);
            OutputFile.Write(text, path, terminal);
            return ExitCode.Success;
        });
        return command;
    }

    public static Option<string> Theme()
    {
        var theme = new Option<string>("--theme", "-t") { Description = "For a light or a dark page.", DefaultValueFactory = _ => "light" };
        theme.AcceptOnlyFromAmong("light", "dark");
        return theme;
    }

    public static Theme ThemeOf(string name) => name == "dark" ? Compiler.Emit.Draw.Theme.Dark : Compiler.Emit.Draw.Theme.Light;

    private static string FormatOf(string? path) =>
        Path.GetExtension(path) is ".mmd" or ".mermaid" or ".md" ? "mermaid" : "svg";
}
