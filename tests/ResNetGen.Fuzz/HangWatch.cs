namespace ResNetGen.Fuzz;

/// <summary>Ends the process when one mutant takes so long that it may never end: nothing can break off a computation from outside.</summary>
internal sealed class HangWatch : IDisposable
{
    /// <summary>Of the processor: a machine with much other work is no defect.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>By the clock, for what waits and does not work.</summary>
    private static readonly TimeSpan LimitOfWaiting = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly FailureFolder failures;

    private readonly Timer timer;

    private Watched? current;

    public HangWatch(FailureFolder failures)
    {
        this.failures = failures;
        timer = new(_ => Look(), null, Interval, Interval);
    }

    public void Begin(Mutant mutant) => current = new(mutant, Environment.CpuUsage.TotalTime, Environment.TickCount64);

    public void Rest() => current = null;

    public void Dispose() => timer.Dispose();

    private void Look()
    {
        if (current is not { } watched
            || (Environment.CpuUsage.TotalTime - watched.Processor < Limit && Environment.TickCount64 - watched.Clock < LimitOfWaiting.TotalMilliseconds))
            return;
        failures.Keep(watched.Mutant, $"The file of {watched.Mutant.File.Length:N0} bytes takes more than {Limit.TotalSeconds} seconds of the processor, or does not end.");
        Environment.Exit(1);
    }

    private sealed record Watched(Mutant Mutant, TimeSpan Processor, long Clock);
}
