using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace ResNetGen.Benchmarks;

/// <summary>Runs the benchmarks of the compiler and the generator and writes their tables into docs/benchmarks-details.md.</summary>
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
        var page = new BenchmarkPage();
        page.Replace("graph", BenchmarkTable.Write(BenchmarkRunner.Run<GraphBenchmarks>(config)));
        page.Replace("generator", BenchmarkTable.Write(BenchmarkRunner.Run<GeneratorBenchmarks>(config)));
        page.Replace("zoo", BenchmarkTable.Write(BenchmarkRunner.Run<ZooBenchmarks>(config)));
        page.Replace("length", LengthTable.Write());
        page.Save();
        return 0;
    }
}
