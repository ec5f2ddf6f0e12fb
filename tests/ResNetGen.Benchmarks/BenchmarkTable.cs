using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;
using Perfolizer.Helpers;

namespace ResNetGen.Benchmarks;

/// <summary>Writes a run as a table, with the machine above it.</summary>
internal static class BenchmarkTable
{
    public static string Write(Summary summary)
    {
        if (summary.HasCriticalValidationErrors || summary.Reports.Any(report => report.ResultStatistics is null))
            throw new InvalidOperationException($"Benchmarks of {summary.Title} have failed; the log above says which and why.");
        var host = summary.HostEnvironmentInfo;
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"{host.Cpu.Value?.ProcessorName ?? "Unknown processor"}, {Environment.ProcessorCount} cores, {host.Os.Value.ToBrandString()}, {host.RuntimeVersion}\n\n");
        table.Append("| | time | standard deviation | allocated |\n|---|---:|---:|---:|\n");
        foreach (var report in summary.Reports)
        {
            var statistics = report.ResultStatistics!;
            var name = Name(report);
            var parameters = string.Join(", ", report.BenchmarkCase.Parameters.Items.Select(item => $"{item.Name.ToLowerInvariant()}: {item.Value}"));
            var allocated = report.GcStats.GetBytesAllocatedPerOperation(report.BenchmarkCase) ?? 0;
            table.Append(CultureInfo.InvariantCulture, $"| {name}{(parameters.Length > 0 ? $" ({parameters})" : "")} | {Time(statistics.Mean)} | {Time(statistics.StandardDeviation)} | {Size(allocated)} |\n");
        }

        return table.ToString();
    }

    /// <summary>How long one of the benchmarks took that are run for several numbers of specs.</summary>
    public static string Time(Summary summary, string name, int specs) => Time(summary.Reports
        .Single(report => Name(report) == name && report.BenchmarkCase.Parameters.Items.Any(item => item.Value is int value && value == specs))
        .ResultStatistics!.Mean);

    private static string Name(BenchmarkReport report) => report.BenchmarkCase.Descriptor.WorkloadMethodDisplayInfo.Trim('\'');

    private static string Time(double nanoseconds) => nanoseconds switch
    {
        < 1e3 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds:0} ns"),
        < 1e6 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e3:0.0} µs"),
        < 1e9 => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e6:0.0} ms"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{nanoseconds / 1e9:0.0} s"),
    };

    private static string Size(long bytes) => bytes switch
    {
        < 1 << 10 => string.Create(CultureInfo.InvariantCulture, $"{bytes} B"),
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.0} KiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / (1024.0 * 1024):0.0} MiB"),
    };
}
