using ResNetGen.Benchmarks.Peers.Sections;

namespace ResNetGen.Benchmarks.Peers;

/// <summary>All comparisons as Markdown.</summary>
internal static class Report
{
    public static string Measure(int rounds, TextWriter progress) => string.Join("\n",
        Machine.Describe(rounds),
        Timings.Measure(rounds, progress),
        OperatorTimes.Measure(progress),
        ByHandComparison.Measure(rounds, progress),
        LabTraining.Measure(rounds, progress),
        Loading.Measure(rounds, progress),
        PeakMemory.Measure(progress));
}
