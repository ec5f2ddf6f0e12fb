using System.CommandLine;
using ResNetGen.Reports.Draw;
using ResNetGen.Reports.Pictures;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Output;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool.Commands;

internal static class DrawCommand
{
    public static Command Create(Terminal terminal)
    {
        var file = Inputs.File(terminal);
        var network = Inputs.Network(file, terminal, "The network to draw; may be left out where the file has one only.");
        var output = Inputs.Output();
        var format = new FormatChoice(output, OutputFormat.Svg, OutputFormat.Png, OutputFormat.Pdf, OutputFormat.Mermaid, OutputFormat.Markdown);
        var theme = Theme();
        var layout = new Option<string>("--layout", "-l")
        {
            Description = "Stages beside each other (wide); or below each other, as wide as a paper's column of 85 mm: a box for each layer (vertical) or for each block (compact).",
            DefaultValueFactory = _ => "wide",
        };
        layout.AcceptOnlyFromAmong("wide", "vertical", "compact");
        var detail = new Option<string?>("--detail", "-d")
        {
            Description = "Draw what has weights (convolutions), or norms and activations too (layers). [default: layers where the order is pre, the merge is unusual or there is attention; else convolutions]",
        };
        detail.AcceptOnlyFromAmong("convolutions", "layers");
        var unfold = new Option<bool>("--unfold") { Description = "Draw every block, also where equal ones follow each other." };
        var noTitle = new Option<bool>("--no-title") { Description = "Leave out the name and the counts above the drawing." };
        var scale = PictureOutput.Scale();
        var command = new Command("draw", "Draws the architecture as the papers do: stages, blocks, shortcuts; dotted where the dimensions change.")
        {
            file, network, layout, detail, theme, unfold, noTitle, format.Format, scale, output,
        };
        command.SetAction(result =>
        {
            var form = format.Of(result, terminal);
            GivenOption.RequireFormat(result, scale, form, OutputFormat.Png);
            foreach (var option in (Option[])[layout, noTitle])
                GivenOption.RequireFormat(result, option, form, OutputFormat.Svg, OutputFormat.Png, OutputFormat.Pdf);
            var (spec, bound) = NetworkWords.One(Inputs.Words(result, file, network), terminal);
            if (BuiltNetwork.Build(spec, bound, terminal) is not { } built)
                return ExitCode.SpecError;
            var options = new DrawingOptions(
                ThemeOf(result.GetValue(theme)!), Enum.Parse<DrawingLayout>(result.GetValue(layout)!, ignoreCase: true),
                result.GetValue(detail) is { } level ? Enum.Parse<DrawnDetail>(level, ignoreCase: true) : null, !result.GetValue(unfold), !result.GetValue(noTitle));
            var path = result.GetValue(output);
            if (form == OutputFormat.Mermaid)
                OutputFile.Write(MermaidDrawing.Write(built.Graph, options), path, terminal);
            else if (form == OutputFormat.Markdown)
                OutputFile.Write($"```mermaid\n{MermaidDrawing.Write(built.Graph, options)}```\n", path, terminal);
            else
                PictureOutput.Write(Drawing.Of(built.Graph, options), form, result.GetValue(scale), path, terminal);
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

    public static Theme ThemeOf(string name) => name == "dark" ? Reports.Pictures.Theme.Dark : Reports.Pictures.Theme.Light;
}
