using Spectre.Console;
using Spectre.Console.Rendering;

namespace ResNetGen.Tool.Rendering;

/// <summary>Lets Spectre.Console lay out, for what this terminal can show.</summary>
internal static class ConsoleText
{
    /// <summary>Wider than any table: in a file or a pipe no line is broken.</summary>
    private const int WidthInPipes = 1000;

    /// <summary>Writes without the blanks that pad lines to the window's width.</summary>
    public static void Write(IRenderable renderable, Terminal terminal)
    {
        var text = new StringWriter { NewLine = "\n" };
        Create(text, terminal).Write(renderable);
        var lines = text.ToString().Split('\n').Select(line => line.TrimEnd()).SkipWhile(line => line.Length == 0).ToList();
        foreach (var line in lines.Take(lines.FindLastIndex(line => line.Length > 0) + 1))
            terminal.Out.WriteLine(line);
    }

    private static IAnsiConsole Create(TextWriter writer, Terminal terminal)
    {
        var console = AnsiConsole.Create(new()
        {
            Ansi = terminal.Color ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
            Enrichment = new() { UseDefaultEnrichers = false },
        });
        console.Profile.Width = terminal.Width ?? WidthInPipes;
        console.Profile.Capabilities.Unicode = terminal.Unicode;
        return console;
    }
}
