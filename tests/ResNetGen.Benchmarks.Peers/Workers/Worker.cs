using System.Diagnostics;
using System.Globalization;
using ResNetGen.Benchmarks.Peers.Tasks;

namespace ResNetGen.Benchmarks.Peers.Workers;

/// <summary>
/// A C# side of a pair. Commands, one on a line, each answered by a line: <c>prepare TASK NETWORK BATCH</c> makes a task, checks what comes out and warms it up, or answers that this
/// machine cannot; <c>run TASK</c> answers the milliseconds of a pass; <c>serve TASK CALLERS</c> answers what a web service with so many callers does; <c>peak</c> the most memory that the process ever held, in KiB.
/// </summary>
internal static class Worker
{
    /// <summary>The program's argument for it, followed by the folder of exports.</summary>
    public const string Command = "worker";

    /// <summary>And one more, for a process that keeps freed memory.</summary>
    public const string Keeping = "keep";

    /// <summary>The answer to what this machine, its processor or its libtorch, cannot do.</summary>
    public const string Unsupported = "unsupported";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    /// <summary>A pass that is over sooner is repeated: one alone would say more of what the last turn left behind.</summary>
    private static readonly TimeSpan ShortestTurn = TimeSpan.FromMilliseconds(250);

    public static void Run(string exports, TextReader commands, TextWriter answers)
    {
        var jobs = new Dictionary<string, Job>();
        while (commands.ReadLine() is { } line)
        {
            answers.WriteLine(Answer(exports, jobs, line.Split(' ')));
            answers.Flush();
        }
    }

    /// <summary>Until the just-in-time compiler has seen what is called often and is out of the way.</summary>
    private static void Warm(Job job)
    {
        job.Check();
        var clock = Stopwatch.StartNew();
        do
            job.Pass();
        while (clock.Elapsed < WarmUp);
    }

    /// <returns>Milliseconds of a pass, on average.</returns>
    private static double Turn(Action pass)
    {
        var (passes, clock) = (0, Stopwatch.StartNew());
        do
        {
            pass();
            passes++;
        }
        while (clock.Elapsed < ShortestTurn);
        return clock.Elapsed.TotalMilliseconds / passes;
    }

    private static string Answer(string exports, Dictionary<string, Job> jobs, string[] words)
    {
        switch (words)
        {
            case ["prepare", var task, var network, var batch]:
                try
                {
                    jobs[task] = Catalog.Make(task, new(exports, network, int.Parse(batch, CultureInfo.InvariantCulture)));
                }
                catch (NotOnThisMachineException)
                {
                    return Unsupported;
                }

                Warm(jobs[task]);
                return "ready";
            case ["run", var task]:
                return Turn(jobs[task].Pass).ToString("R", CultureInfo.InvariantCulture);
            case ["serve", var task, var callers]:
                return WebService.Measure(jobs[task].Pass, int.Parse(callers, CultureInfo.InvariantCulture)).GetAwaiter().GetResult().ToString();
            case ["peak"]:
                using (var process = Process.GetCurrentProcess())
                    return (process.PeakWorkingSet64 / 1024).ToString(CultureInfo.InvariantCulture);
            default:
                throw new ArgumentException($"'{string.Join(' ', words)}' is no command.", nameof(words));
        }
    }
}
