using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using ResNetGen.Tool.Commands.Exporting;
using ResNetGen.Tool.Commands.Words;
using ResNetGen.Tool.Completion;
using ResNetGen.Tool.Studio;

namespace ResNetGen.Tool.Commands;

/// <summary>All commands, and what holds for each of them.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Terminal terminal)
    {
        var root = Root(terminal);
        var result = root.Parse(HelpWords.AsOption(args));
        if (Refusal.Of(result, "resnetgen") is { } refusal)
            return Refuse(refusal, terminal);
        var exitCode = result.Invoke(new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false });

        // A script whose variable is empty must not go on as if a command had run.
        return args.Length == 0 ? ExitCode.Usage : exitCode;
    }

    public static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Checks, summarises, compares, draws and scales residual networks written as tables in YAML.");
        var commands = new[]
        {
            CheckCommand.Create(terminal), SummaryCommand.Create(terminal), TableCommand.Create(terminal), DiffCommand.Create(terminal),
            DrawCommand.Create(terminal), PlotCommand.Create(terminal), ReportCommand.Create(terminal), EmitCommand.Create(terminal), ExportCommand.Create(terminal), ImportCommand.Create(terminal), NewCommand.Create(terminal),
            ListCommand.Create(terminal), SchemaCommand.Create(terminal), ScaleCommand.Create(terminal), StudioCommand.Create(terminal), CompletionCommand.Create(terminal),
        };
        foreach (var command in commands)
            root.Subcommands.Add(command);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, terminal);
        var suggest = root.Directives.OfType<SuggestDirective>().Single();
        suggest.Action = new SuggestedWords((SynchronousCommandLineAction)suggest.Action!);
        root.Options.OfType<VersionOption>().Single().Action = new PrintVersion(terminal);
        return root;
    }

    private static int Refuse(Refusal refusal, Terminal terminal)
    {
        foreach (var error in refusal.Errors)
            terminal.Complain(error);
        foreach (var advice in refusal.Advice)
            terminal.Error.WriteLine(advice);
        return ExitCode.Usage;
    }
}
