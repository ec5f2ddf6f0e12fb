using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ResNetGen.Tool.Commands.Words;

/// <summary>The usual help, and examples below it.</summary>
internal sealed class HelpWithExamples(HelpAction help, Terminal terminal) : SynchronousCommandLineAction
{
    private const int LeastWidth = 40;

    private const int WidthInPipes = 100;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = Math.Max(terminal.Width ?? WidthInPipes, LeastWidth);
        help.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        terminal.Out.WriteLine("Examples:");
        foreach (var example in Examples.Of(command is RootCommand ? "resnetgen" : command.Name))
            terminal.Out.WriteLine(Fitted(example));
        return ExitCode.Success;
    }

    /// <summary>A command that is broken into lines could not be copied: it stays whole, and only what is said of it goes below it.</summary>
    private string Fitted(string example)
    {
        var note = example.LastIndexOf("  ", StringComparison.Ordinal);
        return note < 0 || terminal.Width is not { } columns || example.Length + 2 <= columns
            ? $"  {example}"
            : $"  {example[..note].TrimEnd()}\n      {example[(note + 2)..]}";
    }
}
