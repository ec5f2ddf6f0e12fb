using System.CommandLine;
using ResNetGen.Tool.Commands.Words;

namespace ResNetGen.Tool.Studio;

internal static class StudioCommand
{
    private const int HighestPort = 65_535;

    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string?>("file") { Description = "A spec to open, to save and to follow; without one, the page starts with a network of the zoo.", Arity = ArgumentArity.ZeroOrOne };
        var port = NumberOption.Create("--port", [], "The port of the address. [default: a free one]", byDefault: 0, HighestPort);
        port.HelpName = "number";
        port.DefaultValueFactory = null;
        var command = new Command("studio", "Opens a spec in a page of the browser: an editor, and beside it table, drawing, layers and code at every key stroke. Serves this machine alone.") { file, port };
        command.SetAction(result =>
        {
            var path = result.GetValue(file);
            using var page = StudioPage.Open();
            var spec = path is null ? null : StudioFile.Open(path, terminal);
            using var server = StudioServer.Start(page, spec, result.GetValue(port));
            terminal.Out.WriteLine($"Open {server.Address}");
            terminal.Out.WriteLine(spec is null ? "Ctrl+C ends it." : $"It edits {path}. Ctrl+C ends it.");
            terminal.Out.Flush();
            server.Run(terminal.Cancellation);
            return ExitCode.Success;
        });
        return command;
    }
}
