using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using ResNetGen.Benchmarks.Peers.Workers;

namespace ResNetGen.Benchmarks.Peers.Measuring;

/// <summary>The fused form's passes, as oneDNN logs them.</summary>
internal static partial class OneDnnLog
{
    public static LayerTimes Of(string exports, string network, int batch)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [LayerLog.Command, exports, network, batch.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        start.Environment["ONEDNN_VERBOSE"] = "1";
        start.Environment["OMP_NUM_THREADS"] = Peer.Threads.ToString(CultureInfo.InvariantCulture);
        start.Environment["OMP_WAIT_POLICY"] = "passive";
        using var process = Process.Start(start)!;
        var (calls, isMeasured) = (new List<(ConvolutionKey, double, string)>(), false);
        while (process.StandardOutput.ReadLine() is { } line)
        {
            isMeasured |= line == LayerLog.PassMark;
            if (isMeasured && Call(line) is { } call)
                calls.Add(call);
        }

        process.WaitForExit();
        if (process.ExitCode != 0 || calls.Count == 0)
            throw new InvalidOperationException($"oneDNN has logged {calls.Count} convolutions, and the process ended with {process.ExitCode}.");
        return LayerTimes.Of(calls, LayerLog.Passes);
    }

    /// <summary>A line is <c>…,exec,cpu,convolution,KERNEL,…,PROBLEM,MILLISECONDS</c>. Null: it is about something else.</summary>
    private static (ConvolutionKey, double, string)? Call(string line)
    {
        var fields = line.Split(',');
        var at = Array.IndexOf(fields, "exec");
        if (at < 0 || fields.Length < at + 6 || fields[at + 2] != "convolution" || Problem().Match(fields[^2]) is not { Success: true } match)
            return null;
        return (
            new(Number("kh"), Number("sh"), match.Groups["g"].Success ? Number("g") : 1, Number("ic"), Number("oc"), Number("oh")),
            double.Parse(fields[^1], CultureInfo.InvariantCulture), fields[at + 3]);

        int Number(string name) => int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(g(?<g>[0-9]+))?mb[0-9]+_ic(?<ic>[0-9]+)oc(?<oc>[0-9]+)_ih[0-9]+oh(?<oh>[0-9]+)kh(?<kh>[0-9]+)sh(?<sh>[0-9]+)")]
    private static partial Regex Problem();
}
