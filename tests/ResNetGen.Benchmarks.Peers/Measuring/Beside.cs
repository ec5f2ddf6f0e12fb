using System.Diagnostics;
using System.Globalization;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>What the machine did beside a measurement, in cores: 0.50 is half of one core all the time.</summary>
internal sealed class Beside
{
    /// <summary>What is measured beside more than this, in cores, is discarded and measured anew.</summary>
    private const double MostLoad = 0.3;

    private const int Tries = 4;

    private readonly Stopwatch clock = Stopwatch.StartNew();

    private readonly ProcessTimes start = ProcessTimes.Read();

    private readonly Dictionary<string, long> byName = [];

    private ProcessTimes last;

    private TimeSpan lap;

    public Beside() => last = start;

    /// <summary>What other processes have taken since the last call, or the start, on average.</summary>
    public double Sample()
    {
        var (before, now) = (last, ProcessTimes.Read());
        var (from, to) = (lap, clock.Elapsed);
        foreach (var (id, (name, time)) in now.Others)
            byName[name] = byName.GetValueOrDefault(name) + time - (before.Others.TryGetValue(id, out var earlier) ? earlier.Time : 0);
        (last, lap) = (now, to);
        return Cores(now.Machine - now.Own - before.Machine + before.Own, to - from);
    }

    /// <summary>Measures until other processes leave the machine alone.</summary>
    /// <returns>What was measured, and what other processes took meanwhile, in cores.</returns>
    /// <exception cref="InvalidOperationException">They do not.</exception>
    public (T Measured, double Load) Alone<T>(Func<T> measure)
    {
        for (var i = 0; ; i++)
        {
            Sample();
            var measured = measure();
            var load = Sample();
            if (load <= MostLoad)
                return (measured, load);
            if (i == Tries)
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Other processes took {load:0.00} cores in each of {Tries} tries: what is measured beside them is worth nothing. {Describe()}"));
        }
    }

    public string Describe()
    {
        Sample();
        var others = Cores(last.Machine - last.Own - start.Machine + start.Own, clock.Elapsed);
        var stolen = Cores(last.Stolen - start.Stolen, clock.Elapsed);
        var (name, time) = byName.MaxBy(pair => pair.Value);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Meanwhile other processes took {others:0.00} cores, the most of it {name} with {Cores(time, clock.Elapsed):0.00}; the host of the virtual machine kept back {stolen:0.00}.");
    }

    /// <summary>Clocks of the two sources differ by a few hundredths of a second.</summary>
    private static double Cores(long hundredths, TimeSpan duration) => Math.Max(0, hundredths / 100.0 / duration.TotalSeconds);
}
