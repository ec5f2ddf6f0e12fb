using ResNetGen.Reports.Templates;
using ResNetGen.Tool.Commands;
using ResNetGen.Tool.Specs;
using ResNetGen.Tool.Templating;

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
        var exitCode = Guard(() => CommandLine.Invoke(args, terminal), terminal);
        var written = Guard(() => Flush(terminal), terminal);
        return written == ExitCode.Success ? exitCode : written;
    }

    /// <summary>A full disk may show only now.</summary>
    private static int Flush(Terminal terminal)
    {
        terminal.Out.Flush();
        return ExitCode.Success;
    }

    private static int Guard(Func<int> action, Terminal terminal)
    {
        try
        {
            return action();
        }
        catch (SpecErrorException failure)
        {
            BuiltNetwork.ReportErrors(failure.Specs, terminal);
            return ExitCode.SpecError;
        }
        catch (TemplateException failure)
        {
            TemplateErrorText.Report(failure, terminal);
            return ExitCode.Usage;
        }
        catch (Exception failure) when (failure is ToolException or IOException or UnauthorizedAccessException)
        {
            terminal.Complain(failure.Message);
            return ExitCode.Usage;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Usage;
        }
    }
}
