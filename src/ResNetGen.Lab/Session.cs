using System.Runtime.InteropServices;
using ResNetGen.Lab.Clusters;
using ResNetGen.Tool;
using Spectre.Console;

namespace ResNetGen.Lab;

/// <summary>Where a command reads and writes, and how it learns that it is to stop.</summary>
internal sealed class Session : IDisposable
{
    private readonly List<IDisposable> signals = [];

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>What relative paths start from.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>The terminal, or null where nobody watches: then a plain log is written.</summary>
    public IAnsiConsole? Live { get; init; }

    /// <summary>Columns of the window that shows the error stream; null: it goes into a file or a pipe, and lines may have any length.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>Set when the user interrupts.</summary>
    public CancellationToken Cancellation { get; init; }

    /// <summary>The cluster that this machine belongs to.</summary>
    public Slurm Slurm { get; init; } = Slurm.OfThisMachine;

    public static Session OfProcess()
    {
        var source = new CancellationTokenSource();
        var session = new Session
        {
            Out = new StreamWriter(new StandardStream(Console.OpenStandardOutput(), "Standard output")) { AutoFlush = true, NewLine = "\n" },
            Error = new StreamWriter(new StandardStream(Console.OpenStandardError(), null)) { AutoFlush = true, NewLine = "\n" },
            WorkingDirectory = Environment.CurrentDirectory,
            Live = Console.IsOutputRedirected ? null : AnsiConsole.Console,
            ErrorWidth = Window.Width(Console.IsErrorRedirected),
            Cancellation = source.Token,
        };
        session.signals.Add(source);
        foreach (var signal in new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM })
            session.signals.Add(PosixSignalRegistration.Create(signal, context => Interrupt(context, source)));
        return session;
    }

    /// <summary>One line about what went wrong, broken between words where somebody watches.</summary>
    public void Complain(string message) => Note($"resnetgen-lab: {message}");

    /// <summary>A cause and lists below it, each on a line of its own: a message whose every line is made of names that can be printed.</summary>
    public void ComplainAtLength(string message)
    {
        var lines = message.Split('\n');
        Complain(lines[0]);
        foreach (var line in lines[1..])
            Note(line);
    }

    /// <summary>A line to somebody who reads the error stream, broken as <see cref="Complain"/> does.</summary>
    public void Note(string message) => Error.WriteLine(Prose.Wrap(Printable.Line(message), ErrorWidth));

    public string FullPath(string path) => Path.GetFullPath(path, WorkingDirectory);

    public void Dispose()
    {
        foreach (var signal in signals)
            signal.Dispose();
    }

    /// <summary>
    /// The first signal asks; whoever presses Ctrl-C a second time does not want to wait for a checkpoint. SIGTERM says no more the second time: schedulers
    /// send it to a process and again to its group, and end what does not end itself.
    /// </summary>
    private static void Interrupt(PosixSignalContext context, CancellationTokenSource source)
    {
        context.Cancel = context.Signal == PosixSignal.SIGTERM || !source.IsCancellationRequested;
        source.Cancel();
    }
}
