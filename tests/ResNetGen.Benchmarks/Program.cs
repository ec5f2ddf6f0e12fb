using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using ResNetGen.Testing.Measurements;

namespace ResNetGen.Benchmarks;

/// <summary>Runs the benchmarks of the compiler and the generator and writes their tables into docs/benchmarks-details.md, and some times into docs/benchmarks.md.</summary>
internal static class Program
{
    private static int Main()
    {
        // In this process: another one would be built by BenchmarkDotNet, from a copy that is outside the repository's settings.
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumnProvider(DefaultColumnProviders.Instance)
            .AddLogger(ConsoleLogger.Default);
        var details = MeasuredPage.Details();
        details.ReplaceSection("graph", BenchmarkTable.Write(BenchmarkRunner.Run<GraphBenchmarks>(config)));
        var generator = BenchmarkRunner.Run<GeneratorBenchmarks>(config);
        details.ReplaceSection("generator", BenchmarkTable.Write(generator));
        details.ReplaceSection("zoo", BenchmarkTable.Write(BenchmarkRunner.Run<ZooBenchmarks>(config)));
        details.ReplaceSection("length", LengthTable.Write());
        details.Save();
        var first = MeasuredPage.First();
        foreach (var takeaway in GeneratorTakeaway.All)
            first.ReplaceRow(takeaway.Title, BenchmarkTable.Time(generator, takeaway.Benchmark, GeneratorTakeaway.Specs));
        first.Save();
        return 0;
    }
}
