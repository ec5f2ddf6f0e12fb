using System.CommandLine;
using ResNetGen.Tool.Completion;

namespace ResNetGen.Tool.Commands;

internal static class CompletionCommand
{
    public static Command Create(Terminal terminal)
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh." };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command("completion", "Prints a script that completes commands, options, files and network names.") { shell };
        command.SetAction(result =>
        {
            terminal.Out.Write(CompletionScript.Of(result.GetValue(shell)!));
            return ExitCode.Success;
        });
        return command;
    }
}
