using System.CommandLine;
using System.CommandLine.Invocation;

namespace ResNetGen.Lab.Commands;

/// <summary>All commands, and what holds for each of them.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Session session)
    {
        var root = Root(session);
        var result = root.Parse(args);
        if (result.Errors.Count > 0 && result.Action is ParseErrorAction)
            return Refuse(result, session);
        return result.Invoke(new() { Output = session.Out, Error = session.Error, EnableDefaultExceptionHandler = false });
    }

    public static RootCommand Root(Session session)
    {
        var root = new RootCommand("Trains residual networks on images, compares them, and shows why they learn.");
        root.Subcommands.Add(TrainCommand.Create(session));
        root.Subcommands.Add(EvalCommand.Create(session));
        root.Subcommands.Add(ShowCommand.Create(session));
        root.Subcommands.Add(SweepCommand.Create(session));
        root.Subcommands.Add(ReportCommand.Create(session));
        root.Subcommands.Add(NetworksCommand.Create(session));
        root.Subcommands.Add(RecipesCommand.Create(session));
        root.Subcommands.Add(DataCommand.Create(session));
        return root;
    }

    /// <summary>A line for what is wrong, instead of the whole help.</summary>
    private static int Refuse(ParseResult result, Session session)
    {
        foreach (var error in result.Errors)
            session.Error.WriteLine($"resnetgen-lab: {error.Message}");
        var command = result.CommandResult.Command;
        session.Error.WriteLine($"See 'resnetgen-lab {(command is RootCommand ? "" : command.Name + " ")}--help'.");
        return ExitCode.Usage;
    }
}
