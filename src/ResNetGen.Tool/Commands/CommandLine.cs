using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ResNetGen.Compiler.Diagnostics;

namespace ResNetGen.Tool.Commands;

/// <summary>All commands, and what holds for each of them.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var result = root.Parse(args);
        if (UnknownOption.Find(result) is { } unknown)
            return Refuse(result, [unknown], terminal);
        if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
            return Refuse(result, MissingArgument.Of(result) is { } missing ? [missing] : [.. result.Errors.Select(error => error.Message)], terminal);
        return result.Invoke(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });
    }

    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks, summarises, compares, draws and scales residual networks written as tables in YAML.");
        var commands = new[]
        {
            CheckCommand.Create(terminal), SummaryCommand.Create(terminal), TableCommand.Create(terminal), DiffCommand.Create(terminal),
            DrawCommand.Create(terminal), PlotCommand.Create(terminal), ReportCommand.Create(terminal), EmitCommand.Create(terminal), NewCommand.Create(terminal),
            ListCommand.Create(terminal), SchemaCommand.Create(terminal), ScaleCommand.Create(terminal), CompletionCommand.Create(terminal),
        };
        foreach (var command in commands)
            root.Subcommands.Add(command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(terminal);
        return root;
    }

    /// <summary>One line that says what is wrong, instead of the whole help.</summary>
    private static int Refuse(ParseResult result, IReadOnlyList<string> errors, Terminal terminal)
    {
        foreach (var error in errors)
            terminal.Complain(error);
        var command = result.CommandResult.Command;
        var near = result.UnmatchedTokens.Count > 0 && command is RootCommand
            ? DidYouMean.Nearest(result.UnmatchedTokens[0], command.Subcommands.Select(inner => inner.Name))
            : null;
        if (near is not null)
            terminal.Error.WriteLine($"Did you mean 'resnetgen {near}'?");
        terminal.Error.WriteLine($"See 'resnetgen {(command is RootCommand ? "" : command.Name + " ")}--help'.");
        return ExitCode.Usage;
    }
}
