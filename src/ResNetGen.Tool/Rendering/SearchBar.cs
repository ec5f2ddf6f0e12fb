using ResNetGen.Tool.Scaling;
using Spectre.Console;

namespace ResNetGen.Tool.Rendering;

/// <summary>A progress bar on the error stream, where somebody watches it; nothing in a pipe.</summary>
internal static class SearchBar
{
    public static T Run<T>(string what, Terminal terminal, Func<SearchProgress, T> search)
    {
        if (!terminal.ErrorIsTerminal)
            return search(new(_ => { }, terminal.Cancellation));
        var console = AnsiConsole.Create(new()
        {
            ColorSystem = terminal.Color ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Capabilities.Unicode = terminal.Unicode;
        return console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .Start(context =>
            {
                var task = context.AddTask(what, maxValue: 1);
                return search(new(part => task.Value = part, terminal.Cancellation));
            });
    }
}
