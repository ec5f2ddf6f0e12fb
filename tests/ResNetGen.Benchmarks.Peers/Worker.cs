using System.Diagnostics;
using System.Globalization;
using static TorchSharp.torch;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>
/// The C# side of a pair. Commands, one on a line, each answered by a line:
/// <c>prepare TASK NETWORK BATCH</c> makes a task and runs it for two seconds, or answers that this machine cannot; <c>run TASK</c> answers milliseconds; <c>watch TASK PASSES</c>
/// the times of libtorch's operators; <c>peak</c> the most memory that the process ever held, in KiB.
/// </summary>
internal static class Worker
{
    /// <summary>The program's argument for it.</summary>
    public const string Command = "worker";

    /// <summary>And one more, for a process that keeps freed memory.</summary>
    public const string Keeping = "keep";

    /// <summary>The answer to what this machine, its processor or its libtorch, cannot do.</summary>
    public const string Unsupported = "unsupported";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);

    public static void Run(TextReader commands, TextWriter answers)
    {
        set_num_threads(int.Parse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS")!, CultureInfo.InvariantCulture));
        var tasks = new Dictionary<string, Action>();
        while (commands.ReadLine() is { } line)
        {
            answers.WriteLine(Answer(tasks, line.Split(' ')));
            answers.Flush();
        }
    }

    /// <summary>Until the just-in-time compiler has seen what is called often and is out of the way.</summary>
    private static void Warm(Action task)
    {
        var clock = Stopwatch.StartNew();
        do
            task();
        while (clock.Elapsed < WarmUp);
    }

    private static string Answer(Dictionary<string, Action> tasks, string[] words)
    {
        switch (words)
        {
            case ["prepare", var task, var network, var batch]:
                try
                {
                    tasks[task] = Tasks.Make(task, network, int.Parse(batch, CultureInfo.InvariantCulture));
                }
                catch (PlatformNotSupportedException reason)
                {
                    Console.Error.WriteLine(reason.Message);
                    return Unsupported;
                }

                Warm(tasks[task]);
                return "ready";
            case ["run", var task]:
                var clock = Stopwatch.StartNew();
                tasks[task]();
                return clock.Elapsed.TotalMilliseconds.ToString("R", CultureInfo.InvariantCulture);
            case ["watch", var task, var passes]:
                return OperatorWatch.Run(tasks[task], int.Parse(passes, CultureInfo.InvariantCulture));
            case ["peak"]:
                using (var process = Process.GetCurrentProcess())
                    return (process.PeakWorkingSet64 / 1024).ToString(CultureInfo.InvariantCulture);
            default:
                throw new ArgumentException($"'{string.Join(' ', words)}' is no command.", nameof(words));
        }
    }
}
