using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;

namespace ResNetGen.Tool;

/// <summary>The command's entry.</summary>
public static class Program
{
    public static int Main(string[] args)
    {
        using var interrupt = new CancellationTokenSource();
        using var terminal = Terminal.OfProcess(interrupt.Token);
        Console.CancelKeyPress += (_, press) =>
        {
            press.Cancel = true;
            interrupt.Cancel();
        };
        return Run(args, terminal);
    }

    /// <summary>Runs one command line.</summary>
    /// <returns>0: fine; 1: a spec is in error; 2: the command line or a file is.</returns>
    internal static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return CommandLine.Invoke(args, terminal);
        }
        catch (ToolException failure)
        {
            terminal.Error.WriteLine($"resnetgen: {Printable.Line(failure.Message)}");
            return ExitCode.Usage;
        }
        catch (SpecErrorException failure)
        {
            BuiltNetwork.ReportErrors(failure.Spec, terminal);
            return ExitCode.SpecError;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"resnetgen: {Printable.Line(failure.Message)}");
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Usage;
        }
    }
}
