using System.CommandLine;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Commands.Words;

namespace ResNetGen.Lab.Commands;

/// <summary>All commands, and what holds for each of them.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Session session)
    {
        var root = Root(session);
        var result = root.Parse(HelpWords.AsOption(args));
        if (Refusal.Of(result, "resnetgen-lab") is { } refusal)
            return Refuse(refusal, session);
        var exitCode = result.Invoke(new() { Output = session.Out, Error = session.Error, EnableDefaultExceptionHandler = false });

        // A script whose variable is empty must not go on as if a command had run.
        return args.Length == 0 ? ExitCode.Usage : exitCode;
    }

    public static RootCommand Root(Session session)
    {
        var root = new RootCommand("Trains residual networks on images, compares them, and shows why they learn.");
        root.Subcommands.Add(TrainCommand.Create(session));
        root.Subcommands.Add(FindRateCommand.Create(session));
        root.Subcommands.Add(EvalCommand.Create(session));
        root.Subcommands.Add(ShowCommand.Create(session));
        root.Subcommands.Add(SweepCommand.Create(session));
        root.Subcommands.Add(ReportCommand.Create(session));
        root.Subcommands.Add(ExportTrainingCommand.Create(session));
        root.Subcommands.Add(NetworksCommand.Create(session));
        root.Subcommands.Add(RecipesCommand.Create(session));
        root.Subcommands.Add(DataCommand.Create(session));
        return root;
    }

    private static int Refuse(Refusal refusal, Session session)
    {
        foreach (var error in refusal.Errors)
            session.Complain(error);
        foreach (var advice in refusal.Advice)
            session.Error.WriteLine(advice);
        return ExitCode.Usage;
    }
}
