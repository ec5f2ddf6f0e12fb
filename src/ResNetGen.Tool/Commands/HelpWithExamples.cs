using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ResNetGen.Tool.Commands;

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
            terminal.Out.WriteLine(Prose.Wrap($"  {example}", terminal.Width, indent: 6));
        return ExitCode.Success;
    }
}
